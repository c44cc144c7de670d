import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { StoreError, toStoreError } from '../../../utils/store/errors.ts';
import { requestPersistence } from '../../../utils/store/persist.ts';
import { Repository } from '../../../utils/store/repository.ts';
import { report } from './samples.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('errors by what the reader can do', () => {
  const full = new DOMException('no room', 'QuotaExceededError');
  test.each([
    ['the browser’s own', full, 'quota'],
    ['wrapped by an aborted transaction', new Dexie.AbortError('aborted', full), 'quota'],
    ['wrapped by a bulk write', new Dexie.BulkError('bulk', [full] as never), 'quota'],
    ['only in words', new DOMException('The disk is full', 'UnknownError'), 'quota'],
    ['newer data', new DOMException('less than the existing version', 'VersionError'), 'version'],
    ['a failed upgrade', new Dexie.UpgradeError('no'), 'version'],
    ['not storable', new DOMException('function', 'DataCloneError'), 'invalid'],
    ['a closed database', new Dexie.DatabaseClosedError('closed'), 'unknown'],
    ['not an error at all', 'oops', 'unknown'],
    ['nothing', undefined, 'unknown'],
  ])('%s', (_, error, code) => {
    const mapped = toStoreError(error);
    expect(mapped.code).toBe(code);
    expect(mapped.cause).toBe(error);
    expect(mapped.message).toMatch(/\.$/);
  });

  test('one that is mapped already stays itself', () => {
    const error = new StoreError('blocked', 'held');
    expect(toStoreError(error)).toBe(error);
    expect(toStoreError(new Error('outer', { cause: error })).code).toBe('blocked');
  });

  test('an error that causes itself ends', () => {
    const error = new Error('round');
    error.cause = error;
    expect(toStoreError(error).code).toBe('unknown');
  });
});

test('a disk that fills up in the middle of a report leaves nothing half-written, and the next try saves all', async () => {
  const store = new Repository({ indexedDB: new IDBFactory(), IDBKeyRange });
  const { page, annotations } = report();
  await store.counts();
  const { add } = IDBObjectStore.prototype;
  let writes = 0;
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (++writes > 4) throw new DOMException('no room', 'QuotaExceededError');
    return add.apply(this, args);
  });
  await expect(store.saveReport(page, annotations)).rejects.toMatchObject({
    name: 'StoreError',
    code: 'quota',
  });
  expect(writes).toBeGreaterThan(4);
  vi.restoreAllMocks();
  expect(await store.counts()).toEqual({ pages: 0, figures: 0, pledges: 0, notes: 0, kept: 0 });
  expect(await store.page(page.id)).toBeUndefined();
  expect(await store.saveReport(page, annotations)).toMatchObject({ stored: 8 });
});

test('a window without storage is told so', async () => {
  const store = new Repository({ indexedDB: null as unknown as IDBFactory });
  await expect(store.latest(1)).rejects.toMatchObject({ code: 'unknown' });
});

describe('persistence', () => {
  test('is asked for once, and granted or not', async () => {
    const persist = vi.fn(async () => true);
    expect(await requestPersistence({ persisted: async () => false, persist })).toBe(true);
    expect(persist).toHaveBeenCalledOnce();
    expect(await requestPersistence({ persisted: async () => true, persist })).toBe(true);
    expect(persist).toHaveBeenCalledOnce();
    expect(await requestPersistence({ persisted: async () => false, persist: async () => false })).toBe(
      false,
    );
  });

  test('a worker, where it cannot be asked for, is no failure', async () => {
    expect(await requestPersistence({})).toBe(false);
    expect(await requestPersistence({ persisted: () => Promise.reject(new Error('no')) })).toBe(false);
  });
});
