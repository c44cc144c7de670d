/**
 * Reports that the database did not take (a full disk, another window in its way): kept beside it until it does. Their
 * page tries again as long as it is open; what it could not hand over when it was left would be lost without this.
 */
import { browser } from 'wxt/browser';
import type { AnnotationRecord, PageRecord } from '../records.ts';
import { StoreError } from './errors.ts';

export interface Reported {
  /** The page, or the id of one that is stored. */
  page: PageRecord | string;
  annotations: AnnotationRecord[];
}

interface Parked extends Reported {
  /** The origin that it was read on. */
  site: string;
}

/** The items of each report by its key. */
const INDEX = 'parked';
/** Reports that are kept at most: far more than anybody reads while a disk is full. */
const MOST = 200;

type Index = Record<string, number>;

const index = async (): Promise<Index> =>
  ((await browser.storage.local.get(INDEX))[INDEX] as Index | undefined) ?? {};

/** One at a time, in whichever of our contexts. */
const alone = <T>(task: () => Promise<T>): Promise<T> => navigator.locks.request('duixian-parked', task);

/** Would the same report be taken another time? */
export const mayPass = (error: unknown): boolean => error instanceof StoreError && error.code !== 'invalid';

/** Keeps a report; the same one again takes its own place. Rejects where there is no room here either. */
export function park({ page, annotations }: Reported, site: string): Promise<void> {
  return alone(async () => {
    const known = await index();
    const key = `${INDEX}:${typeof page === 'string' ? page : page.id}:${annotations[0]?.id ?? ''}`;
    if (!(key in known) && Object.keys(known).length >= MOST) return;
    const parked: Parked = { page, annotations, site };
    await browser.storage.local.set({ [key]: parked, [INDEX]: { ...known, [key]: annotations.length } });
  });
}

/** How many items wait. */
export async function countParked(): Promise<number> {
  return Object.values(await index()).reduce((sum, items) => sum + items, 0);
}

/**
 * Hands over what waits, in the order in which it came; what the database still does not take stays.
 * Rejects with what it said.
 */
export function storeParked(store: (report: Reported, site: string) => Promise<unknown>): Promise<void> {
  return alone(async () => {
    const known = await index();
    for (const key of Object.keys(known)) {
      const { [key]: report } = (await browser.storage.local.get(key)) as Record<string, Parked | undefined>;
      try {
        if (report !== undefined) await store(report, report.site);
      } catch (error) {
        if (mayPass(error)) throw error;
        // refused for good: its page is gone from the collection, or it is none of ours
      }
      delete known[key];
      await browser.storage.local.set({ [INDEX]: known });
      await browser.storage.local.remove(key);
    }
  });
}
