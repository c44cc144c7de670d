/** What it costs to live with a page that changes every frame, and how a huge article is read. */
import { readdirSync, readFileSync } from 'node:fs';
import { settled } from '../../scripts/extension.ts';
import { setSettings, type World } from '../browser/harness.ts';
import { median } from './measure.ts';

/** Seconds of processor time that a process and its descendants have used; nothing where there is no /proc. */
function processorTime(root: number): number {
  const stats = new Map<number, { parent: number; ticks: number }>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const fields = readFileSync(`/proc/${entry}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
      stats.set(Number(entry), { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) });
    } catch {
      // it ended while we looked
    }
  }
  let ticks = 0;
  for (const [id, own] of stats) {
    for (let at: number | undefined = id; at !== undefined && at > 1; at = stats.get(at)?.parent) {
      if (at !== root) continue;
      ticks += own.ticks;
      break;
    }
  }
  return ticks / 100;
}

/** In the page: from now on a clock in the article and one beside it change every frame. */
function stir(): void {
  const clocks = [document.querySelector('.content')!, document.body].map(parent =>
    parent.appendChild(document.createElement('span')),
  );
  let frame = 0;
  const tick = (): void => {
    for (const clock of clocks) clock.textContent = `${frame++}`;
    requestAnimationFrame(tick);
  };
  tick();
}

const SECONDS = 12;

async function share(world: World, url: string): Promise<number> {
  const tab = await world.extension.newTab();
  await tab.page.goto(url, { waitUntil: 'load' });
  await settled(world.extension, tab);
  await tab.page.evaluate(stir);
  // the readings that follow a change at once are over
  await new Promise(next => setTimeout(next, 4_000));
  const root = world.extension.browser.process()!.pid!;
  const from = processorTime(root);
  await new Promise(next => setTimeout(next, 1000 * SECONDS));
  const used = (processorTime(root) - from) / SECONDS;
  await tab.page.close();
  return used;
}

/** The part of one core that the extension takes on a page that changes every frame: with it, and paused. */
export async function restless(
  world: World,
  url: string,
  rounds: number,
): Promise<{ with: number; without: number }> {
  const on: number[] = [];
  const off: number[] = [];
  for (let i = 0; i < rounds; i++) {
    await setSettings(world, {});
    on.push(await share(world, url));
    await setSettings(world, { paused: true });
    off.push(await share(world, url));
  }
  await setSettings(world, {});
  return { with: median(on), without: median(off) };
}

/** In the page: notes the first highlights, the last ones, and the longest time in which nothing else could run. */
function observe(): void {
  const seen = globalThis as unknown as { longest: number; first?: number; last?: number; size: number };
  seen.longest = 0;
  seen.size = 0;
  const { port1, port2 } = new MessageChannel();
  let before = 0;
  port1.onmessage = () => {
    const now = performance.now();
    if (before > 0) seen.longest = Math.max(seen.longest, now - before);
    before = now;
    const size = CSS.highlights.get('duixian-figure')?.size ?? 0;
    if (size > 0) seen.first ??= now;
    if (size !== seen.size) seen.last = now;
    seen.size = size;
    port2.postMessage(null);
  };
  addEventListener('load', () => port2.postMessage(null));
}

export interface Huge {
  /** Milliseconds from load to the first highlights, and to all of them. */
  first: number;
  all: number;
  /** The longest time until then in which the page could do nothing. */
  longest: number;
  matches: number;
}

/** Opens a huge article of `matches` figures or more and watches how the page fares until they are painted. */
export async function huge(world: World, url: string, matches: number): Promise<Huge> {
  const page = await world.extension.browser.newPage();
  await page.evaluateOnNewDocument(observe);
  await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
  const painted = (matches: number) => (CSS.highlights.get('duixian-figure')?.size ?? 0) >= matches;
  await page.waitForFunction(painted, { polling: 100, timeout: 60_000 }, matches);
  const found = await page.evaluate(() => {
    const seen = globalThis as unknown as { longest: number; first: number; last: number; size: number };
    const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const from = load!.loadEventEnd;
    return { first: seen.first - from, all: seen.last - from, longest: seen.longest, matches: seen.size };
  });
  await page.close();
  return found;
}
