import type { ComponentChildren } from 'preact';
import { formatEdtf } from '../utils/format/deadline.ts';
import { bareTerm, needsDate } from '../utils/format/term.ts';
import type { TabState } from '../utils/messages.ts';
import { bodyOf } from '../utils/reader.ts';
import type { AnnotationRecord, PageRecord } from '../utils/records.ts';
import { explainSentence } from './explain.ts';
import { Icon } from './Icon.tsx';
import { formatCount, locale, t, translate } from './i18n.ts';
import { pageLang } from './lang.ts';
import { Notice } from './Notice.tsx';
import { nameOn } from './values.ts';

/** Message keys know no hyphen. */
const underscored = (key: string) => key.replaceAll('-', '_');

/** Dirt that puts the page's words themselves in doubt stands apart from what was merely skipped. */
const GRAVE = new Set(['brand-hijack', 'mojibake']);

/** How many reasons are told, of each side. */
const TOLD = 5;

/** How many acting places are told: a round-up names dozens. */
const PLACES = 6;

interface Props {
  state: TabState;
  /** How much of a long list is there. */
  listed: { there: number; of: number };
  /** Also who wrote it and which places act in it: where there is room for a line each. */
  whole?: boolean;
  /** All that is not saved yet waits beside the database: that is told of elsewhere, and the page may be closed. */
  kept?: boolean;
}

/** Title, publisher and date of the page, whether it is one of ours and why, and what is wrong with its text. */
export function PageHead({ state, listed, whole = false, kept = false }: Props) {
  const { page, cut, unsaved, refused = 0, problem } = state;
  const notices = (
    <>
      {unsaved > 0 && !kept && (
        <Notice
          grave
          live
          text={[t('page_unsaved', formatCount(unsaved)), problem && explainSentence(problem)]
            .filter(Boolean)
            .join(' ')}
        />
      )}
      {refused > 0 && (
        <Notice grave live text={t('page_refused', formatCount(refused), explainSentence(problem ?? ''))} />
      )}
      {state.private && <Notice text={t('card_error_private')} />}
      {state.more && <Notice text={t('page_listing', formatCount(listed.there), formatCount(listed.of))} />}
      {cut && <Notice grave text={t('page_cut', formatCount(cut.read), formatCount(cut.of))} />}
    </>
  );
  if (page === null) return notices;
  const lang = pageLang(page.script);
  const mild = page.dirt.filter(kind => !GRAVE.has(kind));
  const undated = page.published === null ? openTerm(state.annotations) : undefined;
  return (
    <>
      <div class="facts">
        <h2 class="headline" lang={lang} title={page.title}>
          {page.title || t('page_untitled')}
        </h2>
        <Byline page={page} lang={lang} placed={whole && page.actors !== undefined} />
        {whole && <People page={page} lang={lang} />}
        <Verdict page={page} forced={state.forced} />
      </div>
      {notices}
      <section aria-label={t('warn_label')}>
        {page.dirt
          .filter(kind => GRAVE.has(kind))
          .map(kind => (
            <Notice key={kind} grave text={translate(`dirt_${underscored(kind)}`)} />
          ))}
        {undated !== undefined && <Notice text={t('page_undated', undated)} />}
        {mild.length > 0 && (
          <Notice text={mild.map(kind => translate(`dirt_${underscored(kind)}`)).join(' ')} />
        )}
      </section>
    </>
  );
}

/** The words of a deadline that only lack the page's date. */
function openTerm(items: readonly AnnotationRecord[]): string | undefined {
  for (const item of items) {
    const body = bodyOf(item);
    const { quote, edtf } = (body.type === 'pledge' && body.deadline) || {};
    const words = bareTerm(quote ?? '');
    if (!edtf && needsDate(words)) return words;
  }
}

interface OfPage {
  page: PageRecord;
  lang: string;
}

/** `placed`: the places stand elsewhere. */
function Byline({ page, lang, placed }: OfPage & { placed: boolean }) {
  const place = placed ? undefined : page.places[0] && nameOn(page, page.places[0]);
  const parts = [
    page.publisher && <span lang={lang}>{page.publisher}</span>,
    page.published && <span>{formatEdtf(page.published, translate, locale())}</span>,
    place && place !== page.publisher && <span lang={lang}>{place}</span>,
  ].filter(Boolean);
  return parts.length > 0 ? <p class="byline">{parts}</p> : null;
}

/** The names of the byline, and the places that act with their level: a line each, where the page names them. */
function People({ page, lang }: OfPage) {
  const { author, editor, actors = [] } = page;
  if (!author && !editor && actors.length === 0) return null;
  return (
    <dl class="people">
      {author && (
        <Named label={t('page_author')}>
          <span lang={lang}>{author}</span>
        </Named>
      )}
      {editor && (
        <Named label={t('page_editor')}>
          <span lang={lang}>{editor}</span>
        </Named>
      )}
      {actors.length > 0 && (
        <Named label={t('page_actors')}>
          {actors.slice(0, PLACES).map(({ name, level, sections }) => (
            <span key={name} class="place" title={sections?.join('\n')}>
              <span lang={lang}>{nameOn(page, name)}</span>{' '}
              <span class="level">{translate(`level_${level}`)}</span>
            </span>
          ))}
          {actors.length > PLACES && (
            <span class="level">{t('page_actorsMore', formatCount(actors.length - PLACES))}</span>
          )}
        </Named>
      )}
    </dl>
  );
}

function Named({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Verdict({ page, forced }: { page: PageRecord; forced: boolean }) {
  const { is, reasons } = page.genre;
  const words = is ? t('page_ours') : t(forced ? 'page_forced' : 'page_quietTitle');
  return (
    <details class="verdict">
      <summary class={is ? 'verdict-yes' : undefined}>
        <Icon name={is ? 'check' : 'minus'} />
        {words}
        <span class="why">
          {t('page_why')}
          <Icon name="down" />
        </span>
      </summary>
      <Reasons reasons={reasons} />
    </details>
  );
}

/** What spoke for and against the genre, the weightiest first. */
export function Reasons({ reasons }: { reasons: PageRecord['genre']['reasons'] }) {
  const told = [
    ...reasons.filter(reason => reason.weight > 0).slice(0, TOLD),
    ...reasons.filter(reason => reason.weight < 0).slice(0, TOLD),
  ];
  if (told.length === 0) return <p class="reasons">{t('page_whyNone')}</p>;
  return (
    <ul class="reasons">
      {told.map(({ key, weight, value }) => (
        <li key={key}>
          <Icon name={weight > 0 ? 'plus' : 'minus'} />
          <span>
            <span class="visually-hidden">{t(weight > 0 ? 'page_reasonFor' : 'page_reasonAgainst')} </span>
            {translate(`reason_${underscored(key)}`)}
            {typeof value === 'string' && (
              <span class="because-of" lang="zh-Hans">
                {t('quote_text', value)}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
