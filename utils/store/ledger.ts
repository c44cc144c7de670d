/**
 * The whole collection for the ledger: what a filter lets through, in portions and as little of each item as a list
 * of a hundred thousand can hold in memory; the rows that are in sight are fetched in full.
 */
import { deadlineState } from '../format/deadline.ts';
import { bodyOf, isDismissed } from '../reader.ts';
import type { AnnotationRecord } from '../records.ts';
import type { Database } from './db.ts';
import { answer, portionsFromEnd } from './idb.ts';
import { type Collection, Repository } from './repository.ts';
import { type AnnotationRow, type Item, type PageSummary, toRecord } from './rows.ts';
import { exactFirst, findBatches, foldPending } from './search.ts';
import { type Simplify, searchKey } from './terms.ts';

export const STATES = ['kept', 'due', 'overdue', 'noted', 'dismissed'] as const;

/** Empty strings let everything through; dismissed items only stand under their own state. */
export interface LedgerFilter {
  query: string;
  type: '' | AnnotationRecord['body']['type'];
  /** Kind of a figure. */
  kind: string;
  unit: string;
  place: string;
  tag: string;
  state: '' | (typeof STATES)[number];
  pageId: string;
}

export const EVERYTHING: LedgerFilter = {
  query: '',
  type: '',
  kind: '',
  unit: '',
  place: '',
  tag: '',
  state: '',
  pageId: '',
};

export const isEverything = (filter: LedgerFilter): boolean =>
  (Object.keys(EVERYTHING) as (keyof LedgerFilter)[]).every(key => filter[key].trim() === '');

export interface LedgerEntry {
  id: string;
  /** Days until the deadline, negative where it has passed; null without one, and where nobody asked for it. */
  due: number | null;
}

/** Entries in the first portion, and in each behind it: whole rows, or the ids alone. */
const FIRST = 200;
const ROWS = 1_000;
const IDS = 2_500;
const ORDER = '[createdAt+pageId+back]';
const HAN = /\p{Script=Han}/u;

/** Does an item belong under the filter? `page` is the page it stands on, `isUnit` knows the unit that is asked for. */
function passes(
  item: Pick<AnnotationRecord, 'body' | 'reader' | 'pageId'>,
  page: Pick<PageSummary, 'places'> | undefined,
  filter: LedgerFilter,
  isUnit: ((unit: string) => boolean) | null,
  today: Date | string,
): boolean {
  const { type, kind, place, tag, state, pageId } = filter;
  if (isDismissed(item) !== (state === 'dismissed')) return false;
  const body = bodyOf(item);
  if (type !== '' && body.type !== type) return false;
  if (pageId !== '' && item.pageId !== pageId) return false;
  if (kind !== '' && !(body.type === 'figure' && body.kind === kind)) return false;
  if (isUnit !== null && !(body.type === 'figure' && isUnit(body.unit))) return false;
  if (place !== '' && !page?.places.includes(place)) return false;
  if (tag !== '' && !item.reader?.tags?.includes(tag)) return false;
  if (state === 'kept') return item.reader?.status === 'kept';
  if (state === 'noted') return item.reader?.note !== undefined || body.type === 'note';
  if (state === 'due' || state === 'overdue')
    return body.type === 'pledge' && deadlineState(body.deadline?.edtf, today).state === state;
  return true;
}

/** Is a unit the one that is meant, in whichever script? A collection has few, each is folded once. */
function unitTest(wanted: string, simplify: Simplify | null): (unit: string) => boolean {
  const key = searchKey(wanted, simplify);
  const known = new Map<string, boolean>();
  return unit => {
    const is = known.get(unit) ?? searchKey(unit, simplify) === key;
    known.set(unit, is);
    return is;
  };
}

export class Ledger extends Repository {
  /**
   * What the filter lets through, in portions: the page seen last or the item collected last comes first.
   * Everything goes by the ids alone; where `dues` are asked for or there is a filter, each item is looked at.
   */
  async *entries(filter: LedgerFilter, today: Date | string, dues = false): AsyncGenerator<LedgerEntry[]> {
    if (isEverything(filter) && !dues) {
      yield* this.#ids();
      return;
    }
    const pages = filter.place === '' ? null : await this.pages();
    const unit = filter.unit.trim();
    const isUnit = unit === '' ? null : unitTest(unit, HAN.test(unit) ? await this.table() : null);
    const keep = (rows: readonly AnnotationRow[]): LedgerEntry[] =>
      rows
        .filter(row => passes(row, pages?.get(row.pageId), filter, isUnit, today))
        .map(row => {
          const body = bodyOf(row);
          const due = body.type === 'pledge' ? deadlineState(body.deadline?.edtf, today).days : null;
          return { id: row.id, due };
        });
    for await (const rows of this.#rows(filter)) yield keep(rows);
  }

  /** Ids of all items that were not dismissed. */
  async *#ids(): AsyncGenerator<LedgerEntry[]> {
    const dismissed = await this.run(
      async db => new Set(await db.annotations.where('reader.status').equals('dismissed').primaryKeys()),
    );
    for await (const range of this.#portions(IDS)) {
      const ids = await this.run(db => answer(indexOf(db).getAllKeys(range)));
      yield ids
        .reverse()
        .map(id => ({ id: String(id), due: null }))
        .filter(({ id }) => !dismissed.has(id));
    }
  }

  /** The rows a filter may let through, as few as an index can name. */
  async *#rows(filter: LedgerFilter): AsyncGenerator<AnnotationRow[]> {
    if (filter.query.trim() !== '') {
      const simplify = HAN.test(filter.query) ? await this.table() : null;
      const db = await this.run(async db => {
        if (simplify) await foldPending(db, simplify);
        return db;
      });
      const batches = findBatches(db, filter.query, simplify);
      for (;;) {
        const { value, done } = await this.run(() => batches.next());
        if (done) return;
        yield exactFirst(value, filter.query, simplify);
      }
    }
    const few = await this.run(db => indexed(db, filter));
    if (few !== null) {
      yield few;
      return;
    }
    for await (const range of this.#portions(ROWS)) {
      const rows: AnnotationRow[] = await this.run(db => answer(indexOf(db).getAll(range)));
      yield rows.reverse();
    }
  }

  #portions(each: number): AsyncGenerator<IDBKeyRange | null> {
    const { IDBKeyRange } = this.options;
    return portionsFromEnd(work => this.run(db => work(indexOf(db))), FIRST, each, IDBKeyRange);
  }

  /** How many items there are that were not dismissed. */
  async total(): Promise<number> {
    const { figures, pledges, notes } = await this.counts();
    return figures + pledges + notes;
  }

  /** All pages without their texts, by id. */
  async pages(): Promise<Map<string, PageSummary>> {
    return this.run(async db => new Map((await db.pages.toArray()).map(page => [page.id, page])));
  }

  /** Items in full, in the order of their ids; those that are gone are left out. */
  async items(ids: readonly string[]): Promise<Item[]> {
    return this.run(async db => {
      const rows = (await db.annotations.bulkGet([...ids])).filter(row => row !== undefined);
      const pages = await db.pages.bulkGet(rows.map(row => row.pageId));
      return rows.flatMap((row, i) => (pages[i] ? [{ annotation: toRecord(row), page: pages[i] }] : []));
    });
  }

  /** Items with their pages, for an export. */
  async collection(ids: readonly string[]): Promise<Collection> {
    const annotations = (await this.items(ids)).map(item => item.annotation);
    const pages = await Promise.all(
      [...new Set(annotations.map(item => item.pageId))].map(id => this.page(id)),
    );
    return { pages: pages.filter(page => page !== undefined), annotations };
  }
}

/** The index of the order in which items were collected. */
const indexOf = (db: Database): IDBIndex =>
  db.backendDB().transaction('annotations', 'readonly').objectStore('annotations').index(ORDER);

/** The rows an index names at once; null where all have to be looked at. */
async function indexed(db: Database, { state, tag, pageId }: LedgerFilter): Promise<AnnotationRow[] | null> {
  if (pageId !== '') return db.annotations.where('pageId').equals(pageId).sortBy('order');
  if (tag !== '') return db.annotations.where('reader.tags').equals(tag).toArray();
  if (state === 'kept' || state === 'dismissed')
    return db.annotations.where('reader.status').equals(state).toArray();
  return null;
}
