/** The popup's models in the real world: this browser, this collection. */
import { browser } from 'wxt/browser';
import { collection } from '../../components/collection.ts';
import { createSite } from '../../components/site.ts';
import { pageOfTab } from '../../components/world.ts';
import { glance } from '../../utils/store/glance.ts';
import { createCollected, type Found } from './collected.ts';

/** One more than wanted is asked for, to know whether there is more. */
async function upTo(limit: number, ask: (limit: number) => Promise<Found['entries']>): Promise<Found> {
  const entries = await ask(limit + 1);
  return { entries: entries.slice(0, limit), more: entries.length > limit };
}

export const collected = createCollected({
  latest: limit => upTo(limit, async most => (await glance(most)) ?? (await collection()).latest(most)),
  search: (query, limit) => upTo(limit, async most => (await collection()).search(query, most)),
  remove: async id => void (await (await collection()).remove([id])),
  restore: async id => void (await (await collection()).restore([id])),
});

export const page = pageOfTab();
export const site = createSite();

/** Whether this document is the toolbar's popup (which the browser closes when it loses the focus) or a tab. */
export function inPopup(): boolean {
  try {
    return browser.extension.getViews({ type: 'popup' }).includes(window);
  } catch {
    return false;
  }
}
