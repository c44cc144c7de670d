/** The reader's words in the store: changed one by one or many at once, always with the way back. */
import { applyChange } from '../reader.ts';
import type { AnnotationRecord, Change } from '../records.ts';
import type { Database } from './db.ts';
import { storeError } from './errors.ts';
import { indexAgain, reword } from './indexing.ts';
import type { AnnotationRow, PageSummary } from './rows.ts';
import { tallyPage } from './tally.ts';
import type { Simplify } from './terms.ts';
import { toRow } from './write.ts';

/** A change to one item; a list of them also undoes another. */
export interface ItemChange {
  id: string;
  change: Change;
}

const tablesOf = (db: Database) => [
  db.pages,
  db.annotations,
  db.search,
  db.tallies,
  db.bin,
  db.tombstones,
  db.texts,
];

/**
 * Changes items in one transaction; those that are not there (any more) are left out.
 * @returns the changes that take it back
 */
export function changeEach(
  db: Database,
  changes: readonly ItemChange[],
  now: number,
  simplify: Simplify | null,
): PromiseLike<ItemChange[]> {
  return db.transaction('rw', tablesOf(db), async () => {
    const rows = await db.annotations.bulkGet(changes.map(one => one.id));
    const found = changes.flatMap(({ change }, i) => (rows[i] ? [{ row: rows[i], change }] : []));
    return applyAll(db, found, now, simplify);
  });
}

/**
 * Changes one item as a page shows it: one that was deleted comes back first, one that is not stored yet is stored.
 * Rejects with a StoreError where its page is not in the collection or stands at another site.
 */
export function changeOnPage(
  db: Database,
  record: AnnotationRecord,
  change: Change,
  options: { origin: string; now: number; simplify: Simplify | null },
): PromiseLike<{ annotation: AnnotationRow; undo: Change }> {
  return db.transaction('rw', tablesOf(db), async () => {
    const page = await pageAt(db, record.pageId, options.origin);
    let row = (await db.annotations.get(record.id)) ?? (await db.bin.get(record.id));
    if (row !== undefined && row.pageId !== record.pageId) throw storeError('invalid');
    if (row === undefined) {
      const text = (await db.texts.get([page.id, page.textHash]))?.text ?? '';
      const { reader: _reader, ...kept } = record;
      row = toRow(kept, { ...page, text }, options.simplify);
    }
    const { deletedAt: _deletedAt, ...live } = row;
    await db.bin.delete(record.id);
    await db.tombstones.delete(record.id);
    await db.annotations.put(live);
    const [{ change: undo }] = await applyAll(
      db,
      [{ row: live, change }],
      options.now,
      options.simplify,
      true,
    );
    return { annotation: (await db.annotations.get(record.id)) ?? live, undo };
  });
}

/** Items of a page of which the reader said something, and those the reader marked. */
export async function wordsOfPage(db: Database, pageId: string): Promise<AnnotationRow[]> {
  const rows = await db.annotations.where('pageId').equals(pageId).sortBy('order');
  return rows.filter(row => row.reader !== undefined || row.origin === 'reader');
}

/** The page, where it is of that origin; a StoreError otherwise. */
export async function pageAt(db: Database, pageId: string, origin: string): Promise<PageSummary> {
  const page = await db.pages.get(pageId);
  if (page === undefined || !page.url.startsWith(`${origin}/`))
    throw storeError('invalid', 'The page of this item is not in the collection.');
  return page;
}

async function applyAll(
  db: Database,
  items: readonly { row: AnnotationRow; change: Change }[],
  now: number,
  simplify: Simplify | null,
  always = false,
): Promise<ItemChange[]> {
  const undo: ItemChange[] = [];
  const changed: AnnotationRow[] = [];
  for (const { row, change } of items) {
    const { words, undo: back } = applyChange(row.reader, change, now);
    undo.push({ id: row.id, change: back });
    if (words === row.reader && !always) continue;
    // That nothing is said any more was said too: an older archive must not bring the words back.
    row.reader = words ?? { changedAt: now };
    reword(row, simplify);
    changed.push(row);
  }
  await db.annotations.bulkPut(changed);
  const byPage = Map.groupBy(changed, row => row.pageId);
  for (const [pageId, rows] of byPage) {
    const page = await db.pages.get(pageId);
    if (page) await indexAgain(db, page, rows);
    await tallyPage(db, pageId);
  }
  return undo;
}
