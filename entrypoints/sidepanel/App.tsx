import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ItemTools, WordsForm } from '../../components/ItemTools.tsx';
import { t } from '../../components/i18n.ts';
import { pageLang } from '../../components/lang.ts';
import { Menu } from '../../components/Menu.tsx';
import { insidePledge } from '../../components/nesting.ts';
import { PageHead } from '../../components/PageHead.tsx';
import { PageFilters, PageItems } from '../../components/PageItems.tsx';
import { PageView } from '../../components/PageView.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { formatEntries, pageCollection, save } from '../../components/save.ts';
import { Toasts } from '../../components/Toast.tsx';
import type { TabState } from '../../utils/messages.ts';
import { change, counts as found, inView, page, query, rows as rowsNow, search, start } from './models.ts';

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
              entries: formatEntries(
                format => void save('page', format, () => pageCollection(page)),
                state === null,
              ),
            },
          ]}
        />
      </header>
      <PageView page={page}>{state => <Painted state={state} />}</PageView>
      <Toasts />
    </>
  );
}

const NONE: ReadonlySet<string> = new Set();

function Painted({ state }: { state: TabState }) {
  const writing = useSignal<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const go = useRef<((id: string) => void) | null>(null);
  const counts = page.counts.value;
  const rows = rowsNow.value;
  const nested = page.filter.value === 'all' && query.value === '' ? insidePledge(rows) : NONE;
  const lang = pageLang(state.page?.script ?? 'hans');
  useInStep(list);

  const onWrite = (id: string) => {
    const open = writing.peek() !== id;
    writing.value = open ? id : null;
    if (!open) setTimeout(() => go.current?.(id));
  };
  return (
    <main class="scroll" ref={list}>
      <PageHead state={state} listed={page.listed.value} whole />
      {counts.all + counts.dismissed === 0 ? (
        <EmptyState title={t('page_noneTitle')} text={t('page_noneText')} />
      ) : (
        <>
          <div class="filters">
            <SearchField
              label={t('panel_search')}
              clearLabel={t('collected_clear')}
              value={query.value}
              keys
              onInput={words => void search(words)}
              onLeave={() => {
                if (rows[0]) go.current?.(rows[0].id);
              }}
            />
            <PageFilters page={page} found={found.value} />
          </div>
          {rows.length === 0 && (
            <p class="empty empty-text" role="status">
              {t(query.value === '' ? 'page_noneOfKind' : 'panel_noneFound', query.value)}
            </p>
          )}
          <PageItems
            page={page}
            items={rows}
            nested={nested}
            lang={lang}
            current={inView.value}
            unfolded={writing.value}
            go={go}
            action={item => (
              <ItemTools
                item={item}
                onChange={(wanted, said) => void change(item, wanted, said)}
                onNote={() => onWrite(item.id)}
              />
            )}
            below={item => (
              <WordsForm
                item={item}
                onSave={wanted => {
                  onWrite(item.id);
                  void change(item, wanted, t('card_saved'));
                }}
                onCancel={() => onWrite(item.id)}
              />
            )}
          />
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
    if (row) root.scrollTop = rowsNow.peek()[0]?.id === id ? 0 : row.offsetTop - head - 8;
  }, [id]);
}
