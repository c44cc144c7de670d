import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { toCsv } from '../../../utils/exchange/csv.ts';
import { parseArchive, toJson } from '../../../utils/exchange/json.ts';
import { toJsonld } from '../../../utils/exchange/jsonld.ts';
import { toMarkdown } from '../../../utils/exchange/markdown.ts';
import { toNdjson } from '../../../utils/exchange/ndjson.ts';
import type { AnnotationRecord } from '../../../utils/records.ts';
import { listBackups, readBackup } from '../../../utils/store/backup.ts';
import { openDatabase } from '../../../utils/store/db.ts';
import { migrations } from '../../../utils/store/migrations.ts';
import { Repository } from '../../../utils/store/repository.ts';
import { loadSimplify } from '../../../utils/text/hant.ts';
import { hantReport, NOON, report } from './samples.ts';

let now = NOON;
let factory: IDBFactory;
let store: Repository;
const open = (options = {}) =>
  new Repository({ indexedDB: factory, IDBKeyRange, loadSimplify, now: () => now, ...options });
beforeEach(() => {
  now = NOON;
  factory = new IDBFactory();
  store = open();
});

const { page, annotations } = report();
const ORIGIN = 'https://news.qinghe.example';
const byQuote = (quote: string) => annotations.find(item => item.target.exact === quote)!;
const stored = async (id: string) =>
  (await store.annotationsOfPage(page.id)).find(item => item.id === id) as AnnotationRecord;

describe("the reader's words", () => {
  const { id } = byQuote('1.2万个');
  const change = { status: 'kept' as const, note: '去查教育局', tags: ['学位'], edits: { value: 12500 } };

  test('are kept apart from what was read, and undone and done again', async () => {
    await store.saveReport(page, annotations);
    const before = await stored(id);
    const undo = await store.change([{ id, change }]);
    expect(await stored(id)).toEqual({ ...before, reader: { ...change, changedAt: NOON } });
    const redo = await store.change(undo);
    // nothing is said any more, and that since now
    expect(await stored(id)).toEqual({ ...before, reader: { changedAt: NOON } });
    await store.change(redo);
    expect((await stored(id)).reader).toMatchObject(change);
  });

  test('survive any reading of the page, and a reading cannot bring its own', async () => {
    await store.saveReport(page, annotations);
    await store.change([{ id, change }]);
    const later = report(NOON + 9000);
    const lying = later.annotations.map(item => ({
      ...item,
      reader: { note: '页面说的', changedAt: NOON * 2 },
    }));
    await store.saveReport(later.page, lying);
    expect((await stored(id)).reader).toEqual({ ...change, changedAt: NOON });
    expect((await stored(byQuote('三所').id)).reader).toBeUndefined();
    // and an item that comes back from the bin has them still
    await store.restore(await store.remove([id]));
    expect((await stored(id)).reader).toMatchObject(change);
  });

  test('are found by search, in either script, also when a context without the table stored them', async () => {
    const plain = open({ loadSimplify: undefined });
    await plain.saveReport(page, annotations);
    await plain.change([{ id, change: { note: '要問教育局\n再核對', tags: ['學位缺口'] } }]);
    for (const query of ['教育局', '要问教育局', '要問', '核对', '#学位缺口', '學位缺口']) {
      const found = await store.search(query, 9);
      expect([query, found.map(item => item.annotation.id)]).toEqual([query, [id]]);
    }
    await plain.change([{ id, change: { note: null } }]);
    expect(await store.search('教育局', 9)).toEqual([]);
    expect(await store.search('缺口', 9)).toHaveLength(1);
  });

  test('dismissed items are neither listed nor found nor counted, until it is undone', async () => {
    await store.saveReport(page, annotations);
    const counts = await store.counts();
    const undo = await store.change([{ id, change: { status: 'dismissed' } }]);
    expect(await store.counts()).toEqual({ ...counts, figures: counts.figures - 1 });
    expect((await store.latest(99)).map(item => item.annotation.id)).not.toContain(id);
    expect((await store.search('1.2万个', 9)).map(item => item.annotation.id)).not.toContain(id);
    await store.saveReport(page, annotations);
    expect(await store.counts()).toEqual({ ...counts, figures: counts.figures - 1 });
    await store.change(undo);
    expect(await store.counts()).toEqual(counts);
    await store.change([{ id, change: { status: 'kept' } }]);
    expect((await store.counts()).kept).toBe(1);
  });

  test('many are tagged at once and each gets its own tags back', async () => {
    await store.saveReport(page, annotations);
    const ids = annotations.map(item => item.id);
    await store.change([{ id: ids[0], change: { tags: ['旧', '学校'] } }]);
    const undo = await store.change(ids.map(id => ({ id, change: { tag: '学校' } })));
    expect(await store.tags()).toEqual(['学校', '旧'].sort());
    expect((await stored(ids[0])).reader?.tags).toEqual(['旧', '学校']);
    expect((await stored(ids[3])).reader?.tags).toEqual(['学校']);
    await store.change(undo);
    expect((await stored(ids[0])).reader?.tags).toEqual(['旧', '学校']);
    expect((await stored(ids[3])).reader).toEqual({ changedAt: NOON });
  });

  test.each([
    ['a tag with a line end', { tag: 'a\nb' }],
    ['an overlong note', { note: 'x'.repeat(10_001) }],
    ['a deadline that is no date', { edits: { deadline: '明年' } }],
    ['a status that is none', { status: 'maybe' as 'kept' }],
  ])('are checked at the border: %s', async (_, change) => {
    await store.saveReport(page, annotations);
    await expect(store.change([{ id, change }])).rejects.toMatchObject({ code: 'invalid' });
    expect((await stored(id)).reader).toBeUndefined();
  });
});

describe('from a page', () => {
  const item = byQuote('三所');

  test('an item that was deleted or not stored yet is stored, then changed', async () => {
    await store.saveReport(page, []);
    const first = await store.changeOnPage(item, { status: 'kept' }, ORIGIN);
    expect(first).toMatchObject({
      annotation: { id: item.id, reader: { status: 'kept' } },
      undo: { status: null },
    });
    await store.remove([item.id]);
    expect(await stored(item.id)).toBeUndefined();
    await store.changeOnPage(item, { note: '记一笔' }, ORIGIN);
    expect((await stored(item.id)).reader).toMatchObject({ status: 'kept', note: '记一笔' });
    await store.saveReport(page, annotations);
    expect((await store.wordsOfPage(page.id, ORIGIN)).map(one => one.id)).toEqual([item.id]);
  });

  test('another site neither reads nor changes them', async () => {
    await store.saveReport(page, annotations);
    const evil = 'https://evil.example';
    for (const origin of [evil, 'https://news.qinghe', ''])
      await expect(store.wordsOfPage(page.id, origin)).rejects.toMatchObject({ code: 'invalid' });
    await expect(store.changeOnPage(item, { note: 'x' }, evil)).rejects.toMatchObject({ code: 'invalid' });
    await expect(
      store.changeOnPage({ ...item, pageId: 'f'.repeat(32) }, { note: 'x' }, ORIGIN),
    ).rejects.toMatchObject({ code: 'invalid' });
    expect(await store.wordsOfPage(page.id, ORIGIN)).toEqual([]);
  });

  test("the reader's own mark is stored, kept through readings and told from the rest", async () => {
    await store.saveReport(page, annotations);
    const mark: AnnotationRecord = { ...item, id: '7'.repeat(32), body: { type: 'note' }, origin: 'reader' };
    await store.changeOnPage(mark, { note: '这里' }, ORIGIN);
    const later = report(NOON + 5000);
    await store.saveReport(later.page, later.annotations);
    expect(await store.wordsOfPage(page.id, ORIGIN)).toMatchObject([
      { id: mark.id, origin: 'reader', body: { type: 'note' }, reader: { note: '这里' } },
    ]);
    expect((await store.counts()).notes).toBe(1);
  });
});

describe('in exports', () => {
  const kept = byQuote('超600个');
  const wrong = byQuote('八成');
  const promise = annotations.find(item => item.body.type === 'pledge')!;
  async function said(): Promise<Repository> {
    await store.saveReport(page, annotations);
    await store.change([
      {
        id: kept.id,
        change: { status: 'kept', note: '=第一行\n第二行', tags: ['停车'], edits: { value: 610 } },
      },
      { id: wrong.id, change: { status: 'dismissed' } },
      { id: promise.id, change: { edits: { deadline: '2028-06' } } },
    ]);
    return store;
  }

  test('the archive carries all of it into another collection; the later words win', async () => {
    const archive = parseArchive(toJson(await (await said()).allForExport(), new Date(NOON)));
    const two = new Repository({
      indexedDB: new IDBFactory(),
      IDBKeyRange,
      loadSimplify,
      now: () => NOON - 1,
    });
    await two.saveReport(page, annotations);
    await two.change([{ id: kept.id, change: { note: '更早的话' } }]);
    expect((await two.importArchive(archive)).annotations).toEqual({ added: 0, updated: 3, skipped: 5 });
    expect(await two.allForExport()).toEqual(await store.allForExport());
    expect(await two.counts()).toEqual(await store.counts());
    expect((await two.importArchive(archive)).annotations).toEqual({ added: 0, updated: 0, skipped: 8 });
    expect(await two.search('第二行', 9)).toHaveLength(1);
    // words said here later are not taken back by an older archive
    now = NOON + 1;
    await store.change([{ id: kept.id, change: { note: '后来的话' } }]);
    await store.importArchive(archive);
    expect((await stored(kept.id)).reader?.note).toBe('后来的话');
  });

  test('an archive of the first version is read', async () => {
    const text = toJson({ pages: [page], annotations }, new Date(NOON)).replace(
      '"version": 2',
      '"version": 1',
    );
    expect(parseArchive(text).version).toBe(1);
    expect((await store.importArchive(parseArchive(text))).annotations.added).toBe(8);
  });

  test("tables have the reader's value, what was read before, and leave out what is none", async () => {
    const collection = await (await said()).allForExport();
    const csv = toCsv(collection);
    expect(csv).not.toContain(wrong.id);
    const line = csv.slice(csv.indexOf('超600个'), csv.indexOf('两条'));
    expect(line).toContain(',610,');
    expect(line).toContain('value=600');
    expect(line).toContain("'=第一行");
    expect(csv).toContain('2028-06');
    expect(csv).toContain('deadline=2027');
    const md = toMarkdown(collection);
    expect(md).toContain('more than 610 个');
    expect(md).toMatch(/\\#停车/);
    expect(md).toContain('\n  第二行');
    const ld = toJsonld(collection);
    expect(JSON.parse(ld).total).toBe(7);
    expect(ld).toContain('"purpose": "commenting"');
    const rows = toNdjson(collection)
      .trim()
      .split('\n')
      .map(row => JSON.parse(row));
    expect(rows.find(row => row.id === kept.id).reader.edits).toEqual({ value: 610 });
  });
});

describe('the second layout', () => {
  const first = migrations.filter(layout => layout.version === 1);

  test('takes over a collection of the first, after a backup', async () => {
    const old = await openDatabase({ indexedDB: factory, IDBKeyRange, migrations: first });
    await old.table('pages').put({ ...page, text: undefined });
    const row = { ...annotations[0], hay: 'x', textHash: '', back: 0 };
    await old.annotations.put(row);
    await old.tallies.put({ pageId: page.id, figures: 1, pledges: 0 });
    old.close();

    expect(await store.annotationsOfPage(page.id)).toEqual([annotations[0]]);
    expect(await store.counts()).toEqual({ pages: 1, figures: 1, pledges: 0, notes: 0, kept: 0 });
    await store.change([{ id: annotations[0].id, change: { tag: '旧库' } }]);
    expect(await store.tags()).toEqual(['旧库']);
    const [backup] = await listBackups(factory);
    expect(backup).toMatchObject({ version: 10 });
    expect((await readBackup(backup.id, factory)).annotations).toEqual([row]);
  });

  test('is not begun when no backup can be made', async () => {
    const old = await openDatabase({ indexedDB: factory, IDBKeyRange, migrations: first });
    await old.annotations.put({ ...annotations[0], hay: 'x', textHash: '', back: 0 });
    old.close();
    const full = new Proxy(factory, {
      get(target, key) {
        if (key === 'open')
          return (name: string, version?: number) => {
            if (name.endsWith('-backup')) throw new DOMException('the disk is full', 'QuotaExceededError');
            return target.open(name, version);
          };
        const value = Reflect.get(target, key);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    await expect(open({ indexedDB: full }).counts()).rejects.toMatchObject({ code: 'quota' });
    const versions = (await factory.databases()).filter(db => db.name === 'duixian').map(db => db.version);
    expect(versions).toEqual([10]);
  });
});

test('Traditional pages fold notes and text alike', async () => {
  const hant = hantReport();
  await store.saveReport(hant.page, hant.annotations);
  await store.change([{ id: hant.annotations[0].id, change: { note: '舊改進度' } }]);
  expect(await store.search('旧改进度', 9)).toHaveLength(1);
  expect(await store.search('舊改進度', 9)).toHaveLength(1);
});
