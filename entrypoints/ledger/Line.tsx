import type { ComponentChildren } from 'preact';
import { browser } from 'wxt/browser';
import { Amount } from '../../components/Amount.tsx';
import { Button } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { locale, t, translate } from '../../components/i18n.ts';
import { pageLang } from '../../components/lang.ts';
import { Quoted } from '../../components/Quoted.tsx';
import { toast } from '../../components/Toast.tsx';
import { hantNumbers, withValues } from '../../components/values.ts';
import { formatDeadline, formatEdtf } from '../../utils/format/deadline.ts';
import { formatFigure } from '../../utils/format/figure.ts';
import { openAddress } from '../../utils/format/link.ts';
import { bodyOf, isKept } from '../../utils/reader.ts';
import type { Item } from '../../utils/store/repository.ts';
import { change, choose, chosen, rows, setFilter } from './models.ts';

async function open({ annotation, page }: Item): Promise<void> {
  const url = openAddress(page.url, annotation.target.sentence);
  try {
    if (url === null) throw new Error(page.url);
    await browser.tabs.create({ url });
  } catch {
    toast({ text: t('collected_openFailed', page.url), failed: true });
  }
}

export function Cell({ head = false, children }: { head?: boolean; children?: ComponentChildren }) {
  return (
    <div class="cell" role={head ? 'columnheader' : 'cell'}>
      {children}
    </div>
  );
}

/** A row; empty where it is not fetched yet. */
export function Line({ id, at, active }: { id: string; at: number; active: boolean }) {
  const item = rows.value.get(id);
  const on = chosen.value.has(id);
  const { target } = item?.annotation ?? {};
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot be drawn in part
    // biome-ignore lint/a11y/useFocusableInteractive: what can be used in it takes the focus
    <div class={on ? 'line on' : 'line'} role="row" aria-rowindex={at + 2} data-at={at}>
      <Cell>
        <input
          type="checkbox"
          tabIndex={active ? 0 : -1}
          disabled={id === ''}
          aria-label={t('ledger_choose', target?.exact ?? '')}
          checked={on}
          onChange={event => choose(id, event.currentTarget.checked)}
        />
      </Cell>
      {item ? <Filled item={item} active={active} /> : <Cell>…</Cell>}
    </div>
  );
}

function Filled({ item, active }: { item: Item; active: boolean }) {
  const { annotation, page } = item;
  const body = bodyOf(withValues(annotation, page.script));
  const lang = pageLang(page.script);
  const kept = isKept(annotation);
  const words =
    body.type === 'figure' ? formatFigure(body, translate, locale(), hantNumbers(page.script)) : null;
  const due = body.type === 'pledge' ? formatDeadline(body.deadline, new Date(), translate, locale()) : null;
  const { note, tags = [] } = annotation.reader ?? {};
  const said = Boolean(note) || tags.length > 0;
  const title = page.title || t('page_untitled');
  return (
    <>
      <Cell>
        <span class="what">
          <Button
            look="icon"
            icon="star"
            class="star"
            filled={kept}
            tabIndex={active ? 0 : -1}
            aria-pressed={kept}
            label={t('item_keep', annotation.target.exact)}
            onClick={() =>
              void change(
                [annotation.id],
                { status: kept ? null : 'kept' },
                t(kept ? 'card_unkept' : 'card_kept'),
              )
            }
          />
          <span class="what-words">
            {body.type === 'figure' && words ? (
              <>
                <Amount body={body} words={words} />
                <span class="aside line-2" title={body.subject}>
                  <span lang={body.subject ? lang : undefined}>{body.subject || words.kind}</span>
                  {words.direction && ` · ${words.direction}`}
                </span>
              </>
            ) : (
              <>
                {t(`card_${body.type}`)}
                {body.type === 'pledge' && (
                  <span class="aside line-2">{t(`item_strength_${body.strength}`)}</span>
                )}
              </>
            )}
          </span>
        </span>
      </Cell>
      <Cell>
        <button type="button" class="cell-open" tabIndex={active ? 0 : -1} onClick={() => void open(item)}>
          <span class="clamp" lang={lang} title={annotation.target.sentence.replace(/\s+/g, ' ')}>
            {/* beside what the reader said there is one line for it */}
            <Quoted item={annotation} lead={said ? 10 : undefined} />
          </span>
          {said && (
            <span class="said-line" title={note}>
              {tags.map(tag => `#${tag} `)}
              {note}
            </span>
          )}
        </button>
      </Cell>
      <Cell>
        {due && due.when !== '' && (
          <span class="due-cell" title={due.words}>
            <Chip
              state={due.state === 'none' ? 'plain' : due.state}
              icon={due.state === 'overdue' ? 'alert' : 'clock'}
            >
              {due.when}
            </Chip>
            {due.distance !== '' && <span class="aside line-2">{due.distance}</span>}
          </span>
        )}
      </Cell>
      <Cell>
        <button
          type="button"
          class="cell-page"
          tabIndex={active ? 0 : -1}
          title={t('ledger_onlyPage', title)}
          onClick={() => setFilter({ pageId: page.id })}
        >
          <span class="clamp" lang={lang}>
            {title}
          </span>
          <span class="aside">
            {[page.publisher, page.published && formatEdtf(page.published, translate, locale())]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </button>
      </Cell>
    </>
  );
}
