import { Icon } from '../../components/Icon.tsx';
import { formatCount, locale, t, translate } from '../../components/i18n.ts';
import { pageLang } from '../../components/lang.ts';
import { formatEdtf } from '../../utils/format/deadline.ts';
import type { TabState } from '../../utils/messages.ts';
import type { PageRecord } from '../../utils/records.ts';

/** Message keys know no hyphen. */
const underscored = (key: string) => key.replaceAll('-', '_');

/** Dirt that puts the page's words themselves in doubt stands apart from what was merely skipped. */
const GRAVE = new Set(['brand-hijack', 'mojibake']);

/** How many reasons are told, of each side. */
const TOLD = 5;

/** Title, publisher and date of the page, whether it is one of ours and why, and what is wrong with its text. */
export function PageHead({ state }: { state: TabState }) {
  const { page } = state;
  const unsaved = state.unsaved > 0 && (
    <Notice grave text={t('page_unsaved', formatCount(state.unsaved))} live />
  );
  if (page === null) return unsaved || null;
  const lang = pageLang(page.script);
  const mild = page.dirt.filter(kind => !GRAVE.has(kind));
  return (
    <>
      <div class="facts">
        <h1 class="headline" lang={lang} title={page.title}>
          {page.title || t('page_untitled')}
        </h1>
        <Byline page={page} lang={lang} />
        <Verdict page={page} forced={state.forced} />
      </div>
      {unsaved}
      <section aria-label={t('warn_label')}>
        {page.dirt
          .filter(kind => GRAVE.has(kind))
          .map(kind => (
            <Notice key={kind} grave text={translate(`dirt_${underscored(kind)}`)} />
          ))}
        {mild.length > 0 && (
          <Notice text={mild.map(kind => translate(`dirt_${underscored(kind)}`)).join(' ')} />
        )}
      </section>
    </>
  );
}

function Byline({ page, lang }: { page: PageRecord; lang: string }) {
  const parts = [
    page.publisher && <span lang={lang}>{page.publisher}</span>,
    page.published && <span>{formatEdtf(page.published, translate, locale())}</span>,
    page.places[0] && page.places[0] !== page.publisher && <span lang={lang}>{page.places[0]}</span>,
  ].filter(Boolean);
  return parts.length > 0 ? <p class="byline">{parts}</p> : null;
}

function Verdict({ page, forced }: { page: PageRecord; forced: boolean }) {
  const { is, reasons } = page.genre;
  const words = is ? t('page_ours') : t(forced ? 'page_forced' : 'page_quietTitle');
  const told = [
    ...reasons.filter(reason => reason.weight > 0).slice(0, TOLD),
    ...reasons.filter(reason => reason.weight < 0).slice(0, TOLD),
  ];
  return (
    <div class={`verdict${is ? ' verdict-yes' : ''}`}>
      <details>
        <summary class={is ? 'verdict-yes' : ''}>
          <Icon name={is ? 'check' : 'minus'} />
          {words}
          <span class="why">
            {t('page_why')}
            <Icon name="down" />
          </span>
        </summary>
        {told.length === 0 && <p class="reasons">{t('page_whyNone')}</p>}
        <ul class="reasons">
          {told.map(reason => (
            <li key={reason.key}>
              <Icon name={reason.weight > 0 ? 'plus' : 'minus'} />
              <span>
                <span class="visually-hidden">
                  {t(reason.weight > 0 ? 'page_reasonFor' : 'page_reasonAgainst')}{' '}
                </span>
                {translate(`reason_${underscored(reason.key)}`)}
                {typeof reason.value === 'string' && (
                  <>
                    {' '}
                    <span lang="zh-Hans">「{reason.value}」</span>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function Notice({ text, grave = false, live = false }: { text: string; grave?: boolean; live?: boolean }) {
  return (
    <p class={`notice ${grave ? 'notice-grave' : 'notice-mild'}`} role={live ? 'status' : undefined}>
      {grave && <Icon name="alert" />}
      <span>{text}</span>
    </p>
  );
}
