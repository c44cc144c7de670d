/** What it costs to live with a page that changes every frame, and how a huge article is read. */
import type { Page } from 'puppeteer-core';
import { settled } from '../../scripts/extension.ts';
import { setSettings, type World } from '../browser/harness.ts';
import { type Profile, processorTime, profiled, scriptsIn } from './processor.ts';

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

/** In the page: from now on the styles of a hundred boxes beside the article change every frame, and nothing else. */
function animate(): void {
  const boxes = Array.from({ length: 100 }, () => document.body.appendChild(document.createElement('i')));
  let frame = 0;
  const tick = (): void => {
    frame++;
    for (const box of boxes) box.style.transform = `translateX(${frame % 90}px)`;
    requestAnimationFrame(tick);
  };
  tick();
}

/** In the page: highlights of its own, about as many as ours, so that what is left of the difference is our scripts. */
function decorate(): void {
  const highlight = new Highlight();
  const walker = document.createTreeWalker(document.querySelector('.content')!, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (const { index, 0: found } of node.data.matchAll(/\d+(?:\.\d+)?[^\d，。]{1,2}/g)) {
      const at = { startContainer: node, startOffset: index, endContainer: node };
      highlight.add(new StaticRange({ ...at, endOffset: index + found.length }));
    }
  }
  CSS.highlights.set('bench', highlight);
  document.head.appendChild(document.createElement('style')).textContent =
    '::highlight(bench) { background: #ffe7a3 }';
}

const SECONDS = 10;

interface Share {
  /** Of one core, all processes of the browser together. */
  all: number;
  /** Of the page's main thread, in our scripts; null where the browser does not tell. */
  ours: number | null;
}

async function share(world: World, url: string, change: () => void, prepare = () => {}): Promise<Share> {
  const tab = await world.extension.newTab();
  await tab.page.goto(url, { waitUntil: 'load' });
  await settled(world.extension, tab);
  await tab.page.evaluate(prepare);
  await tab.page.evaluate(change);
  // the readings that follow a change at once are over
  await new Promise(next => setTimeout(next, 4_000));
  const root = world.extension.browser.process()!.pid!;
  const from = processorTime(root);
  const ours = await profiled(world, tab.page, () => new Promise(next => setTimeout(next, 1000 * SECONDS)));
  const all = (processorTime(root) - from) / SECONDS;
  await tab.page.close();
  return { all, ours: ours && ours / SECONDS };
}

/**
 * What a page that changes every frame (its text, or `styles` alone) costs with the extension, with highlights of its own instead, and with neither.
 * Most of what highlights cost is the browser's: Chromium lays all of a document anew after each change, whoever
 * registered them. The difference of the first two is our scripts', in either browser.
 */
export async function restless(
  world: World,
  url: string,
  styles = false,
): Promise<{ running: Share; decorated: Share; paused: Share }> {
  const change = styles ? animate : stir;
  const running = await share(world, url, change);
  await setSettings(world, { paused: true });
  const decorated = await share(world, url, change, decorate);
  const paused = await share(world, url, change);
  await setSettings(world, {});
  return { running, decorated, paused };
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

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  tdur?: number;
  pid: number;
  tid: number;
}

/**
 * Milliseconds of processor time of the longest task in which our scripts ran. Time on the clock is no measure: other
 * processes take their turn meanwhile.
 */
function longestOurs(
  events: TraceEvent[],
  { nodes, samples = [], timeDeltas = [], startTime }: Profile,
): number {
  const ours = scriptsIn(nodes);
  let at = startTime;
  const times = samples.flatMap((id, i) => {
    at += timeDeltas[i]!;
    return ours.has(id) ? [at] : [];
  });
  let longest = 0;
  for (const { name, ph, ts, dur = 0, tdur = 0 } of events) {
    if (name !== 'RunTask' || ph !== 'X' || tdur <= 1000 * longest) continue;
    if (times.some(time => time >= ts && time <= ts + dur)) longest = tdur / 1000;
  }
  return longest;
}

/** Starts to watch a page's tasks; the function that it returns ends that and gives processor time of the longest with something of ours. Null where the browser does not tell. */
async function watchTasks(world: World, page: Page): Promise<() => Promise<number | null>> {
  if (world.extension.name !== 'chromium') return async () => null;
  const session = await page.createCDPSession();
  await page.tracing.start({ categories: ['disabled-by-default-devtools.timeline'] });
  await session.send('Profiler.enable');
  await session.send('Profiler.start');
  return async () => {
    const { profile } = await session.send('Profiler.stop');
    const trace = new TextDecoder().decode(await page.tracing.stop());
    return longestOurs((JSON.parse(trace) as { traceEvents: TraceEvent[] }).traceEvents, profile);
  };
}

export interface Huge {
  /** Milliseconds from load to the first highlights, and to all of them. */
  first: number;
  all: number;
  /** The longest time until then in which the page could do nothing, whoever kept it. */
  longest: number;
  /** Processor time of the longest task with something of ours; null where the browser does not tell. */
  ours: number | null;
  matches: number;
}

/** Opens a huge article of `matches` figures or more and watches how the page fares until they are painted. */
export async function huge(world: World, url: string, matches: number): Promise<Huge> {
  const page = await world.extension.browser.newPage();
  await page.evaluateOnNewDocument(observe);
  const tasks = await watchTasks(world, page);
  await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
  const painted = (matches: number) => (CSS.highlights.get('duixian-figure')?.size ?? 0) >= matches;
  await page.waitForFunction(painted, { polling: 100, timeout: 60_000 }, matches);
  const found = await page.evaluate(() => {
    const seen = globalThis as unknown as { longest: number; first: number; last: number; size: number };
    const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const from = load!.loadEventEnd;
    return { first: seen.first - from, all: seen.last - from, longest: seen.longest, matches: seen.size };
  });
  // described and reported, too
  await new Promise(next => setTimeout(next, 2_000));
  const ours = await tasks();
  await page.close();
  return { ...found, ours };
}

/** In the page: notes the longest time from now on in which nothing else could run. By timers: messages would fill the trace. */
function observePauses(): void {
  const seen = globalThis as unknown as { longest: number };
  let before = performance.now();
  seen.longest = 0;
  setInterval(() => {
    const now = performance.now();
    seen.longest = Math.max(seen.longest, now - before);
    before = now;
  }, 4);
}

/** In the page: one more paragraph with three figures in the middle of the article, laid out at once: that is not our work. */
function insert(): void {
  const all = document.querySelectorAll('.content > p');
  const added = document.createElement('p');
  added.append('柳溪镇又投入资金641万元，新建文化广场5个，惠及群众3400人。');
  all[all.length >> 1]!.after(added);
  document.body.getBoundingClientRect();
}

export interface Late {
  /** Milliseconds until the new paragraph was highlighted. */
  seen: number;
  /** The longest time in which the page could do nothing, whoever kept it. */
  longest: number;
  /** Processor time of the longest task with something of ours; null where the browser does not tell. */
  ours: number | null;
}

/** Opens an article, waits until all of it is read and kept, adds a paragraph and watches how the page fares. */
export async function late(world: World, url: string): Promise<Late> {
  const tab = await world.extension.newTab();
  const { page } = tab;
  await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
  await settled(world.extension, tab, 60_000);
  const size = () => page.evaluate(() => CSS.highlights.get('duixian-figure')?.size ?? 0);
  // the second reading, of a page that stirred while it was read for the first time
  for (let before = -1, now = await size(); now !== before; now = await size()) {
    before = now;
    await new Promise(next => setTimeout(next, 3_000));
  }
  const there = await size();
  const tasks = await watchTasks(world, page);
  await page.evaluate(insert);
  await page.evaluate(observePauses);
  const from = performance.now();
  while ((await size()) < there + 3 && performance.now() - from < 60_000)
    await new Promise(next => setTimeout(next, 100));
  const seen = performance.now() - from;
  // read again as a whole, described and reported
  await new Promise(next => setTimeout(next, 10_000));
  const ours = await tasks();
  const longest = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
  await page.close();
  return { seen, longest, ours };
}
