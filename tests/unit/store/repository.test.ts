import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { describe as describePage } from '../../../utils/describe.ts';
import { Repository, type RepositoryOptions } from '../../../utils/store/repository.ts';
import { loadSimplify } from '../../../utils/text/hant.ts';
import { ANALYSIS, hantReport, manyReports, NOON, report, TEXT } from './samples.ts';

let factory: IDBFactory;
const open = (options: RepositoryOptions = {}) =>
  new Repository({ indexedDB: factory, IDBKeyRange, ...options });

beforeEach(() => {
  factory = new IDBFactory();
});

describe('saving', () => {
  test('what was saved comes back as it was, in reading order', async () => {
    const store = open();
    const { page, annotations } = report();
    expect(await store.saveReport(page, annotations)).toEqual({ stored: 8, added: 8, dismissed: 0 });
    expect(await store.page(page.id)).toEqual(page);
    expect(await store.annotationsOfPage(page.id)).toEqual(annotations);
    expect(await store.counts()).toEqual({ pages: 1, figures: 6, pledges: 2, notes: 0, kept: 0 });
  });

  test('the same page again, later and under a tracking address, gives one set of records', async () => {
    const store = open();
    const first = report();
    const again = report(NOON + 5000, `${ANALYSIS.source}?from=timeline&utm_source=x#top`);
    await store.saveReport(first.page, first.annotations);
    expect(await store.saveReport(again.page, again.annotations)).toEqual({
      stored: 8,
      added: 0,
      dismissed: 0,
    });
    expect(await store.counts()).toEqual({ pages: 1, figures: 6, pledges: 2, notes: 0, kept: 0 });
    const [item] = await store.annotationsOfPage(first.page.id);
    expect([item.createdAt, item.updatedAt]).toEqual([NOON, NOON + 5000]);
    expect(await store.page(first.page.id)).toMatchObject({ firstSeen: NOON, lastSeen: NOON + 5000 });
  });

  test('a late report does not turn the clock back', async () => {
    const store = open();
    const early = report(NOON);
    const late = report(NOON + 9000);
    await store.saveReport(late.page, late.annotations);
    await store.saveReport(early.page, early.annotations);
    expect(await store.page(early.page.id)).toMatchObject({ firstSeen: NOON, lastSeen: NOON + 9000 });
    expect((await store.annotationsOfPage(early.page.id))[0]).toMatchObject({
      createdAt: NOON,
      updatedAt: NOON + 9000,
    });
  });

  test('a page that comes in portions is counted and found as if it came at once', async () => {
    const [{ page, annotations }] = manyReports(1, 900);
    const whole = open();
    await whole.saveReport(page, annotations);
    const counted = await whole.counts();
    const last = annotations.at(-1)!.target.exact;
    const found = (await whole.search(last, 1000)).length;
    expect(found).toBeGreaterThan(0);

    factory = new IDBFactory();
    const store = open();
    for (let from = 0; from < annotations.length; from += 50)
      await store.saveReport(page, annotations.slice(from, from + 50));
    expect(await store.counts()).toEqual(counted);
    expect((await store.search(last, 1000)).length).toBe(found);
    // a portion sent again counts once
    await store.saveReport(page, annotations.slice(100, 200));
    expect(await store.counts()).toEqual(counted);
  });

  test('rows that are not there are not asked for one by one, nor those that stand together', async () => {
    const [{ page, annotations }] = manyReports(1, 900);
    const store = open();
    await store.counts();
    const gets = vi.spyOn(IDBObjectStore.prototype, 'get');
    await store.saveReport(page, annotations);
    await store.saveReport({ ...page, lastSeen: page.lastSeen + 1 }, annotations);
    expect(gets.mock.calls.length).toBeLessThan(30);
    gets.mockRestore();
  });

  test('items of a long page that moved are known by their ids, wherever they stand now', async () => {
    const [{ page, annotations }] = manyReports(1, 200);
    const store = open();
    await store.saveReport(page, annotations);
    const now = page.lastSeen + 7000;
    const later = annotations
      .toReversed()
      .map((item, order) => ({ ...item, order: order + 40, createdAt: now, updatedAt: now }));
    const saved = await store.saveReport({ ...page, lastSeen: now }, later.slice(0, 90));
    expect(saved).toEqual({ stored: 90, added: 0, dismissed: 0 });
    const items = await store.annotationsOfPage(page.id);
    expect(items.map(item => item.id).sort()).toEqual(annotations.map(item => item.id).sort());
    const moved = items.filter(item => item.updatedAt === now);
    expect(moved.map(item => item.id)).toEqual(later.slice(0, 90).map(item => item.id));
    expect(moved.every(item => item.createdAt < now)).toBe(true);
  });

  test.each([3, 60])('a report cannot take the item of another page (%i items)', async count => {
    const [one, other] = manyReports(2, count);
    const store = open();
    await store.saveReport(one.page, one.annotations);
    const taken = { ...other.annotations[1], id: one.annotations[1].id };
    const items = other.annotations.with(1, taken);
    await expect(store.saveReport(other.page, items)).rejects.toMatchObject({ code: 'invalid' });
    expect(await store.annotationsOfPage(one.page.id)).toEqual(one.annotations);
    expect(await store.page(other.page.id)).toBeUndefined();
  });

  test('two tabs and two contexts at once', async () => {
    const [one, two] = [open(), open()];
    const a = report(NOON);
    const b = report(NOON + 1);
    await Promise.all([
      one.saveReport(a.page, a.annotations),
      two.saveReport(b.page, b.annotations),
      one.saveReport(b.page, b.annotations),
    ]);
    expect(await two.counts()).toEqual({ pages: 1, figures: 6, pledges: 2, notes: 0, kept: 0 });
    expect(await one.annotationsOfPage(a.page.id)).toHaveLength(8);
  });

  test('an item that vanished from the page is kept, with the text it stood in until it is purged', async () => {
    const store = open();
    const before = report();
    await store.saveReport(before.page, before.annotations);
    const text = TEXT.replace('超600个', '若干');
    const revised = describePage({
      url: ANALYSIS.source,
      canonical: null,
      text,
      now: NOON + 10,
      analysis: { ...ANALYSIS, figures: ANALYSIS.figures.slice(0, 2), pledges: [] },
    });
    await store.saveReport(revised.page, revised.annotations);
    const items = await store.annotationsOfPage(before.page.id);
    expect(items).toHaveLength(8);
    const page = await store.page(before.page.id);
    expect(page?.text).toBe(text);
    expect(items.filter(item => item.updatedAt < page!.lastSeen).map(item => item.target.exact)).toContain(
      '超600个',
    );
  });

  test('a fact once known is not lost to a reading that missed it', async () => {
    const store = open();
    const { page, annotations } = report();
    await store.saveReport(page, annotations);
    await store.saveReport({ ...page, title: '', publisher: null, published: null, lastSeen: NOON + 1 }, []);
    expect(await store.page(page.id)).toMatchObject({
      title: page.title,
      publisher: '青禾日报',
      published: '2026-05-06',
    });
  });

  test('what is not a record is refused whole', async () => {
    const store = open();
    const { page, annotations } = report();
    const bad = annotations.map((item, i) => (i === 3 ? { ...item, order: -1 } : item));
    await expect(store.saveReport(page, bad)).rejects.toMatchObject({ name: 'StoreError', code: 'invalid' });
    const stray = annotations.map(item => ({ ...item, pageId: 'f'.repeat(32) }));
    await expect(store.saveReport(page, stray)).rejects.toMatchObject({ code: 'invalid' });
    expect(await store.counts()).toEqual({ pages: 0, figures: 0, pledges: 0, notes: 0, kept: 0 });
  });

  test('a page with no items is kept too', async () => {
    const store = open();
    const { page } = report();
    expect(await store.saveReport(page, [])).toEqual({ stored: 0, added: 0, dismissed: 0 });
    expect(await store.page(page.id)).toEqual(page);
  });
});

describe('lists', () => {
  test('latest: newest page first, within a page in reading order, with the page', async () => {
    const store = open();
    const first = report(NOON);
    const second = hantReport(NOON + 1);
    await store.saveReport(first.page, first.annotations);
    await store.saveReport(second.page, second.annotations);
    const items = await store.latest(5);
    expect(items.map(item => item.annotation.target.exact)).toEqual([
      '1.5萬(wàn)戶',
      '38公里',
      '明年將完成全部道路維修',
      '1.2万个',
      '近3亿元',
    ]);
    expect(items[0].page.title).toBe('松塢鎮改造老舊小區');
    expect(items[0].page).not.toHaveProperty('text');
    expect(items[0].annotation).toEqual(second.annotations[0]);
  });
});

describe('deleting', () => {
  test('is undone by its token', async () => {
    const store = open();
    const { page, annotations } = report();
    await store.saveReport(page, annotations);
    const undo = await store.remove([annotations[1].id, annotations[4].id, 'f'.repeat(32)]);
    expect(undo.ids).toHaveLength(2);
    expect(await store.annotationsOfPage(page.id)).toHaveLength(6);
    expect(await store.latest(20)).toHaveLength(6);
    expect(await store.search('亿元', 20)).toHaveLength(1);
    expect(await store.counts()).toEqual({ pages: 1, figures: 4, pledges: 2, notes: 0, kept: 0 });
    expect((await store.allForExport()).annotations).toHaveLength(6);
    expect(await store.restore(undo)).toBe(2);
    expect(await store.counts()).toEqual({ pages: 1, figures: 6, pledges: 2, notes: 0, kept: 0 });
    expect(await store.annotationsOfPage(page.id)).toEqual(annotations);
    expect(await store.search('停车位', 20)).not.toHaveLength(0);
  });

  test('reading the page again does not bring back what was deleted, not even after the bin was emptied', async () => {
    const store = open({ now: () => NOON });
    const { page, annotations } = report();
    await store.saveReport(page, annotations);
    await store.remove([annotations[0].id]);
    const again = report(NOON + 1);
    expect(await store.saveReport(again.page, again.annotations)).toEqual({
      stored: 7,
      added: 0,
      dismissed: 1,
    });
    expect(await store.purgeDeleted(NOON)).toBe(0);
    expect(await store.purgeDeleted(NOON + 1)).toBe(1);
    await store.saveReport(again.page, again.annotations);
    expect((await store.annotationsOfPage(page.id)).map(item => item.id)).not.toContain(annotations[0].id);
    expect(await store.restore([annotations[0].id])).toBe(0);
  });

  test('a restored item is found again although its page was indexed without it', async () => {
    const store = open();
    const { page, annotations } = report();
    await store.saveReport(page, annotations);
    const undo = await store.remove(annotations.map(item => item.id));
    await store.saveReport({ ...page, title: '另一个标题', lastSeen: NOON + 1 }, []);
    expect(await store.search('停车位', 9)).toEqual([]);
    await store.restore(undo);
    expect(await store.search('超600个', 9)).toHaveLength(2);
  });

  test('a page all of whose items were deleted leaves the exports at once, the disk when the bin is emptied', async () => {
    const store = open({ now: () => NOON });
    const { page, annotations } = report();
    await store.saveReport(page, annotations);
    await store.remove(annotations.map(item => item.id));
    expect(await store.allForExport()).toEqual({ pages: [], annotations: [] });
    expect(await store.counts()).toEqual({ pages: 0, figures: 0, pledges: 0, notes: 0, kept: 0 });
    expect(await store.page(page.id)).toBeDefined();
    await store.purgeDeleted(NOON + 1);
    expect(await store.page(page.id)).toBeUndefined();
  });
});

describe('searching', () => {
  test('Simplified finds Traditional and the reverse, pinyin or not', async () => {
    const store = open({ loadSimplify });
    for (const { page, annotations } of [report(), hantReport()]) await store.saveReport(page, annotations);
    const quotes = async (query: string) =>
      (await store.search(query, 20)).map(item => item.annotation.target.exact);
    expect(await quotes('老旧小区')).toEqual(['1.5萬(wàn)戶', '38公里', '明年將完成全部道路維修']);
    expect(await quotes('老舊小區 萬戶')).toEqual(['1.5萬(wàn)戶', '38公里']);
    expect(await quotes('维修')).toEqual(['明年將完成全部道路維修']);
    expect(await quotes('青禾鎮 學位')).toHaveLength(8);
    expect(await quotes('青禾鎮 停車位')).toEqual(['八成', '超600个']);
    expect(await quotes('鎮黨委')).toEqual(['到2027年将建成三所小学', '三所']);
    expect(await quotes('總投資')).toEqual(['1.2万个', '近3亿元']);
    expect(await quotes('總投資三億')).toEqual([]);
  });

  test('what a context without the table stored is folded by the first search that has it, and stays folded', async () => {
    const background = open();
    const popup = open({ loadSimplify });
    const { page, annotations } = hantReport();
    await background.saveReport(page, annotations);
    expect(await background.search('万户', 5)).toEqual([]);
    expect(await popup.search('万户', 5)).toHaveLength(2);
    const again = hantReport(NOON + 1);
    await background.saveReport(again.page, again.annotations);
    expect(await background.search('万户', 5)).toHaveLength(2);
    expect(await background.search('松坞镇', 5)).toHaveLength(3);
  });

  test('single characters, digits, case and width, words in any order, title and publisher', async () => {
    const store = open();
    const { page, annotations } = report();
    await store.saveReport(page, annotations);
    const count = async (query: string) => (await store.search(query, 50)).length;
    expect(await count('亿')).toBe(2);
    expect(await count('６００')).toBe(2);
    expect(await count('12000')).toBe(1);
    expect(await count('青禾日报')).toBe(8);
    expect(await count('学位  青禾日报')).toBe(8);
    expect(await count('小学 三所')).toBe(2);
    expect(await count('三所中学')).toBe(0);
    expect(await count('所三')).toBe(0);
    expect(await count('2026-12')).toBe(1);
    expect(await count('   ')).toBe(8);
    expect(await count('"%_*\\')).toBe(0);
  });

  test('among thousands of rows: exactly the matching ones, newest page first, up to the limit', async () => {
    const store = open();
    for (const { page, annotations } of manyReports(150, 20)) await store.saveReport(page, annotations);
    expect(await store.counts()).toEqual({ pages: 150, figures: 3000, pledges: 0, notes: 0, kept: 0 });
    const exact = await store.search('岗位1234个', 10);
    expect(exact.map(item => item.annotation.target.exact)).toEqual(['1234个']);
    const town = await store.search('石桥镇', 30);
    expect(town).toHaveLength(30);
    expect(town[0].page.title).toBe('石桥镇工作简报之145');
    expect(town.slice(0, 3).map(item => item.annotation.order)).toEqual([0, 1, 2]);
    expect(await store.search('石桥镇', 1000)).toHaveLength(380);
    expect(await store.search('柳桥镇', 1000)).toEqual([]);
  });
});
