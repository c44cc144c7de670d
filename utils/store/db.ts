/**
 * The database: its tables, and how it is opened. Only the background and the extension's own pages come here; what a
 * content script opened would be the page's.
 */
import Dexie, { type Table } from 'dexie';
import { alone } from './alone.ts';
import { backUpBeforeUpgrade, isOlder } from './backup.ts';
import { storeError, toStoreError } from './errors.ts';
import { layoutOf, type Migration, migrations as released } from './migrations.ts';
import {
  type AnnotationRow,
  type BinRow,
  DATABASE,
  type PageSummary,
  type PageTally,
  type SearchRow,
  type TextRow,
  type Tombstone,
} from './rows.ts';

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
    const layout = layoutOf(layouts);
    const open = () =>
      new Promise<void>((done, fail) => {
        db.on('blocked', () => fail(storeError('blocked')));
        db.open().then(() => done(), fail);
      });
    if (await isOlder(factory, name, layout)) {
      // Two contexts that find it old at once: the second waits, and then finds it upgraded.
      await alone(`${name} upgrade`, async () => {
        await backUpBeforeUpgrade(factory, name, layout, options.IDBKeyRange);
        await open();
      });
    } else await open();
    return db;
  } catch (error) {
    db.close();
    throw toStoreError(error);
  }
}
