/**
 * `npm run bench:panel [-- chromium|firefox [ITEMS]]`: the side panel beside a page with many items (2 000 by default):
 * the longest time its window was busy while it is drawn, scrolled, walked by keys, kept in step with the page and
 * searched. Needs a build. Asserts nothing.
 */
import type { Page } from 'puppeteer-core';
import { type BrowserName, requireBrowser } from '../../scripts/browsers.ts';
import { eventually, startWorld, type World } from '../browser/harness.ts';
import { article, paragraphs } from '../browser/pages.ts';
import { table } from './measure.ts';

/** Items of the paragraphs of `article`. */
const EACH = 23;
/** Other work on the machine makes tasks long that are not; the best of some rounds is what the panel takes. */
const ROUNDS = 4;

/** Begins to watch how long the window is busy at a time; Firefox reports no long tasks, so messages to itself are timed. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    const busy = { longest: 0 };
    let last = performance.now();
    port1.onmessage = () => {
      const now = performance.now();
      busy.longest = Math.max(busy.longest, now - last);
      last = now;
      // a pause, or watching would be all that it does
      setTimeout(() => {
        last = performance.now();
        port2.postMessage(0);
      }, 0);
    };
    // the timer's own delay counts too where it is late
    Object.assign(globalThis, { busy });
    port2.postMessage(0);
  });

/** The longest time since the last call, ms. */
const longest = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { busy } = globalThis as unknown as { busy: { longest: number } };
    const { longest } = busy;
    busy.longest = 0;
    return longest;
  });

const pause = (ms: number) => new Promise(next => setTimeout(next, ms));

/** Opens a panel, then the page beside it, and uses it; how long the panel's window was busy with what. */
async function use(world: World, items: number): Promise<[string, number][]> {
  const tab = await world.extension.newTab();
  const panel = await world.extension.openExtensionPage(`sidepanel.html?tab=${tab.id}`);
  await panel.setViewport({ width: 360, height: 800 });
  await panel.waitForSelector('.empty');
  await watch(panel);
  const results: [string, number][] = [];
  const note = async (what: string) => results.push([what, await longest(panel)]);
  const body = Array(Math.ceil(items / EACH))
    .fill(paragraphs)
    .flat();
  await tab.page.goto(world.server.put('/panel.html', { body: article({ body }) }));
  // asked in the page itself: handles for thousands of rows would be what is measured
  const count = () =>
    panel.evaluate(() => Number(document.querySelector('[aria-setsize]')?.getAttribute('aria-setsize')));
  await eventually(count, rows => rows >= items, 120);
  await pause(300);
  await note('drawing the list');

  await panel.mouse.move(180, 500);
  for (let i = 0; i < 60; i++) await panel.mouse.wheel({ deltaY: 900 });
  await note('scrolling by wheel');

  await panel.evaluate(() => document.querySelector<HTMLElement>('[data-row][tabindex="0"]')!.focus());
  for (let i = 0; i < 30; i++) await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('End');
  await pause(300);
  await note('walking by keys');

  await panel.evaluate(() => (document.activeElement as HTMLElement).blur());
  await panel.mouse.move(1, 1);
  for (let i = 1; i <= 20; i++) {
    await tab.page.evaluate(part => scrollTo(0, document.body.scrollHeight * part), i / 20);
    await pause(200);
  }
  await note('the page scrolled');

  await panel.keyboard.press('/');
  await panel.keyboard.type('绿道');
  await pause(1_000);
  await note('searching');
  await panel.keyboard.press('Escape');
  await pause(500);
  await note('all again');
  await panel.evaluate(() => document.querySelectorAll<HTMLElement>('[role=radio]')[2]!.click());
  await pause(500);
  await note('pledges only');
  await panel.close();
  await tab.page.close();
  return results;
}

for (const name of (process.argv[2] ? [process.argv[2]] : ['chromium', 'firefox']) as BrowserName[]) {
  requireBrowser(name);
  const world = await startWorld(name);
  try {
    const items = Number(process.argv[3] ?? 2_000);
    const rounds: [string, number][][] = [];
    for (let i = 0; i < ROUNDS; i++) rounds.push(await use(world, items));
    const best = (at: number) => Math.min(...rounds.map(round => round[at]![1]));
    console.log(
      table([
        [`${name}, ${items} items`, `ms, best of ${ROUNDS}`, 'all'],
        ...rounds[0]!.map(([what], i) => [
          what,
          best(i).toFixed(0),
          rounds.map(round => round[i]![1].toFixed(0)).join(' '),
        ]),
      ]),
    );
  } finally {
    await world.close();
  }
}
