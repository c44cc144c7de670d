/**
 * The whole collection for the ledger: what a filter lets through, in portions and as little of each item as a list
 * of a hundred thousand can hold in memory; the rows that are in sight are fetched in full.
 */
import { deadlineState } from '../format/deadline.ts';
import { bodyOf, isDismissed } from '../reader.ts';
import type { AnnotationRecord } from '../records.ts';
import type { AnnotationRow, Database, PageSummary } from './db.ts';
import { type Collection, type Item, Repository } from './repository.ts';
import { findItems, foldPending } from './search.ts';
import { toRecord } from './write.ts';

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

export interface LedgerEntry {
  id: string;
  pageId: string;
  /** Days until the deadline, negative where it has passed; null without one. */
  due: number | null;
}

/** Rows read in one go. */
const PORTION = 2_000;
const HAN = /\p{Script=Han}/u;

/** Does an item belong under the filter? `page` is the page it stands on. */
export function passes(
  item: Pick<AnnotationRecord, 'body' | 'reader' | 'pageId'>,
  page: Pick<PageSummary, 'places'> | undefined,
  filter: LedgerFilter,
  today: Date | string,
): boolean {
  const { type, kind, unit, place, tag, state, pageId } = filter;
  if (isDismissed(item) !== (state === 'dismissed')) return false;
  const body = bodyOf(item);
  if (type !== '' && body.type !== type) return false;
  if (pageId !== '' && item.pageId !== pageId) return false;
  if (kind !== '' && !(body.type === 'figure' && body.kind === kind)) return false;
  if (unit !== '' && !(body.type === 'figure' && body.unit === unit)) return false;
  if (place !== '' && !page?.places.includes(place)) return false;
  if (tag !== '' && !item.reader?.tags?.includes(tag)) return false;
  if (state === 'kept') return item.reader?.status === 'kept';
  if (state === 'noted') return item.reader?.note !== undefined || body.type === 'note';
  if (state === 'due' || state === 'overdue')
    return body.type === 'pledge' && deadlineState(body.deadline?.edtf, today).state === state;
  return true;
}

export class Ledger extends Repository {
  /** What the filter lets through, in portions: the page seen last or the item collected last comes first. */
  async *entries(filter: LedgerFilter, today: Date | string): AsyncGenerator<LedgerEntry[]> {
    const pages = await this.pages();
    const keep = (rows: readonly AnnotationRow[]): LedgerEntry[] =>
      rows
        .filter(row => passes(row, pages.get(row.pageId), filter, today))
        .map(row => {
          const body = bodyOf(row);
          const due = body.type === 'pledge' ? deadlineState(body.deadline?.edtf, today).days : null;
          return { id: row.id, pageId: row.pageId, due };
        });
    if (filter.query.trim() !== '') {
      const simplify = HAN.test(filter.query) ? await this.table() : null;
      yield keep(
        await this.run(async db => {
          if (simplify) await foldPending(db, simplify);
          return findItems(db, filter.query, Number.POSITIVE_INFINITY, simplify);
        }),
      );
      return;
    }
    const few = await this.run(db => indexed(db, filter));
    if (few !== null) {
      yield keep(few);
      return;
    }
    for (let last: [number, string, number] | null = null; ; ) {
      const from = last;
      const rows: AnnotationRow[] = await this.run(db => {
        const index = '[createdAt+pageId+back]';
        const behind =
          from === null ? db.annotations.orderBy(index) : db.annotations.where(index).below(from);
        return behind.reverse().limit(PORTION).toArray();
      });
      yield keep(rows);
      if (rows.length < PORTION) return;
      const end: AnnotationRow = rows[rows.length - 1];
      last = [end.createdAt, end.pageId, end.back];
    }
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

/** The rows an index names at once; null where all have to be looked at. */
async function indexed(db: Database, { state, tag, pageId }: LedgerFilter): Promise<AnnotationRow[] | null> {
  if (pageId !== '') return db.annotations.where('pageId').equals(pageId).sortBy('order');
  if (tag !== '') return db.annotations.where('reader.tags').equals(tag).toArray();
  if (state === 'kept' || state === 'dismissed')
    return db.annotations.where('reader.status').equals(state).toArray();
  return null;
}
