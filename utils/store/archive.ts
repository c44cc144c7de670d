/** The whole collection out, and an archive in. */
import type { AnnotationRecord, Archive, PageRecord } from '../records.ts';
import { type Database, everything } from './db.ts';
import { indexPage } from './indexing.ts';
import { type AnnotationRow, type PageSummary, toRecord } from './rows.ts';
import { tallyPage } from './tally.ts';
import type { Simplify } from './terms.ts';
import { type Journal, noTally, pruneTexts, same, type Tally, writePage } from './write.ts';

export interface Collection {
  pages: PageRecord[];
  annotations: AnnotationRecord[];
}

export interface Imported {
  pages: Tally;
  annotations: Tally;
  /** Takes the import back, as far as nothing was said of its items since. */
  undo(): Promise<void>;
}

/** A page with its newest text. */
export async function withText(db: Database, page: PageSummary): Promise<PageRecord> {
  const row = await db.texts.get([page.id, page.textHash]);
  return { ...page, text: row?.text ?? '' };
}

/** Everything there is, pages in the order of their first sight, each page's items in reading order. */
export function everythingOf(db: Database): PromiseLike<Collection> {
  return db.transaction('r', [db.pages, db.texts, db.annotations, db.tombstones], async () => {
    const rows: AnnotationRow[] = await db.annotations.orderBy('[pageId+order]').toArray();
    const live = new Set(rows.map(row => row.pageId));
    const emptied = new Set(await db.tombstones.orderBy('pageId').uniqueKeys());
    const summaries = await db.pages.toArray();
    // A page all of whose items were deleted is deleted in the reader's eyes.
    const kept = summaries.filter(page => live.has(page.id) || !emptied.has(page.id));
    kept.sort((a, b) => a.firstSeen - b.firstSeen || (a.id < b.id ? -1 : 1));
    const place = new Map(kept.map((page, i) => [page.id, i]));
    rows.sort((a, b) => place.get(a.pageId)! - place.get(b.pageId)! || a.order - b.order);
    const pages: PageRecord[] = [];
    for (const page of kept) pages.push(await withText(db, page));
    return { pages, annotations: rows.map(toRecord) };
  });
}

/** Merges an archive in, all of it or nothing; items whose page is not in the archive are skipped. */
export function mergeArchive(
  db: Database,
  { pages, annotations }: Archive,
  simplify: Simplify | null,
  journal: Journal,
): PromiseLike<Omit<Imported, 'undo'>> {
  const byPage = Map.groupBy(annotations, item => item.pageId);
  return db.transaction('rw', everything(db), async () => {
    const imported = { pages: noTally(), annotations: noTally() };
    const ids = new Set(await db.annotations.toCollection().primaryKeys());
    for (const page of pages) {
      const items = byPage.get(page.id) ?? [];
      byPage.delete(page.id);
      const options = { simplify: page.script === 'hant' ? simplify : null, revive: true, journal, ids };
      const written = await writePage(db, page, items, options);
      imported.pages[written.page]++;
      for (const fate of ['added', 'updated', 'skipped'] as const) {
        imported.annotations[fate] += written.annotations[fate];
      }
    }
    for (const items of byPage.values()) imported.annotations.skipped += items.length;
    return imported;
  });
}

export const noJournal = (): Journal => ({
  added: [],
  before: [],
  bin: [],
  tombstones: [],
  pages: [],
  texts: [],
});

/**
 * Takes back what an import did. What the reader said of an item since then stays said, and an item that was added and
 * then spoken of stays.
 */
export function takeBack(db: Database, journal: Journal, since: number): PromiseLike<void> {
  const spokenOf = (row: AnnotationRow | undefined) => (row?.reader?.changedAt ?? -1) >= since;
  return db.transaction('rw', everything(db), async () => {
    const touched = new Set(journal.pages.map(page => page.after.id));
    const added = (await db.annotations.bulkGet(journal.added)).filter(row => row !== undefined);
    const going = added.filter(row => !spokenOf(row));
    await db.annotations.bulkDelete(going.map(row => row.id));
    const gone = new Set(going.map(row => row.id));
    await db.bin.bulkPut(journal.bin.filter(row => gone.has(row.id)));
    await db.tombstones.bulkPut(journal.tombstones.filter(row => gone.has(row.id)));

    const now = await db.annotations.bulkGet(journal.before.map(row => row.id));
    // one that was deleted since stays deleted
    const back = journal.before.flatMap((row, i) => {
      const { reader, said } = now[i] ?? {};
      if (!now[i]) return [];
      return spokenOf(now[i]) ? [{ ...row, reader, said }] : [row];
    });
    await db.annotations.bulkPut(back);
    for (const row of [...added, ...journal.before]) touched.add(row.pageId);

    await db.texts.bulkPut(journal.texts);
    for (const { before, after } of journal.pages) {
      const page = await db.pages.get(after.id);
      if (before !== null && same(page, after)) await db.pages.put(before);
    }
    const fresh = new Set(journal.pages.filter(page => page.before === null).map(page => page.after.id));
    for (const id of touched) await tidy(db, id, fresh.has(id));
  });
}

/** Brings what is kept about a page in step with its items; a page that came with an import goes with its last item. */
async function tidy(db: Database, pageId: string, fresh: boolean): Promise<void> {
  const page = await db.pages.get(pageId);
  if (!page) return;
  const rows = db.annotations.where('pageId').equals(pageId);
  if (fresh && (await rows.count()) === 0) {
    for (const table of [db.pages, db.search, db.tallies]) await table.delete(pageId);
    await db.texts.where('pageId').equals(pageId).delete();
    return;
  }
  await pruneTexts(db, page);
  await indexPage(db, page, null);
  await tallyPage(db, pageId);
}
