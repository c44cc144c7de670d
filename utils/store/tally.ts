/** How many items each page has. */
import { isDismissed, isKept } from '../reader.ts';
import type { Database } from './db.ts';
import type { AnnotationRow, PageTally } from './rows.ts';

/** Counts rows in that are new to their page. */
export async function tallyMore(db: Database, pageId: string, rows: readonly AnnotationRow[]): Promise<void> {
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
