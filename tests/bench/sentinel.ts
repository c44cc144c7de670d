/** What the sentinel costs a page that is not ours: milliseconds of its main thread for the first look. */
import type { World } from '../browser/harness.ts';
import { LOOKED, SENTINEL } from './instrument.ts';
import { median } from './measure.ts';
import { largePages, ordinaryPages } from './ordinary.ts';

/** A page that is shut off from other sites has a clock that is not rounded to a tenth of a millisecond. */
const headers = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

async function once(world: World, url: string): Promise<number> {
  const page = await world.extension.browser.newPage();
  await page.goto(url, { waitUntil: 'load' });
  const has = (name: string) => performance.getEntriesByName(name).length > 0;
  await page.waitForFunction(has, { polling: 20, timeout: 10_000 }, LOOKED);
  const time = await page.evaluate(
    (from, to) =>
      performance.getEntriesByName(to)[0]!.startTime - performance.getEntriesByName(from)[0]!.startTime,
    SENTINEL,
    LOOKED,
  );
  await page.close();
  return time;
}

export interface Cost {
  name: string;
  milliseconds: number;
}

/** The median cost of each page, the dearest last. */
async function costs(world: World, pages: typeof ordinaryPages, rounds: number): Promise<Cost[]> {
  const found: Cost[] = [];
  for (const [i, [name, body]] of pages.entries()) {
    const url = world.server.put(`/ordinary-${i}-${body.length}.html`, { body, headers });
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) times.push(await once(world, url));
    found.push({ name, milliseconds: median(times) });
  }
  return found.sort((a, b) => a.milliseconds - b.milliseconds);
}

export async function sentinelCosts(world: World): Promise<{ ordinary: Cost[]; large: Cost[] }> {
  return { ordinary: await costs(world, ordinaryPages, 5), large: await costs(world, largePages, 5) };
}
