import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { Repository } from '../../../utils/store/repository.ts';
import { changeKept, saveKnown } from '../../../utils/store/selective.ts';
import { loadSimplify } from '../../../utils/text/hant.ts';
import { NOON, report } from './samples.ts';

const ORIGIN = 'https://news.qinghe.example';
const { page, annotations } = report();
const item = annotations.find(one => one.target.exact === '1.2万个')!;
const other = annotations.find(one => one.id !== item.id)!;

describe('collecting only what is kept', () => {
  let store: Repository;
  beforeEach(() => {
    store = new Repository({ indexedDB: new IDBFactory(), IDBKeyRange, loadSimplify, now: () => NOON });
  });
  const ids = async () => (await store.annotationsOfPage(page.id)).map(one => one.id);

  test('a page that is read leaves nothing behind', async () => {
    expect(await saveKnown(store, page, annotations, ORIGIN)).toBe(annotations.length);
    expect(await store.allForExport()).toEqual({ pages: [], annotations: [] });
  });

  test('what is kept is stored, with its page and nothing else, and seen again', async () => {
    await store.saveReport(page, []);
    await changeKept(store, item, { status: 'kept' }, ORIGIN);
    expect(await ids()).toEqual([item.id]);
    const later = report(NOON + 9000);
    await saveKnown(store, later.page, later.annotations, ORIGIN);
    expect(await ids()).toEqual([item.id]);
    const { pages, annotations: stored } = await store.allForExport();
    expect(pages[0]?.lastSeen).toBe(NOON + 9000);
    expect(stored[0]?.reader?.status).toBe('kept');
  });

  test('what is kept no more goes, and comes back whole', async () => {
    await store.saveReport(page, []);
    await changeKept(store, item, { status: 'kept', note: '待查' }, ORIGIN);
    await changeKept(store, other, { note: '另一条' }, ORIGIN);
    const { undo } = await changeKept(store, item, { status: null, note: null }, ORIGIN);
    expect(await ids()).toEqual([other.id]);
    await saveKnown(store, page, annotations, ORIGIN);
    expect(await ids()).toEqual([other.id]);
    const { annotation } = await changeKept(store, item, undo, ORIGIN);
    expect(annotation.reader).toMatchObject({ status: 'kept', note: '待查' });
    expect((await ids()).sort()).toEqual([item.id, other.id].sort());
  });

  test('a mark of the reader’s own stays without words', async () => {
    await store.saveReport(page, []);
    const own = { ...item, id: 'own0'.repeat(5), origin: 'reader' as const };
    await changeKept(store, own, {}, ORIGIN);
    expect(await ids()).toEqual([own.id]);
    await saveKnown(store, page, annotations, ORIGIN);
    expect(await ids()).toEqual([own.id]);
  });

  test('a page speaks for its own site only', async () => {
    await store.saveReport(page, []);
    await expect(changeKept(store, item, { status: 'kept' }, 'https://evil.example')).rejects.toThrow();
    await expect(saveKnown(store, page, annotations, 'https://evil.example')).rejects.toThrow();
  });
});
