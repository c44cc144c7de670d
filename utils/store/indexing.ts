/** What the search knows: the folded words of each item, and a signature of all the words of a page (terms.ts). */
import type { AnnotationRecord } from '../records.ts';
import type { Database } from './db.ts';
import type { AnnotationRow, PageSummary, SearchRow } from './rows.ts';
import { addTerms, isCrowded, type Simplify, searchKey, signatureOf, termsOf } from './terms.ts';

/** Everything of an item that a search may look for, one line each. */
export function hayOf({ target, body }: AnnotationRecord, simplify: Simplify | null): string {
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

export const sameHead = (a: PageSummary, b: PageSummary): boolean =>
  pageHayOf(a, null) === pageHayOf(b, null);

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
export async function indexMore(
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
