import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { describe as describePage } from '../../../utils/describe.ts';
import { parseArchive, toJson } from '../../../utils/exchange/json.ts';
import { Repository } from '../../../utils/store/repository.ts';
import { loadSimplify } from '../../../utils/text/hant.ts';
import { ANALYSIS, hantReport, manyReports, NOON, report, TEXT } from './samples.ts';

const fresh = (now = () => NOON) =>
  new Repository({ indexedDB: new IDBFactory(), IDBKeyRange, loadSimplify, now });
const AT = new Date(NOON);
const nothing = { added: 0, updated: 0, skipped: 0 };

async function filled(): Promise<Repository> {
  const store = fresh();
  for (const { page, annotations } of [report(), hantReport(NOON + 1), ...manyReports(3, 5)]) {
    await store.saveReport(page, annotations);
  }
  return store;
}

test('an export into an empty collection gives the same collection', async () => {
  const one = await filled();
  const two = fresh();
  const collection = await one.allForExport();
  expect(collection.pages).toHaveLength(5);
  expect(collection.annotations).toHaveLength(26);
  expect(await two.importArchive(parseArchive(toJson(collection, AT)))).toMatchObject({
    pages: { ...nothing, added: 5 },
    annotations: { ...nothing, added: 26 },
  });
  expect(await two.allForExport()).toEqual(collection);
  expect(await two.counts()).toEqual(await one.counts());
  expect(await two.search('老旧小区', 9)).toHaveLength(3);
});

test('the same archive again changes nothing', async () => {
  const store = await filled();
  const before = await store.allForExport();
  expect(await store.importArchive(parseArchive(toJson(before, AT)))).toMatchObject({
    pages: { ...nothing, skipped: 5 },
    annotations: { ...nothing, skipped: 26 },
  });
  expect(await store.allForExport()).toEqual(before);
});

test('what was read later wins, what was read first is remembered', async () => {
  const store = fresh();
  const here = report(NOON);
  await store.saveReport(here.page, here.annotations.slice(0, 3));
  const there = report(NOON - 5000);
  const late = report(NOON + 5000);
  const pages = [{ ...there.page, lastSeen: NOON + 5000, title: '后来的标题' }];
  const annotations = [
    { ...there.annotations[0], updatedAt: NOON + 5000 },
    there.annotations[1],
    ...late.annotations.slice(2),
  ];
  const archive = parseArchive(toJson({ pages, annotations }, AT));
  expect(await store.importArchive(archive)).toMatchObject({
    pages: { ...nothing, updated: 1 },
    annotations: { added: 5, updated: 3, skipped: 0 },
  });
  expect(await store.page(here.page.id)).toMatchObject({
    firstSeen: NOON - 5000,
    lastSeen: NOON + 5000,
    title: '后来的标题',
  });
  const items = await store.annotationsOfPage(here.page.id);
  expect(items[0]).toMatchObject({ createdAt: NOON - 5000, updatedAt: NOON + 5000 });
  expect(items[1]).toMatchObject({ createdAt: NOON - 5000, updatedAt: NOON });
});

test('an import brings back what was deleted, from the bin and after it was emptied', async () => {
  const store = await filled();
  const before = await store.allForExport();
  const archive = parseArchive(toJson(before, AT));
  const ids = before.annotations.map(item => item.id);
  await store.remove(ids.slice(0, 4));
  expect((await store.importArchive(archive)).annotations).toEqual({ ...nothing, added: 4, skipped: 22 });
  await store.remove(ids);
  await store.purgeDeleted(NOON + 1);
  expect((await store.importArchive(archive)).annotations).toEqual({ ...nothing, added: 26 });
  expect(await store.allForExport()).toEqual(before);
});

test('items without a page and deleted ones are skipped', async () => {
  const store = fresh();
  const { page, annotations } = report();
  const stray = { ...annotations[0], pageId: 'e'.repeat(32), id: 'e'.repeat(32) };
  const gone = { ...annotations[1], deletedAt: NOON };
  const archive = {
    format: 'duixian' as const,
    version: 1 as const,
    exportedAt: AT.toISOString(),
    pages: [page],
    annotations: [stray, gone, annotations[2]],
  };
  expect((await store.importArchive(archive)).annotations).toEqual({ ...nothing, added: 1, skipped: 2 });
});

test('an archive with one wrong field changes nothing at all', async () => {
  const store = fresh();
  const { page, annotations } = report();
  const archive = parseArchive(toJson({ pages: [page], annotations }, AT));
  archive.annotations[5] = { ...archive.annotations[5], id: '../../etc' };
  await expect(store.importArchive(archive)).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringContaining('annotations.5.id'),
  });
  expect(await store.counts()).toEqual({ pages: 0, figures: 0, pledges: 0, notes: 0, kept: 0 });
});

test('items of an older text survive the way through an archive', async () => {
  const one = fresh();
  const first = report();
  await one.saveReport(first.page, first.annotations);
  const revised = describePage({
    url: ANALYSIS.source,
    canonical: null,
    analysis: { ...ANALYSIS, figures: [], pledges: [] },
    text: `${TEXT}（已修订）`,
    now: NOON + 1,
  });
  await one.saveReport(revised.page, []);
  const two = fresh();
  await two.importArchive(parseArchive(toJson(await one.allForExport(), AT)));
  expect(await two.annotationsOfPage(first.page.id)).toEqual(first.annotations);
  expect((await two.page(first.page.id))?.text).toBe(`${TEXT}（已修订）`);
});

test('why an item is marked comes to rows of older versions with the next reading, and goes with the archive', async () => {
  const store = fresh();
  const { page, annotations } = report();
  await store.saveReport(page, annotations);
  const [first] = annotations;
  await store.change([{ id: first.id, change: { status: 'kept' } }]);
  const analysis = {
    ...ANALYSIS,
    figures: ANALYSIS.figures.map(figure => ({ ...figure, rule: 'arabic' })),
    pledges: ANALYSIS.pledges.map(pledge => ({ ...pledge, rule: 'cue' })),
  };
  const again = describePage({
    url: page.url,
    canonical: page.canonicalUrl,
    analysis,
    text: TEXT,
    now: NOON + 1,
  });
  await store.saveReport(again.page, again.annotations);
  const collection = await store.allForExport();
  const rules = collection.annotations.map(({ body }) => [body.type, body.type !== 'note' && body.rule]);
  expect(new Set(rules.map(String))).toEqual(new Set(['figure,arabic', 'pledge,cue']));
  expect(collection.annotations.filter(item => item.reader?.status === 'kept')).toHaveLength(1);
  const two = fresh();
  await two.importArchive(parseArchive(toJson(collection, AT)));
  expect(await two.allForExport()).toEqual(collection);
});
