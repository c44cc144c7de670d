/** What waits beside the database until that takes it (utils/store/parked.ts), as popup and settings see it. */
import { signal } from '@preact/signals';
import { loadSettings } from '../utils/settings/stored.ts';
import { countParked, storeParked } from '../utils/store/parked.ts';
import { collection } from './collection.ts';
import { explain } from './explain.ts';

/** How many items still wait, and why; null where none does. */
export const waiting = signal<{ items: number; why: string } | null>(null);

/** Tries to store what waits. Costs next to nothing where nothing does. */
export async function storeWaiting(): Promise<void> {
  if ((await countParked()) === 0) return;
  let why = '';
  try {
    const [repository, { collect }] = await Promise.all([collection(), loadSettings()]);
    const { saveReported } = await import('../utils/store/selective.ts');
    await storeParked((report, site) => saveReported(repository, report, site, collect === 'all'));
  } catch (error) {
    why = explain(error);
  }
  const items = await countParked();
  waiting.value = items === 0 ? null : { items, why };
}
