/** Finding items: the index names candidate pages, the folded text of each of their items decides. */
import type { AnnotationRow, Database } from './db.ts';
import { probesOf, queryWords, type Simplify } from './terms.ts';
import { indexPage } from './write.ts';

/** Pages whose items are fetched together. */
const BATCH = 16;

/** Folds what was indexed without the Traditional table, now that it is at hand. */
export async function foldPending(db: Database, simplify: Simplify): Promise<void> {
  const pending = await db.search.where('pending').equals(1).primaryKeys();
  for (const id of pending) {
    // A transaction for each page: an interrupted search keeps what it has folded.
    await db.transaction('rw', [db.pages, db.annotations, db.search], async () => {
      const page = await db.pages.get(id);
      if (page) await indexPage(db, page, simplify, true);
      else await db.search.delete(id);
    });
  }
}

/** Pages that hold every term of every word. */
async function candidates(db: Database, words: readonly string[]): Promise<Set<string>> {
  let found: Set<string> | null = null;
  for (const term of new Set(words.flatMap(probesOf))) {
    const pages: string[] = await db.search.where('terms').equals(term).primaryKeys();
    found = new Set(found === null ? pages : pages.filter(id => found!.has(id)));
    if (found.size === 0) break;
  }
  return found ?? new Set();
}

/**
 * Items that hold all words of the query, in their sentence or in their page's title: the page seen last first,
 * within a page in reading order, at most `limit`.
 *
 * The query is looked for as it is and, with the table, in Simplified too: a Simplified page that holds a variant
 * character is not folded, so that character must be found as it is typed.
 */
export async function findItems(
  db: Database,
  query: string,
  limit: number,
  simplify: Simplify | null,
): Promise<AnnotationRow[]> {
  const variants = [queryWords(query)];
  if (simplify) variants.push(queryWords(query, simplify));
  const pages = new Set<string>();
  for (const words of variants) for (const id of await candidates(db, words)) pages.add(id);
  if (pages.size === 0) return [];

  const newestFirst = await db.pages.orderBy('lastSeen').reverse().primaryKeys();
  const ids = newestFirst.filter(id => pages.has(id));
  const hits: AnnotationRow[] = [];
  for (let from = 0; from < ids.length && hits.length < limit; from += BATCH) {
    const batch = ids.slice(from, from + BATCH);
    const [rows, heads] = await Promise.all([
      db.annotations.where('pageId').anyOf(batch).toArray(),
      db.search.bulkGet(batch),
    ]);
    const head = new Map(heads.map(row => [row?.pageId, row?.hay ?? '']));
    const place = new Map(batch.map((id, i) => [id, i]));
    const matches = rows.filter(row => {
      const holds = (word: string) => row.hay.includes(word) || head.get(row.pageId)!.includes(word);
      return variants.some(words => words.every(holds));
    });
    matches.sort((a, b) => place.get(a.pageId)! - place.get(b.pageId)! || a.order - b.order);
    hits.push(...matches);
  }
  return hits.slice(0, limit);
}
