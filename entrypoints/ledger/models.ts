/** The ledger's model: a filter, what it lets through, what is chosen of it, and what is done with that. */
import { computed, signal } from '@preact/signals';
import { loadSimplify } from '../../components/collection.ts';
import { explain } from '../../components/explain.ts';
import { formatCount, t } from '../../components/i18n.ts';
import { toast } from '../../components/Toast.tsx';
import type { Change } from '../../utils/records.ts';
import { glance } from '../../utils/store/glance.ts';
import {
  EVERYTHING,
  isEverything,
  Ledger,
  type LedgerEntry,
  type LedgerFilter,
} from '../../utils/store/ledger.ts';
import type { Item, ItemChange } from '../../utils/store/repository.ts';

export const ledger = new Ledger({ loadSimplify });

/** Rows shown before the list is known. */
const FIRST = 30;
/** Pause between two showings of a list that grows, ms. */
const PAUSE = 250;
/** Full rows held at once; the rest is fetched again when it is scrolled to. */
const HELD = 600;

export const filter = signal<LedgerFilter>({
  ...EVERYTHING,
  pageId: new URLSearchParams(location.search).get('page') ?? '',
});
export const sort = signal<'collected' | 'deadline'>('collected');
const found = signal<readonly LedgerEntry[]>([]);
export const status = signal<'working' | 'ready' | { failed: string }>('working');
export const chosen = signal<ReadonlySet<string>>(new Set());
/** Full rows by id, as far as they were in sight. */
export const rows = signal<ReadonlyMap<string, Item>>(new Map());
export const tags = signal<readonly string[]>([]);
export const places = signal<readonly string[]>([]);

/** In the order shown: the soonest deadline first, those without behind; or as they come. */
export const entries = computed<readonly LedgerEntry[]>(() => {
  if (sort.value === 'collected') return found.value;
  const key = ({ due }: LedgerEntry) => (due === null ? Number.POSITIVE_INFINITY : due);
  return [...found.value].sort((a, b) => (key(a) === key(b) ? 0 : key(a) - key(b)));
});
export const filtered = computed(() => !isEverything(filter.value));
/** How many there will be, where that is known before all are listed. */
const expected = signal(0);
/** How many rows the table has; those that are not listed yet are empty. */
export const size = computed(() =>
  status.value === 'working' ? Math.max(expected.value, entries.value.length) : entries.value.length,
);

let round = 0;

/**
 * Asks the store what the filter lets through; what comes first is shown while the rest is looked at. `again`: what is
 * listed stays until all is known, for it is the same list after a change, with somebody in the midst of it.
 */
export async function load(again = false): Promise<void> {
  const mine = ++round;
  if (!again) {
    status.value = 'working';
    expected.value = 0;
    if (isEverything(filter.peek())) void foresee(mine);
  }
  const all: LedgerEntry[] = [];
  let shown = 0;
  let due = 0;
  try {
    for await (const portion of ledger.entries(filter.peek(), new Date(), sort.peek() === 'deadline')) {
      if (mine !== round) return;
      all.push(...portion);
      if (again) continue;
      // what is there is shown soon, but each showing costs as much as there is
      if (all.length === shown || (all.length < 2 * shown && performance.now() < due)) continue;
      found.value = all.slice();
      shown = all.length;
      due = performance.now() + PAUSE;
    }
    if (mine !== round) return;
    found.value = all;
    status.value = 'ready';
    const there = new Set(all.map(entry => entry.id));
    chosen.value = new Set([...chosen.peek()].filter(id => there.has(id)));
    tags.value = await ledger.tags();
    const pages = await ledger.pages();
    places.value = [...new Set([...pages.values()].flatMap(page => page.places))].sort();
  } catch (error) {
    if (mine === round) status.value = { failed: explain(error) };
  }
}

/** How many there are is known long before all of them are listed; and the first rows without Dexie. */
async function foresee(mine: number): Promise<void> {
  if (mine === 1) {
    const items = await glance(FIRST);
    if (items !== null && items.length > 0 && found.peek().length === 0) {
      rows.value = new Map([...items.map(item => [item.annotation.id, item] as const), ...rows.peek()]);
      found.value = items.map(item => ({ id: item.annotation.id, due: null }));
    }
  }
  const total = await ledger.total().catch(() => 0);
  if (mine === round && status.peek() === 'working') expected.value = total;
  performance.mark('all counted');
}

export function setSort(by: typeof sort.value): void {
  sort.value = by;
  void load();
}

export function setFilter(change: Partial<LedgerFilter>): void {
  filter.value = { ...filter.peek(), ...change };
  void load();
}

let asked = new Set<string>();
/** Rows from before the last change: they are shown, and keep the focus, until they are fetched anew. */
let old = new Set<string>();

/** Fetches the rows that are in sight and not there yet, or old. */
export async function need(ids: readonly string[]): Promise<void> {
  const missing = ids.filter(id => (!rows.peek().has(id) || old.has(id)) && !asked.has(id));
  if (missing.length === 0) return;
  const mine = asked;
  for (const id of missing) asked.add(id);
  try {
    const items = await ledger.items(missing);
    // asked before a change, answered after it: the rows may be those from before
    if (mine !== asked) return;
    for (const id of missing) old.delete(id);
    const next = new Map([...rows.peek(), ...items.map(item => [item.annotation.id, item] as const)]);
    const over = [...next.keys()].filter(id => !ids.includes(id)).slice(0, Math.max(0, next.size - HELD));
    for (const id of over) next.delete(id);
    rows.value = next;
  } catch (error) {
    status.value = { failed: explain(error) };
  } finally {
    for (const id of missing) mine.delete(id);
  }
}

export function choose(id: string, on: boolean): void {
  const next = new Set(chosen.peek());
  if (on) next.add(id);
  else next.delete(id);
  chosen.value = next;
}

export function chooseAll(on: boolean): void {
  chosen.value = new Set(on ? entries.peek().map(entry => entry.id) : []);
}

/** What an action is about: the chosen items, or all that are listed where none is chosen. */
export const subjects = (): string[] =>
  chosen.peek().size > 0 ? [...chosen.peek()] : entries.peek().map(entry => entry.id);

/** After a change: the list anew, and with it the rows that are asked for when it is drawn. */
async function refetch(): Promise<void> {
  old = new Set(rows.peek().keys());
  asked = new Set();
  await load(true);
}

/** `back`: it takes a change back, which is not offered once more: that offer would be taken up with the next one's. */
async function changeEach(changes: readonly ItemChange[], said: string, back = false): Promise<void> {
  try {
    const undo = await ledger.change(changes);
    await refetch();
    toast(back ? { text: said } : { text: said, undo: () => changeEach(undo, t('card_undone'), true) });
  } catch (error) {
    toast({ text: explain(error), failed: true });
  }
}

/** Changes items, all at once, and offers to take it back. */
export const change = (ids: readonly string[], wanted: Change, said: string): Promise<void> =>
  changeEach(
    ids.map(id => ({ id, change: wanted })),
    said,
  );

/** Deletes items, and offers to bring them back. */
export async function remove(ids: readonly string[]): Promise<void> {
  try {
    const undo = await ledger.remove(ids);
    await refetch();
    toast({
      text: t('ledger_deleted', formatCount(undo.ids.length)),
      undo: () =>
        ledger
          .restore(undo)
          .then(refetch)
          .then(() => toast({ text: t('collected_restored') }))
          .catch((error: unknown) =>
            toast({ text: t('collected_restoreFailed', explain(error)), failed: true }),
          ),
    });
  } catch (error) {
    toast({ text: t('collected_deleteFailed', explain(error)), failed: true });
  }
}
