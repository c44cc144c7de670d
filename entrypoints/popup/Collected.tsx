import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { AnnotationItem } from '../../components/AnnotationItem.tsx';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { explain } from '../../components/explain.ts';
import { formatCount, formatDay, locale, t, translate } from '../../components/i18n.ts';
import { pageLang } from '../../components/lang.ts';
import { insidePledge } from '../../components/nesting.ts';
import { focusRow, Roving } from '../../components/Roving.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { toast } from '../../components/Toast.tsx';
import { formatEdtf } from '../../utils/format/deadline.ts';
import { openAddress } from '../../utils/format/link.ts';
import type { Entry, Group } from './collected.ts';
import { groupByPage, LIMIT } from './collected.ts';
import { collected, page } from './models.ts';

/** Rows drawn at first: more than fit; the others when there is time, the page's own list goes before. */
const FIRST = 12;

export function Collected({ search }: { search: RefObject<HTMLInputElement | null> }) {
  const drawn = useSignal(FIRST);
  const list = useRef<HTMLDivElement>(null);
  const status = collected.status.value;
  const ids = collected.ids.value;
  const asked = collected.answered.value;
  useEffect(() => {
    if (status.kind !== 'ready') return;
    performance.mark('collection listed');
    const timer = setTimeout(() => {
      drawn.value = LIMIT;
    }, 150);
    return () => clearTimeout(timer);
  }, [status.kind]);
  const nothingAtAll =
    status.kind === 'ready' && ids.length === 0 && asked === '' && collected.query.value === '';

  if (status.kind === 'failed') {
    return (
      <EmptyState title={t('collected_failedTitle')} text={explain(status.error)}>
        <Button onClick={() => void collected.load()}>{t('page_retry')}</Button>
      </EmptyState>
    );
  }
  if (nothingAtAll) {
    return (
      <EmptyState title={t('collected_emptyTitle')} text={t('collected_emptyText')}>
        <a class="button" href="/welcome.html" target="_blank" rel="noreferrer">
          {t('welcome_again')}
        </a>
      </EmptyState>
    );
  }
  const remove = async (id: string) => {
    try {
      const next = await collected.remove(id);
      // the next row takes the focus, or the field when none is left
      setTimeout(() => {
        if (next === null || !list.current || !focusRow(list.current, next)) search.current?.focus();
      });
      toast({ text: t('collected_deleted'), undo: () => void restore(id) });
    } catch (error) {
      toast({ text: t('collected_deleteFailed', explain(error)), failed: true });
    }
  };
  const restore = async (id: string) => {
    try {
      await collected.restore(id);
      setTimeout(() => list.current && focusRow(list.current, id));
      toast({ text: t('collected_restored') });
    } catch (error) {
      toast({ text: t('collected_restoreFailed', explain(error)), failed: true });
    }
  };

  return (
    <>
      <div class="find">
        <SearchField
          label={t('collected_search')}
          clearLabel={t('collected_clear')}
          value={collected.query.value}
          inputRef={search}
          onInput={words => void collected.search(words)}
          onLeave={() => {
            if (ids[0] && list.current) focusRow(list.current, ids[0]);
          }}
        />
      </div>
      <p class="tally" role="status" hidden={asked === '' || ids.length === 0}>
        {asked !== '' &&
          (collected.found.value.more
            ? t('collected_resultsMore', formatCount(LIMIT))
            : t('collected_results', formatCount(ids.length)))}
      </p>
      <section class="scroll" ref={list} aria-label={t('collected_items')}>
        {status.kind === 'loading' && <p class="empty empty-text">{t('collected_loading')}</p>}
        {status.kind === 'ready' && ids.length === 0 && asked !== '' && (
          <EmptyState title={t('collected_noneTitle')} text={t('collected_noneText', asked)} />
        )}
        <Roving ids={ids} onDelete={id => void remove(id)}>
          {groupByPage(collected.found.value.entries.slice(0, drawn.value)).map(group => (
            <PageGroup
              key={`${group.page.id} ${group.entries[0]?.annotation.id}`}
              group={group}
              onDelete={remove}
            />
          ))}
        </Roving>
        {ids.length > 0 && <div class="ended" />}
      </section>
    </>
  );
}

/** Shows the item: in the page of this tab where it is that page, else in a new tab. */
async function open({ annotation, page: where }: Entry): Promise<void> {
  const view = page.view.peek();
  if (view.kind === 'painted' && view.state.page?.id === where.id && (await page.reveal(annotation.id)))
    return;
  await openPage(where.url, annotation.target.sentence);
}

async function openPage(url: string, sentence: string): Promise<void> {
  const address = openAddress(url, sentence);
  try {
    if (address === null) throw new Error(url);
    await browser.tabs.create({ url: address });
  } catch {
    toast({ text: t('collected_openFailed', url), failed: true });
  }
}

function PageGroup({ group, onDelete }: { group: Group; onDelete(id: string): void }) {
  const { page: where, entries } = group;
  const lang = pageLang(where.script);
  const today = new Date();
  const nested = insidePledge(entries.map(entry => entry.annotation));
  const title = where.title || t('page_untitled');
  return (
    <section class="group" aria-label={title}>
      <div class="group-head">
        <div class="group-words">
          <h2 class="group-title" lang={lang} title={title}>
            {title}
          </h2>
          <p class="byline">
            {where.publisher && <span lang={lang}>{where.publisher}</span>}
            {where.published && <span>{formatEdtf(where.published, translate, locale())}</span>}
            <span>{t('collected_seen', formatDay(where.lastSeen))}</span>
          </p>
        </div>
        <Button
          look="icon"
          icon="open"
          label={t('collected_open', title)}
          onClick={() => void openPage(where.url, '')}
        />
      </div>
      <ul>
        {entries.map(entry => (
          <AnnotationItem
            key={entry.annotation.id}
            annotation={entry.annotation}
            nested={nested.has(entry.annotation.id)}
            lang={lang}
            today={today}
            onOpen={() => void open(entry)}
            action={
              <Button
                look="icon"
                icon="trash"
                label={t('item_delete', entry.annotation.target.exact)}
                onClick={() => onDelete(entry.annotation.id)}
              />
            }
          />
        ))}
      </ul>
    </section>
  );
}
