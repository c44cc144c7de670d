/** Deleting so that it can be undone, and so that reading the page again does not undo it. */
import { type Database, everything } from './db.ts';
import { indexAgain } from './indexing.ts';
import { tallyPage } from './tally.ts';

/** Moves items to the bin; returns the ids of those that were there. */
export function discard(db: Database, ids: readonly string[], deletedAt: number): PromiseLike<string[]> {
  return db.transaction('rw', [db.annotations, db.tallies, db.bin, db.tombstones], async () => {
    const found = (await db.annotations.bulkGet([...new Set(ids)])).filter(row => row !== undefined);
    await db.bin.bulkPut(found.map(row => ({ ...row, deletedAt })));
    await db.tombstones.bulkPut(found.map(({ id, pageId }) => ({ id, pageId })));
    await db.annotations.bulkDelete(found.map(row => row.id));
    for (const id of new Set(found.map(row => row.pageId))) await tallyPage(db, id);
    return found.map(row => row.id);
  });
}

/** Moves items back from the bin; returns how many were there. */
export function bringBack(db: Database, ids: readonly string[]): PromiseLike<number> {
  return db.transaction('rw', everything(db), async () => {
    const rows = (await db.bin.bulkGet([...new Set(ids)])).filter(row => row !== undefined);
    const found = rows.map(row => row.id);
    await db.annotations.bulkPut(rows.map(({ deletedAt: _deletedAt, ...row }) => row));
    await db.bin.bulkDelete(found);
    await db.tombstones.bulkDelete(found);
    for (const id of new Set(rows.map(row => row.pageId))) {
      const page = await db.pages.get(id);
      const items = rows.filter(row => row.pageId === id);
      if (page) await indexAgain(db, page, items);
      await tallyPage(db, id);
    }
    return found.length;
  });
}

/** Empties the bin of what was deleted before `olderThan`, with the pages that nothing stands on any more. */
export function purge(db: Database, olderThan: number): PromiseLike<number> {
  return db.transaction('rw', everything(db), async () => {
    const old = await db.bin.where('deletedAt').below(olderThan).toArray();
    await db.bin.bulkDelete(old.map(row => row.id));
    for (const pageId of new Set(old.map(row => row.pageId))) {
      const left =
        (await db.annotations.where('pageId').equals(pageId).count()) +
        (await db.bin.where('pageId').equals(pageId).count());
      if (left > 0) continue;
      await db.pages.delete(pageId);
      await db.search.delete(pageId);
      await db.tallies.delete(pageId);
      await db.texts.where('pageId').equals(pageId).delete();
    }
    return old.length;
  });
}
