/** The whole collection out, and an archive in. */
import type { AnnotationRecord, Archive, PageRecord } from '../records.ts';
import { type Database, everything } from './db.ts';
import { type AnnotationRow, type PageSummary, toRecord } from './rows.ts';
import type { Simplify } from './terms.ts';
import { noTally, type Tally, writePage } from './write.ts';

export interface Collection {
  pages: PageRecord[];
  annotations: AnnotationRecord[];
}

export interface Imported {
  pages: Tally;
  annotations: Tally;
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

/** Merges an archive in, all of it or nothing; items whose page is in neither archive nor collection are skipped. */
export function mergeArchive(
  db: Database,
  { pages, annotations }: Archive,
  simplify: Simplify | null,
): PromiseLike<Imported> {
  const byPage = Map.groupBy(annotations, item => item.pageId);
  return db.transaction('rw', everything(db), async () => {
    const imported: Imported = { pages: noTally(), annotations: noTally() };
    for (const page of pages) {
      const items = byPage.get(page.id) ?? [];
      byPage.delete(page.id);
      const options = { simplify: page.script === 'hant' ? simplify : null, revive: true };
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
