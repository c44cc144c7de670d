/**
 * Writing one page and its items, inside a transaction of the caller. Writing the same twice changes nothing; what
 * is stored already is never lost to what comes later.
 */
import { isDismissed, isKept } from '../reader.ts';
import type { AnnotationRecord, PageRecord } from '../records.ts';
import type { Database } from './db.ts';
import {
  type AnnotationRow,
  type BinRow,
  type PageSummary,
  type PageTally,
  type SearchRow,
  type TextRow,
  type Tombstone,
  toRecord,
} from './rows.ts';
import { addTerms, isCrowded, type Simplify, searchKey, signatureOf, termsOf } from './terms.ts';

export interface Tally {
  added: number;
  updated: number;
  /** Nothing new in it. */
  skipped: number;
}

export const noTally = (): Tally => ({ added: 0, updated: 0, skipped: 0 });

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Everything of an item that a search may look for, one line each. */
function hayOf({ target, body }: AnnotationRecord, simplify: Simplify | null): string {
  const parts = target.sentence.includes(target.exact) ? [target.sentence] : [target.exact, target.sentence];
  if (body.type === 'figure') {
    parts.push(body.subject ?? '', body.period?.edtf ?? '');
    for (const number of [body.value, body.min, body.max])
      if (number != null) parts.push(`${number}${body.unit}`);
  } else if (body.type === 'pledge') parts.push(body.actor ?? '', body.deadline?.edtf ?? '');
  return foldAll(parts, simplify);
}

const foldAll = (parts: readonly string[], simplify: Simplify | null): string =>
  [...new Set(parts.map(part => searchKey(part, simplify)))].filter(part => part !== '').join('\n');

/** What the reader said of an item, for the search; a tag is found with its mark too. */
function saidOf({ reader, body }: AnnotationRecord, simplify: Simplify | null): string {
  if (reader === undefined) return '';
  const { note = '', tags = [], edits = {} } = reader;
  const unit = edits.unit ?? (body.type === 'figure' ? body.unit : '');
  const value = edits.value == null ? '' : `${edits.value}${unit}`;
  return foldAll(
    [...note.split('\n'), ...tags.map(tag => `#${tag}`), edits.subject ?? '', edits.deadline ?? '', value],
    simplify,
  );
}

/** Brings what the search knows of the reader's words up to date. */
export function reword(row: AnnotationRow, simplify: Simplify | null): void {
  const said = saidOf(row, simplify);
  if (said === '') delete row.said;
  else row.said = said;
}

function pageHayOf(page: PageSummary, simplify: Simplify | null): string {
  const parts = [page.title, page.publisher ?? '', ...page.places];
  return parts
    .map(part => searchKey(part, simplify))
    .filter(part => part !== '')
    .join('\n');
}

const sameHead = (a: PageSummary, b: PageSummary): boolean => pageHayOf(a, null) === pageHayOf(b, null);

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

/** The terms of rows, in a set. Items of one sentence have it in common: a line is taken apart once. */
function termsOfRows(rows: readonly AnnotationRow[], into = new Set<string>()): Set<string> {
  const lines = new Set(rows.flatMap(({ hay, said = '' }) => [...hay.split('\n'), ...said.split('\n')]));
  for (const line of lines) termsOf(line, into);
  return into;
}

/**
 * Makes the search's row of a page anew from all its items, folding them with the table if there is one.
 * Without the table a Traditional page is marked, to be folded later by a context that has it.
 */
export async function indexPage(
  db: Database,
  page: PageSummary,
  simplify: Simplify | null,
  refold = false,
): Promise<void> {
  const rows = await db.annotations.where('pageId').equals(page.id).toArray();
  if (refold) {
    for (const row of rows) {
      if (page.script === 'hant') row.hay = hayOf(row, simplify);
      reword(row, simplify);
    }
    await db.annotations.bulkPut(rows);
  }
  const hay = pageHayOf(page, page.script === 'hant' ? simplify : null);
  const terms = termsOfRows(rows, termsOf(hay));
  const row: SearchRow = { pageId: page.id, hay, signature: signatureOf(terms) };
  if (!simplify && (page.script === 'hant' || rows.some(row => row.said))) row.pending = 1;
  await db.search.put(row);
}

/** Adds items that came back to the index of their page, which may have been made anew without them. */
export async function indexAgain(
  db: Database,
  page: PageSummary,
  rows: readonly AnnotationRow[],
): Promise<void> {
  const search = await db.search.get(page.id);
  if (!search) return indexPage(db, page, null);
  addTerms(search.signature, termsOfRows(rows));
  // Whether these were folded is not known: let the next search with the table see to it.
  const pending = page.script === 'hant' || rows.some(row => row.said);
  await db.search.put({ ...search, ...(pending && { pending: 1 as const }) });
}

/**
 * Adds rows to the index of their page without reading its other items: a long page comes in many portions, and
 * what each costs must not grow with those before it. Made anew where that is not enough.
 */
async function indexMore(
  db: Database,
  page: PageSummary,
  rows: readonly AnnotationRow[],
  simplify: Simplify | null,
): Promise<void> {
  const search = await db.search.get(page.id);
  if (!search) return indexPage(db, page, simplify);
  addTerms(search.signature, termsOfRows(rows));
  if (isCrowded(search.signature)) return indexPage(db, page, simplify);
  if (!simplify && (page.script === 'hant' || rows.some(row => row.said))) search.pending = 1;
  await db.search.put(search);
}

/** Counts rows in that are new to their page. */
async function tallyMore(db: Database, pageId: string, rows: readonly AnnotationRow[]): Promise<void> {
  const tally = await db.tallies.get(pageId);
  if (!tally) return tallyPage(db, pageId);
  for (const row of rows) count(tally, row);
  await db.tallies.put(tally);
}

function count(tally: PageTally, row: AnnotationRow): void {
  if (isDismissed(row)) return;
  const key = `${row.body.type}s` as const;
  tally[key] = (tally[key] ?? 0) + 1;
  if (isKept(row)) tally.kept = (tally.kept ?? 0) + 1;
}

/** Counts the items of a page anew. */
export async function tallyPage(db: Database, pageId: string): Promise<void> {
  const rows = await db.annotations.where('pageId').equals(pageId).toArray();
  const tally: PageTally = { pageId, figures: 0, pledges: 0, notes: 0, kept: 0 };
  for (const row of rows) count(tally, row);
  await db.tallies.put(tally);
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
 * @param ids of all items in the collection, kept up to date here; by default an item of another page with the same id
 *   is refused
 * @param revive bring back what the reader deleted: an import is asked for, a page read again is not
 * @returns what became of the page and of its items, and how many of them are in the collection now
 */
export async function writePage(
  db: Database,
  page: PageRecord,
  annotations: readonly AnnotationRecord[],
  options: { simplify: Simplify | null; revive: boolean; journal?: Journal; ids?: Set<string> },
): Promise<{ page: keyof Tally; annotations: Tally; stored: number }> {
  const { simplify, revive, journal } = options;
  const known = await db.pages.get(page.id);
  const merged = mergePage(known, page);

  const dismissed = new Set(await db.tombstones.where('pageId').equals(page.id).primaryKeys());
  const incoming = new Map<string, AnnotationRecord>();
  for (const record of annotations) {
    if (record.deletedAt === undefined && (revive || !dismissed.has(record.id)))
      incoming.set(record.id, record);
  }
  // one question for all keys: asking for each of ten thousand rows that are not there takes as long as writing them
  const there =
    options.ids ?? new Set(known && (await db.annotations.where('pageId').equals(page.id).primaryKeys()));
  const ids = [...incoming.keys()];
  const before = await rowsOf(
    db,
    page.id,
    [...incoming.values()].filter(({ id }) => there.has(id)),
  );
  const tally = noTally();
  tally.skipped = annotations.length - ids.length;
  const changed: AnnotationRow[] = [];
  const added: AnnotationRow[] = [];
  /** What is new for the search. */
  const reworded: AnnotationRow[] = [];
  for (const record of incoming.values()) {
    const stored = before.get(record.id);
    const row = mergeRow(stored, toRow(record, page, simplify), simplify !== null);
    if (stored === undefined) added.push(row);
    else {
      if (same(toRecord(stored), toRecord(row))) tally.skipped++;
      else tally.updated++;
      if (!same(stored, row)) {
        changed.push(row);
        journal?.before.push(stored);
      }
    }
    if (stored?.hay !== row.hay || stored?.said !== row.said) reworded.push(row);
  }
  tally.added = added.length;
  for (const { id } of added) {
    journal?.added.push(id);
    there.add(id);
  }
  await db.annotations.bulkAdd(added);
  await db.annotations.bulkPut(changed);
  if (revive) {
    const revived = ids.filter(id => dismissed.has(id));
    journal?.tombstones.push(...revived.map(id => ({ id, pageId: page.id })));
    journal?.bin.push(...(await db.bin.bulkGet(revived)).filter(row => row !== undefined));
    await db.bin.bulkDelete(revived);
    await db.tombstones.bulkDelete(revived);
  }

  if (!same(known, merged)) {
    await db.pages.put(merged);
    journal?.pages.push({ before: known ?? null, after: merged });
  }
  if (known?.textHash !== page.textHash) {
    await db.texts.put({ pageId: page.id, textHash: page.textHash, text: page.text });
    const pruned = known ? await pruneTexts(db, merged) : [];
    journal?.texts.push(...pruned);
  }
  const late = simplify !== null && (await db.search.get(page.id))?.pending === 1;
  if (late || known === undefined || !sameHead(known, merged)) await indexPage(db, merged, simplify, late);
  else if (reworded.length > 0) await indexMore(db, merged, reworded, simplify);
  if (revive) await tallyPage(db, page.id);
  else if (added.length > 0) await tallyMore(db, page.id, added);
  const fate = !known ? 'added' : same(known, merged) ? 'skipped' : 'updated';
  return { page: fate, annotations: tally, stored: ids.length };
}

/** From so many rows on, those that stand around them are read along with them in one go. */
const MANY = 32;

/** The stored rows of items, by id. Those of a long page stand in the same order as when it was read before. */
async function rowsOf(
  db: Database,
  pageId: string,
  items: readonly AnnotationRecord[],
): Promise<Map<string, AnnotationRow>> {
  const rows = new Map<string, AnnotationRow>();
  const take = (found: readonly (AnnotationRow | undefined)[]) => {
    for (const row of found) if (row) rows.set(row.id, row);
  };
  if (items.length >= MANY) {
    const orders = items.map(item => item.order);
    const [from, to] = [Math.min(...orders), Math.max(...orders)];
    const around = db.annotations.where('[pageId+order]').between([pageId, from], [pageId, to], true, true);
    take(await around.toArray());
  }
  take(await db.annotations.bulkGet(items.flatMap(({ id }) => (rows.has(id) ? [] : [id]))));
  return rows;
}
