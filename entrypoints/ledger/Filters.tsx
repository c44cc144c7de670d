import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { formatCount, t, translate } from '../../components/i18n.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { Toolbar } from '../../components/Toolbar.tsx';
import { figureBodySchema } from '../../utils/records.ts';
import { EVERYTHING, type LedgerFilter, STATES } from '../../utils/store/ledger.ts';
import { filter, filtered, places, rows, setFilter, setSort, sort, tags } from './models.ts';

interface ChoiceProps {
  name: Exclude<keyof LedgerFilter, 'query' | 'pageId'>;
  label: string;
  options: readonly (readonly [string, string])[];
}

/** Escape takes a filter away, and is not heard by what clears all of them. */
function clear(event: KeyboardEvent, change: Partial<LedgerFilter>): void {
  event.preventDefault();
  event.stopPropagation();
  setFilter(change);
}

/** One thing to filter by; the empty choice lets everything through and says what it is about. */
function Pick({ name, label, options }: ChoiceProps) {
  const value = filter.value[name];
  return (
    <select
      class={value === '' ? 'input' : 'input set'}
      aria-label={label}
      value={value}
      onChange={event => setFilter({ [name]: event.currentTarget.value })}
      onKeyDown={event => {
        if (event.key === 'Escape' && value !== '') clear(event, { [name]: '' });
      }}
    >
      <option value="" selected={value === ''}>
        {label}
      </option>
      {options.map(([key, words]) => (
        <option key={key} value={key} selected={value === key}>
          {words}
        </option>
      ))}
    </select>
  );
}

const same = (words: readonly string[]) => words.map(word => [word, word] as const);

export function Filters() {
  const open = useSignal(false);
  const typing = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const { query, pageId } = filter.value;
  const page = [...rows.value.values()].find(row => row.page.id === pageId)?.page;
  const { query: _, ...picked } = filter.value;
  const set = Object.values(picked).filter(value => value.trim() !== '').length;
  const type = (words: Partial<LedgerFilter>) => {
    filter.value = { ...filter.peek(), ...words };
    clearTimeout(typing.current);
    typing.current = setTimeout(() => setFilter({}), 150);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens for the key of its fields
    <div
      class="filters"
      onKeyDown={event => {
        // in a field that is empty by now
        if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || !filtered.peek()) return;
        event.preventDefault();
        setFilter(EVERYTHING);
      }}
    >
      <SearchField
        keys
        onLeave={() => document.querySelector<HTMLElement>('.cell-open[tabindex="0"]')?.focus()}
        label={t('collected_search')}
        clearLabel={t('collected_clear')}
        value={query}
        onInput={words => type({ query: words })}
      />
      <Button
        class={set > 0 ? 'narrow filters-more set' : 'narrow filters-more'}
        icon="filter"
        aria-expanded={open.value}
        aria-controls="picks"
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {set > 0 ? `${t('ledger_filters')} · ${formatCount(set)}` : t('ledger_filters')}
      </Button>
      <Toolbar id="picks" class={open.value ? 'picks picks-open' : 'picks'} label={t('page_filter')}>
        <Pick
          name="type"
          label={t('ledger_type')}
          options={[
            ['figure', t('page_figures')],
            ['pledge', t('page_pledges')],
            ['note', t('panel_notes')],
          ]}
        />
        <Pick
          name="kind"
          label={t('card_label_kind')}
          options={figureBodySchema.entries.kind.options.map(
            kind => [kind, translate(`card_kind_${kind}`)] as const,
          )}
        />
        <Pick
          name="state"
          label={t('ledger_state')}
          options={STATES.map(state => [state, t(`ledger_state_${state}`)])}
        />
        <Pick name="place" label={t('ledger_place')} options={same(places.value)} />
        <Pick name="tag" label={t('card_tags')} options={same(tags.value)} />
        <input
          class={filter.value.unit.trim() === '' ? 'input unit-field' : 'input unit-field set'}
          aria-label={t('card_label_unit')}
          placeholder={t('card_label_unit')}
          value={filter.value.unit}
          onInput={event => type({ unit: event.currentTarget.value })}
          onKeyDown={event => {
            const field = event.currentTarget;
            if (event.key !== 'Escape' || field.value === '') return;
            field.value = '';
            clear(event, { unit: '' });
          }}
        />
        <select
          class="input"
          aria-label={t('ledger_sort')}
          value={sort.value}
          onChange={event => {
            setSort(event.currentTarget.value === 'deadline' ? 'deadline' : 'collected');
          }}
        >
          <option value="collected">{t('ledger_sort_collected')}</option>
          <option value="deadline">{t('ledger_sort_deadline')}</option>
        </select>
        {pageId !== '' && (
          <Button class="set" icon="close" title={page?.title} onClick={() => setFilter({ pageId: '' })}>
            <span class="picked-page">{page?.title || t('ledger_onePage')}</span>
          </Button>
        )}
        {filtered.value && (
          <Button
            look="link"
            onClick={event => {
              setFilter(EVERYTHING);
              // the button goes with the filters; not into a field, where undoing is the field's
              event.currentTarget.parentElement?.querySelector('select')?.focus();
            }}
          >
            {t('ledger_clear')}
          </Button>
        )}
      </Toolbar>
    </div>
  );
}
