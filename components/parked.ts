/** What waits beside the database until that takes it (utils/store/parked.ts), as popup and settings see it. */
import { signal } from '@preact/signals';
import { loadSettings } from '../utils/settings/stored.ts';
import { countParked, forgetLost, lostParked, parkedPages, storeParked } from '../utils/store/parked.ts';
import { collection } from './collection.ts';
import { explain } from './explain.ts';
import { t } from './i18n.ts';

/** How many items still wait, how many of them of which page, and why; null where none does. */
export const waiting = signal<{ items: number; pages: ReadonlyMap<string, number>; why: string } | null>(
  null,
);

/** How many items could neither be stored nor kept, and why; null where none, or the reader knows. */
export const lost = signal<{ items: number; why: string } | null>(null);

async function lookForLost(): Promise<void> {
  const gone = await lostParked();
  lost.value = gone && { items: gone.items, why: t(`store_${gone.code}`) };
}

/** The reader has read of it. */
export async function lostSeen(): Promise<void> {
  await forgetLost();
  lost.value = null;
}

/** Tries to store what waits, and looks for what was lost. Costs next to nothing where nothing is. */
export async function storeWaiting(): Promise<void> {
  if ((await countParked()) > 0) await handOver();
  await lookForLost();
}

async function handOver(): Promise<void> {
  let why = '';
  try {
    const [repository, { collect }] = await Promise.all([collection(), loadSettings()]);
    const { saveReported } = await import('../utils/store/selective.ts');
    await storeParked((report, site) => saveReported(repository, report, site, collect === 'all'));
  } catch (error) {
    why = explain(error);
  }
  const items = await countParked();
  waiting.value = items === 0 ? null : { items, pages: await parkedPages(), why };
}
