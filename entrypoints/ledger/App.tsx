import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { formatCount, t } from '../../components/i18n.ts';
import { Menu } from '../../components/Menu.tsx';
import { formatEntries, save } from '../../components/save.ts';
import { Toasts } from '../../components/Toast.tsx';
import { parseTags } from '../../utils/reader.ts';
import { EVERYTHING } from '../../utils/store/ledger.ts';
import { Filters } from './Filters.tsx';
import {
  change,
  chosen,
  entries,
  filtered,
  ledger,
  load,
  remove,
  setFilter,
  size,
  status,
  subjects,
} from './models.ts';
import { Table } from './Table.tsx';

export function App() {
  const state = status.value;
  const nothing = state === 'ready' && entries.value.length === 0 && !filtered.value;
  return (
    <>
      <header class={chosen.value.size > 0 ? 'bar bar-busy' : 'bar'}>
        <img class="seal" src="/icon/seal.svg" alt="" />
        <h1 class="bar-title">{t('ledger_title')}</h1>
        <p class="bar-count" role="status">
          {state === 'working' && size.value === entries.value.length
            ? t('ledger_working', formatCount(size.value))
            : t('ledger_count', formatCount(size.value))}
        </p>
        <Actions />
      </header>
      <main>
        {!nothing && <Filters />}
        {typeof state === 'object' && (
          <EmptyState title={t('collected_failedTitle')} text={state.failed}>
            <Button onClick={() => void load()}>{t('page_retry')}</Button>
          </EmptyState>
        )}
        {state === 'ready' && entries.value.length === 0 && (
          <EmptyState
            title={t(filtered.value ? 'collected_noneTitle' : 'collected_emptyTitle')}
            text={t(filtered.value ? 'ledger_noneText' : 'collected_emptyText')}
          >
            {filtered.value ? (
              <Button onClick={() => setFilter(EVERYTHING)}>{t('ledger_clear')}</Button>
            ) : (
              <a class="button" href="/welcome.html">
                {t('welcome_again')}
              </a>
            )}
          </EmptyState>
        )}
        {entries.value.length > 0 && <Table />}
      </main>
      <Toasts />
    </>
  );
}

/** What is done with the chosen items; export alone goes for all that are listed where none is chosen. */
function Actions() {
  const tagging = useSignal(false);
  const count = chosen.value.size;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (tagging.value) field.current?.focus();
  }, [tagging.value]);
  const ids = () => [...chosen.peek()];
  const tag = () => {
    const [wanted] = parseTags(field.current?.value ?? '');
    tagging.value = false;
    if (wanted) void change(ids(), { tag: wanted }, t('ledger_tagged', wanted, formatCount(count)));
  };
  return (
    <div class="bulk">
      {count > 0 && !tagging.value && (
        <>
          <span class="aside chosen-count">{t('ledger_chosen', formatCount(count))}</span>
          <Button
            look="quiet"
            icon="star"
            title={t('card_keep')}
            onClick={() => void change(ids(), { status: 'kept' }, t('card_kept'))}
          >
            <span class="words">{t('card_keep')}</span>
          </Button>
          <Button
            look="quiet"
            icon="tag"
            title={t('ledger_tag')}
            onClick={() => {
              tagging.value = true;
            }}
          >
            <span class="words">{t('ledger_tag')}</span>
          </Button>
          <Button look="quiet" icon="trash" title={t('ledger_delete')} onClick={() => void remove(ids())}>
            <span class="words">{t('ledger_delete')}</span>
          </Button>
        </>
      )}
      {tagging.value && (
        <form
          class="tagging"
          onSubmit={event => {
            event.preventDefault();
            tag();
          }}
          onKeyDown={event => {
            if (event.key === 'Escape') tagging.value = false;
          }}
        >
          <input class="input" ref={field} aria-label={t('ledger_tag')} placeholder={t('ledger_tagHint')} />
          <Button look="primary" type="submit">
            {t('ledger_tag')}
          </Button>
        </form>
      )}
      <Menu
        label={t('export_menu')}
        icon="export"
        groups={[
          {
            key: 'listed',
            label: t(count > 0 ? 'ledger_exportChosen' : 'ledger_exportListed'),
            entries: formatEntries(format => void save('all', format, () => ledger.collection(subjects()))),
          },
        ]}
      />
    </div>
  );
}
