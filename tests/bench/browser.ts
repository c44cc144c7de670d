/**
 * `npm run bench:browser [-- chromium|firefox]`: how soon highlights are there after the document is idle, with a
 * running and with a sleeping background, and what 3 000 of them cost to paint. Needs a build. Asserts nothing.
 */
import { type BrowserName, requireBrowser } from '../../scripts/browsers.ts';
import { settled, type Tab } from '../../scripts/extension.ts';
import { highlightSize, startWorld, stopBackground, type World } from '../browser/harness.ts';
import { article, paragraphs } from '../browser/pages.ts';
import { table } from './measure.ts';

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** In the page: notes when it was loaded and in which frame the first highlight was there. */
function watch(): void {
  const times = globalThis as unknown as { tree: number; loaded: number; painted: number };
  const look = (): void => {
    if (CSS.highlights.has('duixian-figure')) times.painted = performance.now();
    else requestAnimationFrame(look);
  };
  document.addEventListener('DOMContentLoaded', () => {
    times.tree = performance.now();
    look();
  });
  addEventListener('load', () => {
    times.loaded = performance.now();
  });
}

/** Milliseconds until the first frame with highlights; the document becomes idle between its tree and its load. */
interface Wait {
  fromTree: number;
  fromLoad: number;
}

async function once(world: World, url: string): Promise<Wait> {
  const tab: Tab = await world.extension.newTab();
  await tab.page.evaluateOnNewDocument(watch);
  await tab.page.goto(url, { waitUntil: 'load' });
  await tab.page.waitForFunction(() => 'painted' in globalThis, { polling: 20, timeout: 20_000 });
  const wait = await tab.page.evaluate(() => {
    const times = globalThis as unknown as { tree: number; loaded: number; painted: number };
    return { fromTree: times.painted - times.tree, fromLoad: times.painted - times.loaded };
  });
  await settled(world.extension, tab);
  await tab.page.close();
  return wait;
}

/** Takes the highlights off and puts as many back, and gives the time until they are on the screen. */
async function paint(
  world: World,
  url: string,
): Promise<{ matches: number; register: number; frame: number }> {
  const tab = await world.extension.newTab();
  await tab.page.goto(url, { waitUntil: 'load' });
  await settled(world.extension, tab, 20_000);
  const matches = await highlightSize(tab.page, 'duixian-figure');
  const times = await tab.page.evaluate(async () => {
    const ranges = [...(CSS.highlights.get('duixian-figure') as unknown as Iterable<AbstractRange>)].map(
      found => new StaticRange(found),
    );
    const frame = () => new Promise<number>(done => requestAnimationFrame(done));
    const results: { register: number; frame: number }[] = [];
    for (let i = 0; i < 9; i++) {
      CSS.highlights.delete('duixian-bench');
      await frame();
      await frame();
      const from = performance.now();
      CSS.highlights.set('duixian-bench', new Highlight(...ranges));
      const registered = performance.now();
      await frame();
      await frame();
      results.push({ register: registered - from, frame: performance.now() - from });
    }
    return results;
  });
  await tab.page.close();
  return {
    matches,
    register: median(times.map(one => one.register)),
    frame: median(times.map(one => one.frame)),
  };
}

const asked = process.argv.slice(2).filter(name => name === 'chromium' || name === 'firefox');
const names: BrowserName[] = asked.length > 0 ? asked : ['chromium', 'firefox'];
const rows = [
  ['', 'background awake', '', 'background asleep', '', '3 000 highlights', ''],
  ['browser', 'from tree', 'from load', 'from tree', 'from load', 'registered', 'two frames'],
];
const ms = (value: number): string => `${value.toFixed(1)} ms`;
for (const name of names) {
  requireBrowser(name);
  const world = await startWorld(name, 1);
  try {
    const body = Array.from({ length: 6 }, () => paragraphs).flat();
    const page = world.server.put('/seed-sized.html', { body: article({ body }) });
    const awake: Wait[] = [];
    const asleep: Wait[] = [];
    await once(world, page);
    for (let i = 0; i < 9; i++) {
      await once(world, page);
      awake.push(await once(world, page));
      await stopBackground(world);
      asleep.push(await once(world, page));
    }
    const sentence = '柳溪镇新增学位超800个，惠及群众1.2万人，投入36万元。';
    const large = world.server.put('/3000.html', { body: article({ body: Array(1000).fill(sentence) }) });
    const { matches, register, frame } = await paint(world, large);
    if (matches !== 3000) console.error(`${name}: ${matches} highlights instead of 3 000`);
    const waits = [awake, asleep].flatMap(list => [
      ms(median(list.map(one => one.fromTree))),
      ms(median(list.map(one => one.fromLoad))),
    ]);
    rows.push([name, ...waits, ms(register), ms(frame)]);
  } finally {
    await world.close();
  }
}
console.log(table(rows));
