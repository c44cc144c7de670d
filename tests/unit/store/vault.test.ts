import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { backUpBeforeUpgrade, backUpNow, listBackups } from '../../../utils/store/backup.ts';
import { openDatabase } from '../../../utils/store/db.ts';
import { migrations } from '../../../utils/store/migrations.ts';
import { clear } from '../../../utils/store/restore.ts';
import { type Backup, Vault } from '../../../utils/store/vault.ts';
import { loadSimplify } from '../../../utils/text/hant.ts';
import { hantReport, NOON, report } from './samples.ts';

let factory: IDBFactory;
let vault: Vault;
beforeEach(() => {
  factory = new IDBFactory();
  vault = new Vault({ indexedDB: factory, IDBKeyRange, loadSimplify, now: () => NOON });
});

const { page, annotations } = report();

test('everything is deleted after a backup, and comes back exactly as it was', async () => {
  await vault.saveReport(page, annotations);
  const hant = hantReport();
  await vault.saveReport(hant.page, hant.annotations);
  await vault.change([{ id: annotations[0].id, change: { note: '记下', tags: ['学位'] } }]);
  await vault.remove([annotations[1].id]);
  const before = await vault.allForExport();

  const backup = (await vault.deleteEverything()) as Backup;
  expect(await vault.allForExport()).toEqual({ pages: [], annotations: [] });
  expect(await vault.latest(9)).toEqual([]);
  expect(await vault.counts()).toMatchObject({ pages: 0, figures: 0 });
  expect(await vault.backups()).toEqual([backup]);

  expect(await vault.restoreBackup(backup)).toMatchObject({ unreadable: 0 });
  expect(await vault.allForExport()).toEqual(before);
  expect(await vault.search('记下', 9)).toHaveLength(1);
  expect(await vault.tags()).toEqual(['学位']);
  // what was in the bin is in the bin
  await vault.saveReport(page, annotations);
  expect(await vault.allForExport()).toEqual(before);
  expect(await vault.restore([annotations[1].id])).toBe(1);
});

test('what was deleted before everything was stays deleted, although a page was read meanwhile', async () => {
  await vault.saveReport(page, annotations);
  await vault.remove([annotations[1].id]);
  const before = await vault.allForExport();
  const backup = (await vault.deleteEverything()) as Backup;
  // an open page reports again: the collection is not empty any more
  const hant = hantReport();
  await vault.saveReport(hant.page, hant.annotations);
  await vault.restoreBackup(backup);
  await vault.saveReport(page, annotations);
  const items = (await vault.annotationsOfPage(page.id)).map(item => item.id);
  expect(items).toEqual(before.annotations.map(item => item.id));
  expect(items).not.toContain(annotations[1].id);
  expect(await vault.restore([annotations[1].id])).toBe(1);
});

test('a backup of the first layout is merged: what is here stays, what it cannot read is counted', async () => {
  const first = migrations.filter(layout => layout.version === 1);
  const old = await openDatabase({ indexedDB: factory, IDBKeyRange, migrations: first });
  const { text, ...summary } = page;
  await old.pages.put(summary);
  await old.texts.put({ pageId: page.id, textHash: page.textHash, text });
  await old.annotations.bulkPut(
    annotations.map(item => ({ ...item, hay: '', textHash: page.textHash, back: 0 })),
  );
  await old
    .table('annotations')
    .put({ id: 'broken', pageId: page.id, order: 99, hay: '', body: { type: 'figure' } });
  old.close();

  await vault.change([{ id: annotations[0].id, change: { note: '后来写的' } }]);
  await vault.remove([annotations[2].id]);
  const [backup] = await vault.backups();
  expect(backup.version).toBe(10);
  expect(await vault.restoreBackup(backup)).toMatchObject({ unreadable: 1 });
  const items = (await vault.annotationsOfPage(page.id)).filter(item => item.id !== 'broken');
  expect(items.map(item => item.id)).toEqual(annotations.map(item => item.id));
  expect(items[0].reader?.note).toBe('后来写的');
  expect((await vault.page(page.id))?.text).toBe(text);
});

test('a backup is deleted for good', async () => {
  await vault.saveReport(page, annotations);
  const backup = (await vault.deleteEverything()) as Backup;
  await vault.dropBackup(backup.id);
  expect(await vault.backups()).toEqual([]);
  await expect(vault.restoreBackup(backup)).rejects.toMatchObject({ code: 'invalid' });
  expect(await vault.allForExport()).toEqual({ pages: [], annotations: [] });
});

test('nothing is copied where there is nothing to delete, so that good copies stay', async () => {
  await vault.saveReport(page, annotations);
  const backup = await vault.deleteEverything();
  expect(await vault.deleteEverything()).toBeNull();
  expect(await vault.deleteEverything()).toBeNull();
  expect(await vault.backups()).toEqual([backup]);
});

test('what was written between the copy and the emptying is not emptied', async () => {
  await vault.saveReport(page, annotations);
  const db = await openDatabase({ indexedDB: factory, IDBKeyRange });
  const copy = async () => {
    const id = await backUpNow(factory, db.name, IDBKeyRange);
    return (await vault.backups()).find(one => one.id === id) as Backup;
  };
  const other = new Vault({ indexedDB: factory, IDBKeyRange, loadSimplify });

  let backup = await copy();
  const hant = hantReport();
  await other.saveReport(hant.page, hant.annotations);
  expect(await clear(db, backup)).toBe(false);

  backup = await copy();
  await other.change([{ id: annotations[0].id, change: { note: '刚记下' } }]);
  expect(await clear(db, backup)).toBe(false);
  expect((await vault.allForExport()).pages).toHaveLength(2);

  await new Promise(resolve => setTimeout(resolve, 5));
  expect(await clear(db, await copy())).toBe(true);
  expect((await vault.allForExport()).pages).toEqual([]);
  db.close();
});

test('a restored backup is taken back: from an empty collection, and where it was merged', async () => {
  await vault.saveReport(page, annotations);
  const backup = (await vault.deleteEverything()) as Backup;
  const exact = await vault.restoreBackup(backup);
  expect((await vault.allForExport()).annotations).toHaveLength(annotations.length);
  await exact.undo();
  expect(await vault.allForExport()).toEqual({ pages: [], annotations: [] });

  const hant = hantReport();
  await vault.saveReport(hant.page, hant.annotations);
  const before = await vault.allForExport();
  const merged = await vault.restoreBackup(backup);
  expect((await vault.allForExport()).pages).toHaveLength(2);
  await merged.undo();
  expect(await vault.allForExport()).toEqual(before);
});

test('a text that only an item of an older reading stands in comes back with a backup that is merged', async () => {
  await vault.saveReport(page, annotations);
  // the page was rewritten: its first item stands in the old text only
  const text = '青禾镇发布公告。';
  const rewritten = { ...page, text, textHash: 'a'.repeat(64), lastSeen: NOON + 1 };
  await vault.saveReport(rewritten, []);
  const backup = (await vault.deleteEverything()) as Backup;
  const hant = hantReport();
  await vault.saveReport(hant.page, hant.annotations);
  await vault.restoreBackup(backup);
  const db = await openDatabase({ indexedDB: factory, IDBKeyRange });
  const texts = await db.texts.where('pageId').equals(page.id).toArray();
  expect(texts.map(row => row.text).sort()).toEqual([page.text, text].sort());
  expect((await db.annotations.get(annotations[0].id))?.textHash).toBe(page.textHash);
  db.close();
});

test('backups before an upgrade are not pushed out by those before a deletion', async () => {
  const old = await openDatabase({
    indexedDB: factory,
    IDBKeyRange,
    migrations: migrations.filter(layout => layout.version === 1),
  });
  old.close();
  await backUpBeforeUpgrade(factory, 'duixian', 20, IDBKeyRange);
  for (let i = 0; i < 4; i++) {
    await vault.saveReport(page, annotations);
    await vault.deleteEverything();
  }
  const kinds = (await listBackups(factory)).map(backup => backup.kind);
  // opening made one more before it upgraded
  expect(kinds.sort()).toEqual(['deletion', 'deletion', 'upgrade', 'upgrade']);
});

test('a deleted backup is taken back, and goes for good a minute later', async () => {
  let now = NOON;
  vault = new Vault({ indexedDB: factory, IDBKeyRange, loadSimplify, now: () => now });
  await vault.saveReport(page, annotations);
  const backup = (await vault.deleteEverything()) as Backup;
  await vault.dropBackup(backup.id);
  expect(await vault.backups()).toEqual([]);
  await expect(vault.restoreBackup(backup)).rejects.toMatchObject({ code: 'invalid' });
  expect(await vault.keepBackup(backup.id)).toBe(true);
  expect(await vault.backups()).toEqual([backup]);
  await vault.dropBackup(backup.id);
  now += 61_000;
  await vault.backups();
  expect(await vault.keepBackup(backup.id)).toBe(false);
});
