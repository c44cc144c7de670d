import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { backUpBeforeUpgrade, listBackups, readBackup } from '../../../utils/store/backup.ts';
import { openDatabase } from '../../../utils/store/db.ts';
import { type Migration, migrations } from '../../../utils/store/migrations.ts';
import { Repository } from '../../../utils/store/repository.ts';
import { report } from './samples.ts';

let factory: IDBFactory;
beforeEach(() => {
  factory = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A database as a version before the first might have left it: one store with keys of its own, one without. */
function layOld(rows: number): Promise<void> {
  return new Promise((done, fail) => {
    const request = factory.open('duixian', 5);
    request.onupgradeneeded = () => {
      const notes = request.result.createObjectStore('notes', { keyPath: 'id' });
      for (let id = 0; id < rows; id++) notes.put({ id, text: `第${id}条` });
      request.result.createObjectStore('loose').put({ colour: '红' }, 'settings');
    };
    request.onsuccess = () => {
      request.result.close();
      done();
    };
    request.onerror = () => fail(request.error);
  });
}

const versionOf = async () => (await factory.databases()).find(db => db.name === 'duixian')?.version;
const open = (layouts: readonly Migration[] = migrations) =>
  openDatabase({ indexedDB: factory, IDBKeyRange, migrations: layouts });

/** The layout of today, taking the rows of the old one over. */
const takingOver: Migration[] = [
  {
    version: 1,
    stores: { ...migrations[0].stores, notes: null },
    upgrade: async transaction => {
      const notes: { id: number }[] = await transaction.table('notes').toArray();
      await transaction.table('tombstones').bulkPut(notes.map(({ id }) => ({ id: `n${id}`, pageId: 'p' })));
    },
  },
];

describe('before an upgrade', () => {
  test('everything is copied aside, then the upgrade runs', async () => {
    await layOld(1234);
    const db = await open(takingOver);
    expect(await db.tombstones.count()).toBe(1234);
    db.close();
    expect(await versionOf()).toBe(10);
    const [backup, ...more] = await listBackups(factory);
    expect(more).toEqual([]);
    expect(backup).toMatchObject({ database: 'duixian', version: 5 });
    expect(backup.stores).toEqual([
      { name: 'loose', keyPath: null, rows: 1 },
      { name: 'notes', keyPath: 'id', rows: 1234 },
    ]);
    const rows = await readBackup(backup.id, factory);
    expect(rows.loose).toEqual([{ colour: '红' }]);
    expect(rows.notes).toHaveLength(1234);
    expect(rows.notes[777]).toEqual({ id: 777, text: '第777条' });
  });

  test('a backup that fails stops the upgrade, and the old data is as it was', async () => {
    await layOld(3);
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(open(takingOver)).rejects.toMatchObject({ name: 'StoreError', code: 'quota' });
    expect(await versionOf()).toBe(5);
    expect(await listBackups(factory)).toEqual([]);

    add.mockRestore();
    const db = await open(takingOver);
    expect(await db.tombstones.count()).toBe(3);
    db.close();
    const backups = await listBackups(factory);
    expect(backups).toHaveLength(1);
    expect((await readBackup(backups[0].id, factory)).notes).toHaveLength(3);
  });

  test('an upgrade that fails leaves the old data as it was, with a backup', async () => {
    await layOld(3);
    const failing = [{ ...takingOver[0], upgrade: () => Promise.reject(new Error('a mistake of ours')) }];
    await expect(open(failing)).rejects.toMatchObject({ name: 'StoreError' });
    expect(await versionOf()).toBe(5);
    expect(await listBackups(factory)).toHaveLength(1);
    const db = await open(takingOver);
    expect(await db.tombstones.count()).toBe(3);
    db.close();
  });

  test('only the newest two backups are kept', async () => {
    for (const version of [1, 2, 3]) {
      const layout = Array.from({ length: version }, (_, i) => ({ version: i + 1, stores: { pages: 'id' } }));
      const db = await openDatabase({ indexedDB: factory, IDBKeyRange, migrations: layout });
      await db.table('pages').put({ id: `v${version}` });
      db.close();
    }
    const last = Array.from({ length: 4 }, (_, i) => ({ version: i + 1, stores: { pages: 'id' } }));
    (await openDatabase({ indexedDB: factory, IDBKeyRange, migrations: last })).close();
    const backups = await listBackups(factory);
    expect(backups.map(backup => backup.version).sort()).toEqual([20, 30]);
    expect((await readBackup(backups.find(b => b.version === 30)!.id, factory)).pages).toHaveLength(3);
  });

  test('none is made of a database that is new or up to date', async () => {
    (await open()).close();
    (await open()).close();
    expect(await backUpBeforeUpgrade(factory, 'nothing', 10, IDBKeyRange)).toBe(false);
    expect((await factory.databases()).map(db => db.name)).toEqual(['duixian']);
  });
});

describe('what is newer or held', () => {
  test('data of a newer version is left alone', async () => {
    const newer = await open([...migrations, { version: 99, stores: {} }]);
    newer.close();
    const { page, annotations } = report();
    const store = new Repository({ indexedDB: factory, IDBKeyRange });
    await expect(store.saveReport(page, annotations)).rejects.toMatchObject({ code: 'version' });
    expect(await versionOf()).toBe(990);
  });

  test('a window that does not let go is named, and the next try succeeds once it has', async () => {
    const held = await new Promise<IDBDatabase>(done => {
      const request = factory.open('duixian', 5);
      request.onupgradeneeded = () => request.result.createObjectStore('notes', { keyPath: 'id' });
      request.onsuccess = () => done(request.result);
    });
    const store = new Repository({ indexedDB: factory, IDBKeyRange });
    await expect(store.counts()).rejects.toMatchObject({ code: 'blocked' });
    held.close();
    expect(await store.counts()).toEqual({ pages: 0, figures: 0, pledges: 0, notes: 0, kept: 0 });
  });

  test('a connection that another context upgraded is opened again', async () => {
    const store = new Repository({ indexedDB: factory, IDBKeyRange });
    const { page, annotations } = report();
    await store.saveReport(page, annotations);
    await new Promise<void>(done => {
      const request = factory.deleteDatabase('duixian');
      request.onsuccess = () => done();
    });
    expect(await store.saveReport(page, annotations)).toMatchObject({ stored: 8, added: 8 });
  });
});
