/**
 * Writing one page and its items, inside a transaction of the caller. Writing the same twice changes nothing; what
 * is stored already is never lost to what comes later.
 */
import Dexie from 'dexie';
import type { AnnotationRecord, PageRecord } from '../records.ts';
import type { Database } from './db.ts';
import { storeError } from './errors.ts';
import { hayOf, indexMore, indexPage, reword, sameHead } from './indexing.ts';
import {
  type AnnotationRow,
  type BinRow,
  type PageSummary,
  type TextRow,
  type Tombstone,
  toRecord,
} from './rows.ts';
import { tallyMore, tallyPage } from './tally.ts';
import type { Simplify } from './terms.ts';

export interface Tally {
  added: number;
  updated: number;
  /** Nothing new in it. */
  skipped: number;
}

export const noTally = (): Tally => ({ added: 0, updated: 0, skipped: 0 });

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The row of a record, its words folded where `simplify` is given. */
export function toRow(
  record: AnnotationRecord,
  page: Pick<PageRecord, 'text' | 'textHash' | 'script'>,
  simplify: Simplify | null,
): AnnotationRow {
  const { deletedAt: _deletedAt, ...kept } = record;
  const inText = page.text.startsWith(record.target.exact, record.target.start);
  const row: AnnotationRow = {
    ...kept,
    hay: hayOf(kept, page.script === 'hant' ? simplify : null),
    textHash: inText ? page.textHash : '',
    back: -record.order,
  };
  reword(row, simplify);
  return row;
}

/** What was read later wins, but a fact once known is not lost to a reading that missed it. */
function mergePage(stored: PageSummary | undefined, incoming: PageRecord): PageSummary {
  const { text: _text, ...summary } = incoming;
  if (!stored) return summary;
  const [older, newer] = incoming.lastSeen >= stored.lastSeen ? [stored, summary] : [summary, stored];
  return {
    ...newer,
    title: newer.title || older.title,
    publisher: newer.publisher ?? older.publisher,
    published: newer.published ?? older.published,
    firstSeen: Math.min(older.firstSeen, newer.firstSeen),
  };
}

/** What the search sees of an item has not changed, so a folded `hay` must not give way to an unfolded one. */
const readsTheSame = (a: AnnotationRecord, b: AnnotationRecord): boolean =>
  a.target.exact === b.target.exact && a.target.sentence === b.target.sentence && same(a.body, b.body);

function mergeRow(
  stored: AnnotationRow | undefined,
  incoming: AnnotationRow,
  folded: boolean,
): AnnotationRow {
  if (!stored) return incoming;
  if (!folded && readsTheSame(stored, incoming)) incoming.hay = stored.hay;
  const newer = incoming.updatedAt >= stored.updatedAt ? incoming : stored;
  const older = newer === incoming ? stored : incoming;
  // The reader's words: the later ones, whatever was read when. A reading has none, so it never touches them.
  const said = (incoming.reader?.changedAt ?? -1) > (stored.reader?.changedAt ?? -1) ? incoming : stored;
  const { reader: _reader, said: _said, origin: _origin, ...read } = newer;
  const origin = stored.origin ?? incoming.origin;
  return {
    ...read,
    createdAt: Math.min(stored.createdAt, incoming.createdAt),
    textHash: newer.textHash || older.textHash,
    ...(origin && { origin }),
    ...(said.reader && { reader: said.reader }),
    ...(said.said && { said: said.said }),
  };
}

/** Texts of a page that neither the page nor any of its items needs any more go; returns them. */
export async function pruneTexts(db: Database, page: PageSummary): Promise<TextRow[]> {
  const needed = new Set([page.textHash]);
  await db.annotations
    .where('pageId')
    .equals(page.id)
    .each(row => needed.add(row.textHash));
  await db.bin
    .where('pageId')
    .equals(page.id)
    .each(row => needed.add(row.textHash));
  const texts = await db.texts.where('pageId').equals(page.id).toArray();
  const over = texts.filter(text => !needed.has(text.textHash));
  await db.texts.bulkDelete(over.map(({ pageId, textHash }) => [pageId, textHash]));
  return over;
}

/** What a writing put in the place of what, so that it can be taken back. */
export interface Journal {
  added: string[];
  /** Items that were changed, as they were. */
  before: AnnotationRow[];
  bin: BinRow[];
  tombstones: Tombstone[];
  pages: { before: PageSummary | null; after: PageSummary }[];
  texts: TextRow[];
}

/**
 * Stores a page with its items. Items known already keep the time of their first sight; items that are no longer on
 * the page stay, they are evidence.
 *
 * @param ids of all items in the collection, where they are known; kept up to date here
 * @param revive bring back what the reader deleted: an import is asked for, a page read again is not, and that may not
 *   take the items of another page either
 * @returns what became of the page and of its items, and how many of them are in the collection now
 */
export async function writePage(
  db: Database,
  page: PageRecord,
  annotations: readonly AnnotationRecord[],
  options: { simplify: Simplify | null; revive: boolean; journal?: Journal; ids?: Set<string> },
): Promise<{ page: keyof Tally; annotations: Tally; stored: number }> {
  const { simplify, revive, journal } = options;
  const before = await db.pages.get(page.id);
  const merged = mergePage(before, page);

  const dismissed = new Set(await db.tombstones.where('pageId').equals(page.id).primaryKeys());
  const incoming = new Map<string, AnnotationRecord>();
  for (const record of annotations) {
    if (record.deletedAt === undefined && (revive || !dismissed.has(record.id)))
      incoming.set(record.id, record);
  }
  const ids = [...incoming.keys()];
  const tally = noTally();
  tally.skipped = annotations.length - ids.length;
  const changed: AnnotationRow[] = [];
  let added: AnnotationRow[] = [];
  /** What is new for the search. */
  const reworded: AnnotationRow[] = [];
  const sort = (record: AnnotationRecord, stored: AnnotationRow | undefined) => {
    if (stored && stored.pageId !== page.id && !revive) throw storeError('invalid');
    const row = mergeRow(stored, toRow(record, page, simplify), simplify !== null);
    if (stored === undefined) {
      added.push(row);
      return;
    }
    if (same(toRecord(stored), toRecord(row))) tally.skipped++;
    else tally.updated++;
    if (!same(stored, row)) {
      changed.push(row);
      journal?.before.push(stored);
    }
    if (stored.hay !== row.hay || stored.said !== row.said) reworded.push(row);
  };
  const known = await rowsOf(db, page.id, [...incoming.values()], options.ids);
  for (const [id, record] of incoming) sort(record, known.get(id));
  // those that turn out to be there stood elsewhere on the page
  const there = await addRows(db, added);
  if (there.size > 0) {
    added = added.filter(row => !there.has(row.id));
    for (const [id, stored] of there) {
      sort(incoming.get(id)!, stored);
    }
  }
  reworded.push(...added);
  tally.added = added.length;
  for (const { id } of added) {
    journal?.added.push(id);
    options.ids?.add(id);
  }
  await db.annotations.bulkPut(changed);
  if (revive) {
    const revived = ids.filter(id => dismissed.has(id));
    journal?.tombstones.push(...revived.map(id => ({ id, pageId: page.id })));
    journal?.bin.push(...(await db.bin.bulkGet(revived)).filter(row => row !== undefined));
    await db.bin.bulkDelete(revived);
    await db.tombstones.bulkDelete(revived);
  }

  if (!same(before, merged)) {
    await db.pages.put(merged);
    journal?.pages.push({ before: before ?? null, after: merged });
  }
  if (before?.textHash !== page.textHash) {
    await db.texts.put({ pageId: page.id, textHash: page.textHash, text: page.text });
    const pruned = before ? await pruneTexts(db, merged) : [];
    journal?.texts.push(...pruned);
  }
  const late = simplify !== null && (await db.search.get(page.id))?.pending === 1;
  if (late || before === undefined || !sameHead(before, merged)) await indexPage(db, merged, simplify, late);
  else if (reworded.length > 0) await indexMore(db, merged, reworded, simplify);
  if (revive) await tallyPage(db, page.id);
  else if (added.length > 0) await tallyMore(db, page.id, added);
  const fate = !before ? 'added' : same(before, merged) ? 'skipped' : 'updated';
  return { page: fate, annotations: tally, stored: ids.length };
}

/** From so many rows on, those that stand around them are read along with them in one go. */
const MANY = 32;

/**
 * Stored rows of items, by id. Of many those that stand where they stood when the page was read before: on a long page
 * asking for each, or for all keys there are, takes as long as writing them. `ids` of what is there at all, where that is known.
 */
async function rowsOf(
  db: Database,
  pageId: string,
  items: readonly AnnotationRecord[],
  ids: ReadonlySet<string> | undefined,
): Promise<Map<string, AnnotationRow>> {
  const rows = new Map<string, AnnotationRow>();
  const take = (found: readonly (AnnotationRow | undefined)[]) => {
    for (const row of found) if (row) rows.set(row.id, row);
  };
  const many = items.length >= MANY;
  if (many) {
    const orders = items.map(item => item.order);
    const [from, to] = [Math.min(...orders), Math.max(...orders)];
    const around = db.annotations.where('[pageId+order]').between([pageId, from], [pageId, to], true, true);
    take(await around.toArray());
  }
  const rest = items.flatMap(({ id }) => (rows.has(id) || ids?.has(id) === false ? [] : [id]));
  if (!many || ids) take(await db.annotations.bulkGet(rest));
  return rows;
}

/** Adds rows; returns those that were there already, as they are. */
async function addRows(db: Database, rows: readonly AnnotationRow[]): Promise<Map<string, AnnotationRow>> {
  try {
    await db.annotations.bulkAdd(rows);
    return new Map();
  } catch (error) {
    // with the error caught the others stay added
    const failed = error instanceof Dexie.BulkError ? Object.entries(error.failuresByPos) : [];
    if (failed.length === 0 || failed.some(([, one]) => one.name !== 'ConstraintError')) throw error;
    const there = await db.annotations.bulkGet(failed.map(([at]) => rows[Number(at)].id));
    return new Map(there.flatMap(row => (row ? [[row.id, row] as const] : [])));
  }
}
