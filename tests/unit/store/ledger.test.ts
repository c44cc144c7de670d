import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { EVERYTHING, Ledger, type LedgerFilter } from '../../../utils/store/ledger.ts';
import { loadSimplify } from '../../../utils/text/hant.ts';
import { hantReport, manyReports, NOON, report } from './samples.ts';

let ledger: Ledger;
beforeEach(() => {
  ledger = new Ledger({ indexedDB: new IDBFactory(), IDBKeyRange, loadSimplify, now: () => NOON });
});
const { page, annotations } = report();
const TODAY = '2026-12-31';

async function through(filter: Partial<LedgerFilter>): Promise<string[]> {
  const ids: string[] = [];
  for await (const portion of ledger.entries({ ...EVERYTHING, ...filter }, TODAY))
    ids.push(...portion.map(entry => entry.id));
  return (await ledger.items(ids)).map(item => item.annotation.target.exact);
}

describe('the ledger', () => {
  beforeEach(async () => {
    await ledger.saveReport(page, annotations);
    const hant = hantReport(NOON + 1);
    await ledger.saveReport(hant.page, hant.annotations);
  });

  test.each([
    [{ type: 'pledge' }, 3],
    [{ kind: 'money' }, ['近3亿元']],
    [{ unit: '个' }, ['1.2万个', '超600个']],
    [{ unit: ' 個 ' }, ['1.2万个', '超600个']],
    [{ place: '松坞镇' }, 3],
    [{ place: '松坞镇', type: 'pledge' }, 1],
    [{ query: '老舊小區' }, 3],
    [{ query: '学位', type: 'pledge' }, 2],
    [{ state: 'due' }, 3],
    [{ pageId: page.id }, 8],
    [{ tag: '无' }, []],
  ] as [Partial<LedgerFilter>, number | string[]][])('%j', async (filter, expected) => {
    const found = await through(filter);
    if (typeof expected === 'number') expect(found).toHaveLength(expected);
    else expect(found.sort()).toEqual([...expected].sort());
  });

  test('what says the query itself comes first, then a pledge that holds it, then what is beside it', async () => {
    expect(await through({ query: '億元' })).toEqual(['近3亿元', '1.2万个']);
    expect(await through({ query: '三所' })).toEqual(['三所', '到2027年将建成三所小学']);
    expect(await through({ query: '公里' })).toEqual(['38公里', '1.5萬(wàn)戶']);
  });

  test("follows the reader's words", async () => {
    const [first, second, third] = annotations;
    await ledger.change([
      { id: first.id, change: { status: 'kept', tags: ['学校'], edits: { unit: '座' } } },
      { id: second.id, change: { status: 'dismissed' } },
      { id: third.id, change: { note: '问一问' } },
    ]);
    expect(await through({ state: 'kept' })).toEqual([first.target.exact]);
    expect(await through({ tag: '学校', unit: '座' })).toEqual([first.target.exact]);
    expect(await through({ state: 'dismissed' })).toEqual([second.target.exact]);
    expect(await through({ state: 'noted' })).toEqual([third.target.exact]);
    expect(await through({})).toHaveLength(10);
  });

  test('exports what is chosen, with its pages', async () => {
    const chosen = await ledger.collection([annotations[0].id, annotations[3].id, 'gone']);
    expect(chosen.pages).toEqual([page]);
    expect(chosen.annotations.map(item => item.id)).toEqual([annotations[0].id, annotations[3].id]);
  });
});

test('all of many, each once, in portions, newest first', async () => {
  const reports = manyReports(6, 300);
  for (const one of reports) await ledger.saveReport(one.page, one.annotations);
  const inOrder = [...reports].reverse().flatMap(one => one.annotations.map(item => item.id));
  const away = inOrder[1234];
  await ledger.change([{ id: away, change: { status: 'dismissed' } }]);
  const portions = async (filter: LedgerFilter, dues?: boolean) => {
    const found: string[][] = [];
    for await (const portion of ledger.entries(filter, TODAY, dues))
      found.push(portion.map(entry => entry.id));
    return found;
  };
  const left = inOrder.filter(id => id !== away);
  const byId = await portions(EVERYTHING);
  expect(byId.map(ids => ids.length)).toEqual([200, 1599]);
  expect(byId.flat()).toEqual(left);
  for (const byRow of [await portions({ ...EVERYTHING, type: 'figure' }), await portions(EVERYTHING, true)]) {
    expect(byRow.map(ids => ids.length)).toEqual([200, 1000, 599]);
    expect(byRow.flat()).toEqual(left);
  }
  // a word that stands on every page comes page by page, the one seen last first
  const found = await portions({ ...EVERYTHING, query: '新增岗位' });
  expect(found.length).toBeGreaterThan(1);
  expect(found.flat()).toEqual(left);
});

test('a collection of exactly one portion, and of none', async () => {
  const sizes: number[] = [];
  for await (const portion of ledger.entries(EVERYTHING, TODAY)) sizes.push(portion.length);
  const [one] = manyReports(1, 200);
  await ledger.saveReport(one.page, one.annotations);
  for await (const portion of ledger.entries(EVERYTHING, TODAY)) sizes.push(portion.length);
  expect(sizes).toEqual([0, 200, 0]);
});
