import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Archive } from '../../../utils/records.ts';
import { listBackups } from '../../../utils/store/backup.ts';
import { everything, openDatabase } from '../../../utils/store/db.ts';
import { migrations } from '../../../utils/store/migrations.ts';
import { Repository } from '../../../utils/store/repository.ts';
import { loadSimplify } from '../../../utils/text/hant.ts';
import { hantReport, manyReports, NOON, report } from './samples.ts';

let factory: IDBFactory;
let store: Repository;
let now = NOON;
beforeEach(() => {
  factory = new IDBFactory();
  now = NOON;
  store = new Repository({ indexedDB: factory, IDBKeyRange, loadSimplify, now: () => now });
});
afterEach(() => vi.unstubAllGlobals());

const { page, annotations } = report();
const hant = hantReport();
const archive = (parts: Pick<Archive, 'pages' | 'annotations'>): Archive => ({
  format: 'duixian',
  version: 2,
  exportedAt: new Date(NOON).toISOString(),
  ...parts,
});

/** All rows but those of the search, which may hold more terms than needed. */
async function dump(): Promise<Record<string, unknown[]>> {
  const db = await openDatabase({ indexedDB: factory, IDBKeyRange });
  const rows: Record<string, unknown[]> = {};
  for (const table of everything(db)) if (table.name !== 'search') rows[table.name] = await table.toArray();
  db.close();
  return rows;
}

describe('an import is taken back', () => {
  beforeEach(async () => {
    await store.saveReport(page, annotations);
    await store.change([{ id: annotations[2].id, change: { note: '先前的话' } }]);
    await store.remove([annotations[1].id]);
  });

  /** A new page; the known one rewritten and read later, with an item that was deleted and one said something of. */
  const later = archive({
    pages: [
      hant.page,
      { ...page, title: '改了标题', lastSeen: NOON + 9, text: '新的正文。', textHash: 'b'.repeat(64) },
    ],
    annotations: [
      ...hant.annotations,
      ...annotations.map((item, i) => ({
        ...item,
        updatedAt: NOON + 9,
        ...(i === 2 && { reader: { note: '后来的话', changedAt: NOON + 9 } }),
      })),
    ],
  });

  test('to the last row', async () => {
    const before = await dump();
    now = NOON + 20;
    const imported = await store.importArchive(later);
    expect(imported.annotations.added).toBe(hant.annotations.length + 1);
    expect((await store.page(page.id))?.title).toBe('改了标题');
    expect(await dump()).not.toEqual(before);
    await imported.undo();
    expect(await dump()).toEqual(before);
    expect(await store.search('松塢鎮', 9)).toEqual([]);
    expect(await store.search('先前的话', 9)).toHaveLength(1);
    // deleted still: reading again does not bring it back
    await store.saveReport(page, annotations);
    expect((await store.annotationsOfPage(page.id)).map(item => item.id)).not.toContain(annotations[1].id);
    expect(await store.restore([annotations[1].id])).toBe(1);
  });

  test('but for what was said since, and what was deleted since', async () => {
    now = NOON + 20;
    const imported = await store.importArchive(later);
    now = NOON + 30;
    const [first, second] = hant.annotations;
    await store.change([
      { id: first.id, change: { status: 'kept' } },
      { id: annotations[2].id, change: { note: '最后的话' } },
    ]);
    await store.remove([annotations[3].id]);
    await imported.undo();
    expect((await store.annotationsOfPage(hant.page.id)).map(item => item.id)).toEqual([first.id]);
    expect(await store.page(hant.page.id)).toBeDefined();
    const left = await store.annotationsOfPage(page.id);
    expect(left.find(item => item.id === annotations[2].id)?.reader?.note).toBe('最后的话');
    expect(left.map(item => item.id)).not.toContain(annotations[3].id);
    expect(second.id).not.toBe(first.id);
    expect(await store.counts()).toMatchObject({ pages: 2, kept: 1 });
  });

  test('and where it changed nothing, nothing happens', async () => {
    const before = await dump();
    const imported = await store.importArchive(archive({ pages: [page], annotations: [annotations[0]] }));
    expect(imported.annotations).toEqual({ added: 0, updated: 0, skipped: 1 });
    await imported.undo();
    expect(await dump()).toEqual(before);
  });
});

test('words that were taken away do not come back with an older archive', async () => {
  await store.saveReport(page, annotations);
  await store.change([{ id: annotations[0].id, change: { note: '话', status: 'kept' } }]);
  const old = archive(await store.allForExport());
  now = NOON + 5;
  await store.change([{ id: annotations[0].id, change: { note: null, status: null } }]);
  await store.importArchive(old);
  const [item] = await store.annotationsOfPage(page.id);
  expect(item.reader).toEqual({ changedAt: NOON + 5 });
  expect(await store.search('话', 9)).toEqual([]);
});

test('two windows that find an old layout at once make one backup, and both can work', async () => {
  const queue = new Map<string, Promise<unknown>>();
  const request = (name: string, work: () => Promise<unknown>) => {
    const turn = (queue.get(name) ?? Promise.resolve()).catch(() => {}).then(work);
    queue.set(name, turn);
    return turn;
  };
  vi.stubGlobal('navigator', { locks: { request } });
  const old = await openDatabase({
    indexedDB: factory,
    IDBKeyRange,
    migrations: migrations.filter(layout => layout.version === 1),
  });
  old.close();
  const other = new Repository({ indexedDB: factory, IDBKeyRange });
  const [one] = manyReports(1, 3);
  await Promise.all([store.saveReport(page, annotations), other.saveReport(one.page, one.annotations)]);
  expect(await listBackups(factory)).toHaveLength(1);
  expect(await store.latest(99)).toHaveLength(annotations.length + 3);
});
