/** Backups back into the collection, and the collection emptied. */
import * as v from 'valibot';
import { type Archive, annotationSchema, pageSchema } from '../records.ts';
import type { Backup } from './backup.ts';
import { type Database, everything } from './db.ts';

export type Rows = Record<string, unknown[]>;

const isRow = (row: unknown): row is Record<string, unknown> => typeof row === 'object' && row !== null;

/** What the rows of a backup of any layout hold, as an archive; and how many could not be read. */
export function archiveOfRows(rows: Rows, now: number): { archive: Archive; unreadable: number } {
  const texts = new Map(
    (rows.texts ?? []).filter(isRow).map(row => [`${row.pageId} ${row.textHash}`, row.text] as const),
  );
  let unreadable = 0;
  const read = <S extends v.GenericSchema>(schema: S, row: unknown): v.InferOutput<S>[] => {
    const parsed = v.safeParse(schema, row);
    if (!parsed.success) unreadable++;
    return parsed.success ? [parsed.output] : [];
  };
  const pages = (rows.pages ?? []).flatMap(row =>
    read(pageSchema, isRow(row) ? { ...row, text: texts.get(`${row.id} ${row.textHash}`) ?? '' } : row),
  );
  const annotations = (rows.annotations ?? []).flatMap(row => read(annotationSchema, row));
  const exportedAt = new Date(now).toISOString();
  return { archive: { format: 'duixian', version: 2, exportedAt, pages, annotations }, unreadable };
}

/** Puts rows back as they were; false where the collection is not empty or has another layout: then merge them. */
export async function putBack(db: Database, rows: Rows, version: number): Promise<boolean> {
  if (db.backendDB().version !== version) return false;
  return db.transaction('rw', everything(db), async () => {
    const filled = await Promise.all(everything(db).map(table => table.count()));
    if (filled.some(count => count > 0)) return false;
    for (const { name } of everything(db)) await db.table(name).bulkPut(rows[name] ?? []);
    return true;
  });
}

/**
 * What a backup says was deleted stays deleted, and can be brought back as before; what is here now stays here.
 * @returns the ids of what was not known as deleted before
 */
export function keepDeleted(db: Database, { tombstones = [], bin = [] }: Rows): PromiseLike<string[]> {
  return db.transaction('rw', [db.annotations, db.bin, db.tombstones], async () => {
    const gone = async (rows: unknown[]) => {
      const known = rows.filter(isRow);
      const here = await db.annotations.bulkGet(known.map(row => String(row.id)));
      return known.filter((_, i) => here[i] === undefined);
    };
    const deleted = await gone(tombstones);
    const ids = deleted.map(row => String(row.id));
    const known = await db.tombstones.bulkGet(ids);
    await db.table(db.tombstones.name).bulkPut(deleted);
    await db.table(db.bin.name).bulkPut(await gone(bin));
    return ids.filter((_, i) => known[i] === undefined);
  });
}

/** Texts that only items of older readings stand in: an archive has none but the newest of each page. */
export function keepTexts(db: Database, { texts = [], annotations = [] }: Rows): PromiseLike<void> {
  const key = (row: Record<string, unknown>) => `${row.pageId} ${row.textHash}`;
  const known = new Map(texts.filter(isRow).map(row => [key(row), row] as const));
  return db.transaction('rw', [db.annotations, db.texts], async () => {
    const old = annotations.filter(isRow).filter(row => known.has(key(row)));
    const here = await db.annotations.bulkGet(old.map(row => String(row.id)));
    for (const [i, row] of here.entries()) {
      if (row === undefined || row.textHash !== '') continue;
      const text = known.get(key(old[i]));
      await db.table(db.texts.name).put(text);
      await db.annotations.update(row.id, { textHash: String(old[i].textHash) });
    }
  });
}

/** Forgets that items were deleted, as far as they still are. */
export function forgetDeleted(db: Database, ids: readonly string[]): PromiseLike<void> {
  return db.transaction('rw', [db.bin, db.tombstones], async () => {
    await db.bin.bulkDelete([...ids]);
    await db.tombstones.bulkDelete([...ids]);
  });
}

/**
 * Empties the collection if it still is what `backup` copied.
 * @returns false, and nothing done, where a row came or went since
 */
export function clear(db: Database, backup: Backup): PromiseLike<boolean> {
  return db.transaction('rw', everything(db), async () => {
    const copied = new Map(backup.stores.map(({ name, rows }) => [name, rows]));
    for (const table of everything(db)) if ((await table.count()) !== copied.get(table.name)) return false;
    const said = await db.annotations.filter(row => (row.reader?.changedAt ?? 0) >= backup.startedAt).count();
    if (said > 0) return false;
    for (const table of everything(db)) await table.clear();
    return true;
  });
}
