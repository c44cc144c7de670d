/** Finding items: the signatures name candidate pages, the folded text of each of their items decides. */
import { isDismissed } from '../reader.ts';
import type { Database } from './db.ts';
import { indexPage } from './indexing.ts';
import type { AnnotationRow } from './rows.ts';
import { mayHold, queryWords, type Simplify, searchKey, termsOf } from './terms.ts';

/** Pages whose items are fetched together: few at first, a common word fills the list from them. */
const FIRST = 4;
const BATCH = 16;
/** Signatures that are read in one go: some kilobytes each. */
const SCAN = 1000;

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

/** Pages whose signature holds every term of every word of one of the variants: perhaps a few too many. */
async function candidates(db: Database, variants: readonly string[][]): Promise<Set<string>> {
  const probes = variants.map(words => [...new Set(words.flatMap(word => [...termsOf(word)]))]);
  const found = new Set<string>();
  for (let last = ''; ; ) {
    const rows = await db.search.where('pageId').above(last).limit(SCAN).toArray();
    for (const { pageId, signature } of rows) {
      if (probes.some(terms => terms.every(term => mayHold(signature, term)))) found.add(pageId);
    }
    if (rows.length < SCAN) return found;
    last = rows[rows.length - 1].pageId;
  }
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
  const hits: AnnotationRow[] = [];
  for await (const batch of findBatches(db, query, simplify)) {
    hits.push(...batch);
    if (hits.length >= limit) break;
  }
  return hits.slice(0, limit);
}

/** The same, all there are, some pages at a time. */
export async function* findBatches(
  db: Database,
  query: string,
  simplify: Simplify | null,
): AsyncGenerator<AnnotationRow[]> {
  const variants = [queryWords(query)];
  if (simplify) variants.push(queryWords(query, simplify));
  const pages = await candidates(db, variants);
  if (pages.size === 0) return;

  // Forwards the keys come in one go, backwards one by one.
  const oldestFirst = await db.pages.orderBy('lastSeen').primaryKeys();
  const ids = oldestFirst.filter(id => pages.has(id)).reverse();
  for (let from = 0, size = FIRST; from < ids.length; from += size, size = BATCH) {
    const batch = ids.slice(from, from + size);
    const [heads, ...itemsOf] = await Promise.all([
      db.search.bulkGet(batch),
      ...batch.map(id => db.annotations.where('pageId').equals(id).toArray()),
    ]);
    const rows = itemsOf.flat();
    const head = new Map(heads.map(row => [row?.pageId, row?.hay ?? '']));
    const place = new Map(batch.map((id, i) => [id, i]));
    const matches = rows.filter(row => {
      if (isDismissed(row)) return false;
      const holds = (word: string) =>
        row.hay.includes(word) || row.said?.includes(word) || head.get(row.pageId)!.includes(word);
      return variants.some(words => words.every(holds));
    });
    matches.sort((a, b) => place.get(a.pageId)! - place.get(b.pageId)! || a.order - b.order);
    yield matches;
  }
}

/**
 * Items of a batch with those first, within each page, whose own words hold the query: figures, then pledges, which
 * are whole clauses, then those of which only the sentence or the title holds it.
 */
export function exactFirst(
  rows: readonly AnnotationRow[],
  query: string,
  simplify: Simplify | null,
): AnnotationRow[] {
  const variants = [queryWords(query), ...(simplify ? [queryWords(query, simplify)] : [])];
  const rank = ({ target, body }: AnnotationRow): number => {
    const key = searchKey(target.exact, simplify);
    if (!variants.some(words => words.every(word => key.includes(word)))) return 2;
    return body.type === 'pledge' ? 1 : 0;
  };
  return [...Map.groupBy(rows, row => row.pageId).values()].flatMap(found => {
    const byRank = Map.groupBy(found, rank);
    return [0, 1, 2].flatMap(at => byRank.get(at) ?? []);
  });
}
