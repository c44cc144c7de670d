/**
 * The items collected last, by plain IndexedDB: what a popup shows first must not wait until Dexie is loaded and
 * has looked over its tables. Only reads, and leaves everything that is not plain to the repository.
 */
import { isDismissed } from '../reader.ts';
import { answer, openExisting } from './idb.ts';
import { layoutOf, migrations } from './migrations.ts';
import { type AnnotationRow, DATABASE, type Item, type PageSummary, toRecord } from './rows.ts';

/** Newer browsers hand out many rows at once backwards too. */
interface FastIndex extends IDBIndex {
  getAllRecords?(options: { direction: 'prev'; count: number }): IDBRequest<{ value: AnnotationRow }[]>;
}

/** The rows of the index from its end on that `wanted` lets through, at most `limit`. */
async function newest(index: FastIndex, limit: number, wanted: (row: AnnotationRow) => boolean) {
  const request = index.getAllRecords?.({ direction: 'prev', count: limit });
  const found = request ? (await answer(request)).map(record => record.value) : null;
  if (found !== null && (found.length < limit || found.every(wanted))) return found.filter(wanted);
  return new Promise<AnnotationRow[]>((done, fail) => {
    const rows: AnnotationRow[] = [];
    const request = index.openCursor(null, 'prev');
    request.onerror = () => fail(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor !== null && wanted(cursor.value)) rows.push(cursor.value);
      if (cursor === null || rows.length >= limit) done(rows);
      else cursor.continue();
    };
  });
}

/**
 * The same as `Repository.latest`.
 * @returns null where the database has to be upgraded, is newer than this code, or cannot be read: the repository
 * then does what is to be done, or says why it cannot
 */
export async function glance(
  limit: number,
  factory: IDBFactory = globalThis.indexedDB,
  name = DATABASE,
): Promise<Item[] | null> {
  let db: IDBDatabase | null = null;
  try {
    db = await openExisting(factory, name);
    if (db === null) return [];
    if (db.version !== layoutOf(migrations)) return null;
    const transaction = db.transaction(['annotations', 'pages'], 'readonly');
    const index = transaction.objectStore('annotations').index('[createdAt+pageId+back]');
    const rows = await newest(index, limit, row => !isDismissed(row));
    const ids = [...new Set(rows.map(row => row.pageId))];
    const store = transaction.objectStore('pages');
    const pages: (PageSummary | undefined)[] = await Promise.all(ids.map(id => answer(store.get(id))));
    const byId = new Map(pages.map(page => [page?.id, page]));
    return rows.flatMap(row => {
      const page = byId.get(row.pageId);
      return page ? [{ annotation: toRecord(row), page }] : [];
    });
  } catch {
    return null;
  } finally {
    db?.close();
  }
}
