/**
 * The database: its rows, and how it is opened. Only the background and the extension's own pages come here; what a
 * content script opened would be the page's.
 */
import Dexie, { type Table } from 'dexie';
import type { AnnotationRecord, PageRecord } from '../records.ts';
import { backUpBeforeUpgrade } from './backup.ts';
import { storeError, toStoreError } from './errors.ts';
import { type Migration, migrations as released } from './migrations.ts';

export const DATABASE = 'duixian';

/** A page without its text: what lists show. */
export type PageSummary = Omit<PageRecord, 'text'>;

export interface TextRow {
  pageId: string;
  textHash: string;
  text: string;
}

/** An item and what only the store knows of it. */
export interface AnnotationRow extends AnnotationRecord {
  /** Folded text the search looks into. */
  hay: string;
  /** The same of the reader's words; absent where there are none. */
  said?: string;
  /** The text its offsets count in; empty where that text was never seen. */
  textHash: string;
  /** Minus `order`. */
  back: number;
}

export interface SearchRow {
  pageId: string;
  /** Folded title, publisher and places: found with every item of the page. */
  hay: string;
  /** Of the terms of all items of the page and of `hay`, see terms.ts. */
  signature: Uint8Array;
  /** 1 where Traditional text or the reader's words were indexed without the table; folded when it is first at hand. */
  pending?: 1;
}

/** Items of a page without the dismissed ones. */
export interface PageTally {
  pageId: string;
  figures: number;
  pledges: number;
  /** Absent in tallies of the first layout, which knew none. */
  notes?: number;
  kept?: number;
}

export interface BinRow extends AnnotationRow {
  deletedAt: number;
}

export interface Tombstone {
  id: string;
  pageId: string;
}

export class Database extends Dexie {
  declare pages: Table<PageSummary, string>;
  declare texts: Table<TextRow, [string, string]>;
  declare annotations: Table<AnnotationRow, string>;
  declare search: Table<SearchRow, string>;
  declare tallies: Table<PageTally, string>;
  declare bin: Table<BinRow, string>;
  declare tombstones: Table<Tombstone, string>;
}

export interface OpenOptions {
  name?: string;
  /** Default: the browser's. Tests bring their own. */
  indexedDB?: IDBFactory;
  IDBKeyRange?: typeof IDBKeyRange;
  migrations?: readonly Migration[];
}

/** All tables, for transactions that may touch any of them. */
export const everything = (db: Database) => [
  db.pages,
  db.texts,
  db.annotations,
  db.search,
  db.tallies,
  db.bin,
  db.tombstones,
];

/**
 * Opens the database, upgrading it where needed: first the backup, then the upgrade, and no upgrade without one.
 * Rejects with a StoreError: `blocked` when another window does not let go, `version` when the data is newer than
 * this code or the upgrade failed (the old data is untouched then), `quota` when the backup found no room.
 */
export async function openDatabase(options: OpenOptions = {}): Promise<Database> {
  const name = options.name ?? DATABASE;
  const factory = options.indexedDB ?? globalThis.indexedDB;
  const layouts = options.migrations ?? released;
  if (!factory) throw storeError('unknown', 'This browser window offers no storage to extensions.');
  const db = new Database(name, {
    // Opening is ours alone, or a stray query would upgrade without the backup.
    autoOpen: false,
    indexedDB: factory,
    IDBKeyRange: options.IDBKeyRange ?? globalThis.IDBKeyRange,
    // Acknowledged means on the disk, not in a buffer that a power cut empties.
    chromeTransactionDurability: 'strict',
  });
  for (const layout of layouts) {
    const version = db.version(layout.version).stores(layout.stores);
    if (layout.upgrade) version.upgrade(layout.upgrade);
  }
  try {
    const newest = Math.max(...layouts.map(layout => layout.version));
    await backUpBeforeUpgrade(factory, name, Math.round(newest * 10), options.IDBKeyRange);
    await new Promise<void>((done, fail) => {
      db.on('blocked', () => fail(storeError('blocked')));
      db.open().then(() => done(), fail);
    });
    return db;
  } catch (error) {
    db.close();
    throw toStoreError(error);
  }
}
