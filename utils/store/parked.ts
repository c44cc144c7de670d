/**
 * Reports that the database did not take (a full disk, another window in its way): kept beside it until it does. Their
 * page tries again as long as it is open; what it could not hand over when it was left would be lost without this.
 * What cannot be kept even here, and what is refused for good when it is handed over, is counted until the reader is told.
 */
import { browser } from 'wxt/browser';
import type { AnnotationRecord, PageRecord } from '../records.ts';
import { StoreError, type StoreErrorCode } from './errors.ts';

export interface Reported {
  /** The page, or the id of one that is stored. */
  page: PageRecord | string;
  annotations: AnnotationRecord[];
}

interface Parked extends Reported {
  /** The origin that it was read on. */
  site: string;
}

/** How many items of each report, by its key. */
type Index = Record<string, number>;

/** What was lost, and why the last of it was. */
export interface Lost {
  items: number;
  code: StoreErrorCode;
}

/** The items of each report that waits. */
const INDEX = 'parked';
/** Those of each that is lost, unless its page, which may be open still, hands it over after all. */
const LOST = 'parked-lost';
/** Reports that are kept at most: far more than anybody reads while a disk is full. */
const MOST = 200;

const read = async <T>(key: string, none: T): Promise<T> =>
  ((await browser.storage.local.get(key))[key] as T | undefined) ?? none;

const index = (): Promise<Index> => read<Index>(INDEX, {});
const losses = () => read<{ items: Index; code: StoreErrorCode } | null>(LOST, null);

const keyOf = ({ page, annotations }: Reported): string =>
  `${INDEX}:${typeof page === 'string' ? page : page.id}:${annotations[0]?.id ?? ''}`;

/** One at a time, in whichever of our contexts. */
const alone = <T>(task: () => Promise<T>): Promise<T> => navigator.locks.request('duixian-parked', task);

/** Would the same report be taken another time? */
export const mayPass = (error: unknown): boolean => error instanceof StoreError && error.code !== 'invalid';

async function lose(key: string, items: number, why: unknown): Promise<void> {
  if (items === 0) return;
  // all else is no failure of the store: its page is gone from there
  const code = why instanceof StoreError ? why.code : 'invalid';
  await browser.storage.local.set({ [LOST]: { items: { ...(await losses())?.items, [key]: items }, code } });
}

/**
 * Keeps a report that was not stored because of `why`; the same one again takes its own place. Where there is no room for
 * it, it counts as lost. Rejects where not even that can be noted.
 */
export function park(report: Reported, site: string, why: unknown): Promise<void> {
  const { page, annotations } = report;
  const key = keyOf(report);
  return alone(async () => {
    const known = await index();
    if (!(key in known) && Object.keys(known).length >= MOST) return lose(key, annotations.length, why);
    const parked: Parked = { page, annotations, site };
    try {
      await browser.storage.local.set({ [key]: parked, [INDEX]: { ...known, [key]: annotations.length } });
    } catch {
      await lose(key, annotations.length, why);
    }
  });
}

/** How many items wait. */
export async function countParked(): Promise<number> {
  return Object.values(await index()).reduce((sum, items) => sum + items, 0);
}

/** How many items wait of which page, by its id. */
export async function parkedPages(): Promise<Map<string, number>> {
  const pages = new Map<string, number>();
  for (const [key, items] of Object.entries(await index())) {
    const id = key.split(':')[1];
    pages.set(id, (pages.get(id) ?? 0) + items);
  }
  return pages;
}

/** What was lost since the reader was last told; null where nothing was. */
export async function lostParked(): Promise<Lost | null> {
  const lost = await losses();
  return lost && { items: Object.values(lost.items).reduce((sum, items) => sum + items, 0), code: lost.code };
}

/** The reader knows what was lost. */
export const forgetLost = (): Promise<void> => alone(() => browser.storage.local.remove(LOST));

/** A report was stored after all, by its page: what was lost of it is not. */
export function found(report: Reported): Promise<void> {
  return alone(async () => {
    const lost = await losses();
    if (lost === null || !(keyOf(report) in lost.items)) return;
    const { [keyOf(report)]: _found, ...items } = lost.items;
    if (Object.keys(items).length === 0) await browser.storage.local.remove(LOST);
    else await browser.storage.local.set({ [LOST]: { ...lost, items } });
  });
}

type Store = (report: Reported, site: string) => Promise<unknown>;

/** Stores of a report what is not refused for good; returns how many items are, and why. Rejects where it may pass later. */
async function handOver(
  report: Reported,
  site: string,
  store: Store,
): Promise<{ items: number; why: unknown } | null> {
  const { page, annotations } = report;
  try {
    await store(report, site);
    return null;
  } catch (why) {
    if (mayPass(why)) throw why;
    const { length } = annotations;
    if (length < 2) return { items: length, why };
    // is it the page that is refused? Then none of them can be stored
    const alone = await handOver({ page, annotations: [] }, site, store);
    if (alone !== null) return { items: length, why: alone.why };
    const half = length >> 1;
    let refused = 0;
    for (const part of [annotations.slice(0, half), annotations.slice(half)])
      refused += (await handOver({ page, annotations: part }, site, store))?.items ?? 0;
    return refused === 0 ? null : { items: refused, why };
  }
}

/**
 * Hands over what waits, in the order in which it came; what the database still does not take stays.
 * Rejects with what it said.
 */
export function storeParked(store: Store): Promise<void> {
  return alone(async () => {
    const known = await index();
    for (const key of Object.keys(known)) {
      const report = await read<Parked | null>(key, null);
      const refused = report ? await handOver(report, report.site, store) : { items: known[key], why: null };
      if (refused) await lose(key, refused.items, refused.why);
      delete known[key];
      await browser.storage.local.set({ [INDEX]: known });
      await browser.storage.local.remove(key);
    }
  });
}
