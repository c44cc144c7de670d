import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Choice } from '../../components/Choice.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { formatCount, t } from '../../components/i18n.ts';
import { pageLang } from '../../components/lang.ts';
import { Menu } from '../../components/Menu.tsx';
import { insidePledge } from '../../components/nesting.ts';
import { PageHead } from '../../components/PageHead.tsx';
import { PageView } from '../../components/PageView.tsx';
import type { Filter } from '../../components/page.ts';
import { focusRow, Roving } from '../../components/Roving.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { OFFERED, pageCollection, save } from '../../components/save.ts';
import { Toasts, toast } from '../../components/Toast.tsx';
import type { TabState } from '../../utils/messages.ts';
import type { AnnotationRecord } from '../../utils/records.ts';
import { change, inView, matches, page, query, search, start } from './models.ts';
import { PIECE, Rows } from './Rows.tsx';

/** Rows drawn at first, and with each idle moment until all are there. */
const FIRST = 40;
const STEP = PIECE;

export function App() {
  useEffect(start, []);
  const view = page.view.value;
  const state = view.kind === 'painted' ? view.state : null;
  return (
    <>
      <header class="bar">
        <img class="seal" src="/icon/seal.svg" alt="" />
        <h1 class="bar-title">{t('panel_title')}</h1>
        <Menu
          label={t('export_menu')}
          icon="export"
          groups={[
            {
              key: 'page',
              label: t('export_thisPage'),
              entries: OFFERED.map(format => ({
                key: format,
                label: t(`export_${format}`),
                hint: format.toUpperCase(),
                disabled: state === null,
                onSelect: () => void save('page', format, () => pageCollection(state ?? NOTHING)),
              })),
            },
          ]}
        />
      </header>
      <PageView page={page}>{state => <Painted state={state} />}</PageView>
      <Toasts />
    </>
  );
}

const NOTHING = { page: null, annotations: [], unsaved: 0 };

async function reveal(id: string): Promise<void> {
  if (!(await page.reveal(id))) toast({ text: t('page_gone'), failed: true });
}

/** Always offered, then those that hold something. */
const FILTERS: readonly { key: Filter; label: Parameters<typeof t>[0]; always?: boolean }[] = [
  { key: 'all', label: 'page_all', always: true },
  { key: 'figure', label: 'page_figures', always: true },
  { key: 'pledge', label: 'page_pledges', always: true },
  { key: 'kept', label: 'panel_kept' },
  { key: 'note', label: 'panel_notes' },
  { key: 'dismissed', label: 'panel_dismissed' },
];

function Painted({ state }: { state: TabState }) {
  const limit = useSignal(FIRST);
  const writing = useSignal<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const counts = page.counts.value;
  const all = page.shown.value.filter(matches);
  const rows = all.slice(0, limit.value);
  const nested = page.filter.value === 'all' && query.value === '' ? insidePledge(rows) : new Set<string>();
  const lang = pageLang(state.page?.script ?? 'hans');
  const today = new Date();

  // the rest of a long page is drawn when there is time
  useEffect(() => {
    if (rows.length >= all.length) return;
    const timer = setTimeout(() => {
      limit.value += STEP;
    }, 16);
    return () => clearTimeout(timer);
  }, [rows.length, all.length]);

  useInStep(list);

  const pieces: AnnotationRecord[][] = [];
  for (let from = 0; from < rows.length; from += PIECE) pieces.push(rows.slice(from, from + PIECE));
  const among = (items: readonly AnnotationRecord[], id: string | null) =>
    id !== null && items.some(item => item.id === id) ? id : null;
  const onWrite = (id: string) => {
    const open = writing.peek() !== id;
    writing.value = open ? id : null;
    if (!open) setTimeout(() => list.current && focusRow(list.current, id));
  };
  return (
    <main class="scroll" ref={list}>
      <PageHead state={state} whole />
      {counts.all + counts.dismissed === 0 ? (
        <EmptyState title={t('page_noneTitle')} text={t('page_noneText')} />
      ) : (
        <>
          <div class="filters">
            <SearchField
              label={t('panel_search')}
              clearLabel={t('collected_clear')}
              value={query.value}
              inputRef={field}
              onInput={words => void search(words)}
              onLeave={() => {
                if (rows[0] && list.current) focusRow(list.current, rows[0].id);
              }}
            />
            <Choice
              label={t('page_filter')}
              options={FILTERS.filter(
                one => one.always || counts[one.key] > 0 || page.filter.value === one.key,
              ).map(({ key, label }) => ({ key, label: t(label), count: formatCount(counts[key]) }))}
              selected={page.filter.value}
              onSelect={key => {
                page.filter.value = key;
                limit.value = FIRST;
              }}
            />
          </div>
          {rows.length === 0 && (
            <p class="empty empty-text" role="status">
              {t(query.value === '' ? 'page_noneOfKind' : 'panel_noneFound', query.value)}
            </p>
          )}
          <Roving ids={rows.map(row => row.id)}>
            {pieces.map((items, i) => (
              <Rows
                key={i}
                items={items}
                nested={nested}
                lang={lang}
                today={today}
                current={among(items, inView.value)}
                writing={among(items, writing.value)}
                onOpen={id => void reveal(id)}
                onChange={(item, wanted, said) => void change(item, wanted, said)}
                onWrite={onWrite}
              />
            ))}
          </Roving>
        </>
      )}
    </main>
  );
}

/** Scrolls the list along with the page, unless the reader is busy in it. */
function useInStep(list: { current: HTMLElement | null }): void {
  const id = inView.value;
  useEffect(() => {
    const { current: root } = list;
    if (id === null || root === null) return;
    if (root.matches(':hover') || root.contains(document.activeElement)) return;
    const row = root.querySelector('[aria-current=true]')?.closest<HTMLElement>('.item');
    const head = root.querySelector<HTMLElement>('.filters')?.offsetHeight ?? 0;
    // at the top of the page, the facts about it stand at the top of the list
    if (row) root.scrollTop = row.previousElementSibling ? row.offsetTop - head - 8 : 0;
  }, [id]);
}
