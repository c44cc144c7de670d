import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storeError } from '../../../utils/store/errors.ts';
import {
  countParked,
  forgetLost,
  found,
  lostParked,
  park,
  parkedPages,
  type Reported,
  storeParked,
} from '../../../utils/store/parked.ts';
import { report } from './samples.ts';

const SITE = 'https://news.qinghe.example';
const FULL = storeError('quota');
const { page, annotations } = report();

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
});

/** A report of its own: pages differ by their id. */
const reportOf = (n: number, items = annotations): Reported => ({
  page: { ...page, id: `page-${n}` },
  annotations: items,
});

describe('what the database did not take', () => {
  test('waits, once each, and is handed over in its order', async () => {
    for (const n of [1, 2, 1]) await park(reportOf(n), SITE, FULL);
    expect(await countParked()).toBe(2 * annotations.length);
    const all = annotations.length;
    expect(await parkedPages()).toEqual(
      new Map([
        ['page-1', all],
        ['page-2', all],
      ]),
    );
    const seen: unknown[] = [];
    await storeParked(async ({ page }, site) => seen.push([typeof page === 'string' ? page : page.id, site]));
    expect(seen).toEqual([
      ['page-1', SITE],
      ['page-2', SITE],
    ]);
    expect(await countParked()).toBe(0);
    expect(await lostParked()).toBeNull();
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual(['parked']);
  });

  test('stays while it may pass later', async () => {
    await park(reportOf(1), SITE, FULL);
    await expect(
      storeParked(async () => {
        throw FULL;
      }),
    ).rejects.toBe(FULL);
    expect(await countParked()).toBe(annotations.length);
  });
});

describe('what is lost is told', () => {
  test('beyond what is kept, until its page hands it over after all', async () => {
    for (let n = 0; n <= 201; n++) await park(reportOf(n), SITE, FULL);
    expect(await countParked()).toBe(200 * annotations.length);
    expect(await lostParked()).toEqual({ items: 2 * annotations.length, code: 'quota' });
    // one that waits already is not turned away
    await park(reportOf(7), SITE, FULL);
    expect(await lostParked()).toMatchObject({ items: 2 * annotations.length });
    await found(reportOf(200));
    expect(await lostParked()).toEqual({ items: annotations.length, code: 'quota' });
    await found(reportOf(201));
    expect(await lostParked()).toBeNull();
  });

  test('where there is no room beside the database either', async () => {
    const { set } = fakeBrowser.storage.local;
    vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items: Record<string, unknown>) => {
      if ('parked' in items) throw new Error('QUOTA_BYTES');
      return set(items);
    });
    await park(reportOf(1), SITE, FULL);
    vi.restoreAllMocks();
    expect(await countParked()).toBe(0);
    expect(await lostParked()).toEqual({ items: annotations.length, code: 'quota' });
  });

  test('what is refused for good when it is handed over, and only that', async () => {
    await park(reportOf(1), SITE, FULL);
    await park(reportOf(2), SITE, FULL);
    const bad = annotations[3];
    const stored = new Map<string, string[]>();
    await storeParked(async ({ page, annotations }) => {
      const { id } = page as { id: string };
      if (id === 'page-1' && annotations.some(item => item.id === bad.id)) throw storeError('invalid');
      stored.set(id, [...(stored.get(id) ?? []), ...annotations.map(item => item.id)]);
    });
    const ids = annotations.map(item => item.id);
    expect(stored.get('page-1')).toEqual(ids.filter(id => id !== bad.id));
    expect(stored.get('page-2')).toEqual(ids);
    expect(await countParked()).toBe(0);
    expect(await lostParked()).toEqual({ items: 1, code: 'invalid' });
    await forgetLost();
    expect(await lostParked()).toBeNull();
  });

  test('a page that is refused is refused with all its items, after one more try', async () => {
    await park(reportOf(1), SITE, FULL);
    const store = vi.fn(async () => {
      throw new Error('the page is not stored');
    });
    await storeParked(store);
    expect(store).toHaveBeenCalledTimes(2);
    expect(await lostParked()).toEqual({ items: annotations.length, code: 'invalid' });
  });
});
