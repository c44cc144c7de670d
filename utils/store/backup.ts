/**
 * The safety net under an upgrade: before the database is given a new layout, everything in it is copied, row by row
 * and as it is, into a database of its own. Written against plain IndexedDB, because the layout of the old data is
 * whatever it was, not what the code of today declares.
 */
import { alone } from './alone.ts';
import { StoreError, storeError, toStoreError } from './errors.ts';
import { answer, committed, openExisting } from './idb.ts';

export const BACKUP_DATABASE = 'duixian-backup';
/** Finished backups of each kind that are kept of a database; the oldest goes when a new one is complete. */
const KEPT = 2;
/** Rows copied in one go: bounds the memory, and a transaction must not wait for another database. */
const BATCH = 500;

export type BackupKind = 'upgrade' | 'deletion';

export interface Backup {
  id: string;
  database: string;
  /** Why it was made; one from before this was noted counts as made before an upgrade. */
  kind?: BackupKind;
  /** The browser's version number of the copied database. */
  version: number;
  startedAt: number;
  /** Null until every row is copied: such a backup is the rest of an interrupted one. */
  finishedAt: number | null;
  /** Deleted by the reader, who may still take that back; it goes for good a little later. */
  droppedAt?: number;
  stores: { name: string; keyPath: string | string[] | null; rows: number }[];
}

interface BackupRow {
  backup: string;
  store: string;
  key: IDBValidKey;
  value: unknown;
}

function openBackups(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(BACKUP_DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('backups', { keyPath: 'id' });
    request.result.createObjectStore('rows', { autoIncrement: true }).createIndex('backup', 'backup');
  };
  return answer(request);
}

/** Copies one store in batches, each a transaction of its own on both sides; returns the number of rows. */
async function copyStore(
  from: IDBDatabase,
  to: IDBDatabase,
  name: string,
  backup: string,
  range: typeof IDBKeyRange,
): Promise<number> {
  let rows = 0;
  let after: IDBValidKey | undefined;
  for (;;) {
    const store = from.transaction(name, 'readonly').objectStore(name);
    const behind = after === undefined ? null : range.lowerBound(after, true);
    const [keys, values] = await Promise.all([
      answer(store.getAllKeys(behind, BATCH)),
      answer(store.getAll(behind, BATCH)),
    ]);
    if (keys.length === 0) return rows;
    const transaction = to.transaction('rows', 'readwrite');
    const done = committed(transaction);
    keys.forEach((key, i) => {
      const row: BackupRow = { backup, store: name, key, value: values[i] };
      transaction.objectStore('rows').add(row);
    });
    await done;
    rows += keys.length;
    after = keys[keys.length - 1];
  }
}

/** Removes backups with all their rows. */
async function drop(db: IDBDatabase, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const transaction = db.transaction(['backups', 'rows'], 'readwrite');
  const done = committed(transaction);
  for (const id of ids) {
    transaction.objectStore('backups').delete(id);
    const keys = await answer(transaction.objectStore('rows').index('backup').getAllKeys(id));
    for (const key of keys) transaction.objectStore('rows').delete(key);
  }
  await done;
}

async function write(db: IDBDatabase, backup: Backup): Promise<void> {
  const transaction = db.transaction('backups', 'readwrite');
  const done = committed(transaction);
  transaction.objectStore('backups').put(backup);
  await done;
}

async function copyAll(
  old: IDBDatabase,
  backups: IDBDatabase,
  kind: BackupKind,
  range: typeof IDBKeyRange,
): Promise<string> {
  const all: Backup[] = await answer(backups.transaction('backups').objectStore('backups').getAll());
  const ours = all.filter(backup => backup.database === old.name);
  // What an interrupted backup left behind is no copy of anything.
  await drop(
    backups,
    ours.filter(backup => backup.finishedAt === null).map(backup => backup.id),
  );

  const backup: Backup = {
    // two in the same millisecond are two
    id: `${old.name}@${old.version}-${Date.now()}-${crypto.randomUUID().slice(0, 8)}`,
    database: old.name,
    kind,
    version: old.version,
    startedAt: Date.now(),
    finishedAt: null,
    stores: [],
  };
  await write(backups, backup);
  for (const name of old.objectStoreNames) {
    const { keyPath } = old.transaction(name, 'readonly').objectStore(name);
    const rows = await copyStore(old, backups, name, backup.id, range);
    backup.stores.push({ name, keyPath, rows });
  }
  backup.finishedAt = Date.now();
  await write(backups, backup);

  const finished = ours
    .filter(other => other.finishedAt !== null && (other.kind ?? 'upgrade') === kind)
    .sort((a, b) => b.startedAt - a.startedAt);
  await drop(
    backups,
    finished.slice(KEPT - 1).map(other => other.id),
  );
  return backup.id;
}

/** Would opening the database at `version` upgrade it? Rejects with `version` when the data is newer than this code. */
export async function isOlder(factory: IDBFactory, name: string, version: number): Promise<boolean> {
  const db = await openExisting(factory, name);
  db?.close();
  // Dexie would open newer data and write to it in the old layout.
  if (db && Math.floor(db.version / 10) > Math.floor(version / 10)) throw storeError('version');
  return db !== null && db.version < version && db.objectStoreNames.length > 0;
}

/**
 * Copies the database aside if opening it at `version` (the browser's number) would upgrade it.
 * @returns whether a backup was made; rejects with a StoreError when it could not be (then do not upgrade), and
 * with `version` when the data is newer than this code
 */
export async function backUpBeforeUpgrade(
  factory: IDBFactory,
  name: string,
  version: number,
  range: typeof IDBKeyRange = globalThis.IDBKeyRange,
): Promise<boolean> {
  if (!(await isOlder(factory, name, version))) return false;
  const old = await openExisting(factory, name);
  if (!old) return false;
  try {
    const backups = await openBackups(factory);
    try {
      await alone(BACKUP_DATABASE, () => copyAll(old, backups, 'upgrade', range));
    } finally {
      backups.close();
    }
    return true;
  } catch (error) {
    const { code } = toStoreError(error);
    const why = code === 'quota' ? 'the disk is full' : 'it could not be copied';
    throw new StoreError(
      code,
      `The collection was not upgraded because no backup could be made: ${why}. Nothing was changed; try again later.`,
      error,
    );
  } finally {
    old.close();
  }
}

/**
 * Copies the database aside as it is, before the reader empties it.
 * @returns the id of the backup; rejects with a StoreError where it could not be made
 */
export async function backUpNow(
  factory: IDBFactory,
  name: string,
  range: typeof IDBKeyRange = globalThis.IDBKeyRange,
): Promise<string> {
  const old = await openExisting(factory, name);
  if (!old) throw storeError('unknown');
  try {
    const backups = await openBackups(factory);
    try {
      return await alone(BACKUP_DATABASE, () => copyAll(old, backups, 'deletion', range));
    } finally {
      backups.close();
    }
  } catch (error) {
    throw toStoreError(error);
  } finally {
    old.close();
  }
}

/** Deletes a backup for good. */
export async function dropBackup(id: string, factory: IDBFactory = globalThis.indexedDB): Promise<void> {
  const db = await openExisting(factory, BACKUP_DATABASE);
  if (!db) return;
  try {
    await drop(db, [id]);
  } finally {
    db.close();
  }
}

/** Deletes a backup so that it can be taken back for a while: `droppedAt` null does; false where it is gone. */
export async function hideBackup(
  id: string,
  droppedAt: number | null,
  factory: IDBFactory = globalThis.indexedDB,
): Promise<boolean> {
  const db = await openExisting(factory, BACKUP_DATABASE);
  if (!db) return false;
  try {
    const backup: Backup | undefined = await answer(db.transaction('backups').objectStore('backups').get(id));
    if (!backup) return false;
    const { droppedAt: _droppedAt, ...kept } = backup;
    await write(db, droppedAt === null ? kept : { ...kept, droppedAt });
    return true;
  } finally {
    db.close();
  }
}

/** Deletes for good what the reader deleted before `instant`. */
export async function dropHidden(instant: number, factory: IDBFactory = globalThis.indexedDB): Promise<void> {
  const db = await openExisting(factory, BACKUP_DATABASE);
  if (!db) return;
  try {
    const all: Backup[] = await answer(db.transaction('backups').objectStore('backups').getAll());
    const over = all.filter(({ droppedAt }) => droppedAt !== undefined && droppedAt < instant);
    await drop(
      db,
      over.map(backup => backup.id),
    );
  } finally {
    db.close();
  }
}

/** The finished backups that were not deleted, newest first. */
export async function listBackups(factory: IDBFactory = globalThis.indexedDB): Promise<Backup[]> {
  const db = await openExisting(factory, BACKUP_DATABASE);
  if (!db) return [];
  try {
    const all: Backup[] = await answer(db.transaction('backups').objectStore('backups').getAll());
    return all
      .filter(backup => backup.finishedAt !== null && backup.droppedAt === undefined)
      .sort((a, b) => b.startedAt - a.startedAt);
  } finally {
    db.close();
  }
}

/** The rows of a backup by the name of their store, in key order. Empty where there is no such backup. */
export async function readBackup(
  id: string,
  factory: IDBFactory = globalThis.indexedDB,
): Promise<Record<string, unknown[]>> {
  const db = await openExisting(factory, BACKUP_DATABASE);
  if (!db) return {};
  try {
    const rows: BackupRow[] = await answer(
      db.transaction('rows').objectStore('rows').index('backup').getAll(id),
    );
    const stores: Record<string, unknown[]> = {};
    for (const row of rows) {
      stores[row.store] ??= [];
      stores[row.store].push(row.value);
    }
    return stores;
  } finally {
    db.close();
  }
}
