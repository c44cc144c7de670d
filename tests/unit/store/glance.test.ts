import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../../utils/store/db.ts';
import { glance } from '../../../utils/store/glance.ts';
import { migrations } from '../../../utils/store/migrations.ts';
import { Repository } from '../../../utils/store/repository.ts';
import { hantReport, manyReports, NOON, report } from './samples.ts';

let factory: IDBFactory;
let store: Repository;
beforeEach(() => {
  factory = new IDBFactory();
  store = new Repository({ indexedDB: factory, IDBKeyRange, now: () => NOON });
});

test('the same as the repository says, without the dismissed ones', async () => {
  for (const { page, annotations } of [report(), hantReport(NOON + 1), ...manyReports(3, 20)])
    await store.saveReport(page, annotations);
  const [first, , third] = await store.latest(3);
  await store.change([
    { id: first.annotation.id, change: { status: 'dismissed' } },
    { id: third.annotation.id, change: { status: 'kept', note: '问一问' } },
  ]);
  for (const limit of [1, 15, 1000]) {
    const expected = await store.latest(limit);
    expect(await glance(limit, factory)).toEqual(expected);
    expect(expected).toHaveLength(Math.min(limit, 70));
  }
});

test('nothing is there where nothing was stored, and nothing is created', async () => {
  expect(await glance(10, factory)).toEqual([]);
  expect(await factory.databases()).toEqual([]);
});

test('a database of another layout is left to the repository, and left open to it', async () => {
  const old = await openDatabase({
    indexedDB: factory,
    IDBKeyRange,
    migrations: migrations.filter(layout => layout.version === 1),
  });
  old.close();
  expect(await glance(10, factory)).toBeNull();
  const { page, annotations } = report();
  await store.saveReport(page, annotations);
  expect(await glance(10, factory)).toHaveLength(annotations.length);
});

test('a store that cannot be read is left to the repository', async () => {
  expect(await glance(10, null as unknown as IDBFactory)).toBeNull();
});
