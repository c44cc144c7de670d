/**
 * `npm run bench:panel [-- chromium|firefox [ITEMS]]`: the side panel beside a page with many items (2 000 by default):
 * how soon the first rows are there, and the longest time its window was busy while it is drawn, scrolled, walked by
 * keys and kept in step with the page. Needs a build. Asserts nothing.
 */
import type { Page } from 'puppeteer-core';
import { type BrowserName, requireBrowser } from '../../scripts/browsers.ts';
import { eventually, openOurs, startWorld } from '../browser/harness.ts';
import { article, paragraphs } from '../browser/pages.ts';
import { table } from './measure.ts';

/** Items of the paragraphs of `article`, about. */
const EACH = 20;

/** Begins to watch how long the window is busy at a time; Firefox reports no long tasks, so messages to itself are timed. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    const busy = { longest: 0, over: 0 };
    let last = performance.now();
    port1.onmessage = () => {
      const now = performance.now();
      if (now - last > 50) busy.over++;
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

/** The longest time since the last call, ms, and how many were over 50. */
const longest = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { busy } = globalThis as unknown as { busy: { longest: number; over: number } };
    const text = `${busy.longest.toFixed(0)} (over 50: ${busy.over})`;
    Object.assign(busy, { longest: 0, over: 0 });
    return text;
  });

for (const name of (process.argv[2] ? [process.argv[2]] : ['chromium', 'firefox']) as BrowserName[]) {
  requireBrowser(name);
  const world = await startWorld(name);
  try {
    const items = Number(process.argv[3] ?? 2_000);
    const opened = await openOurs(
      world,
      article({
        body: Array(Math.ceil(items / EACH))
          .fill(paragraphs)
          .flat(),
      }),
    );
    console.log(`${opened.state.annotations.length} items on the page`);
    const panel = await world.extension.openExtensionPage(`sidepanel.html?tab=${opened.id}`);
    await panel.setViewport({ width: 360, height: 800 });
    await panel.waitForSelector('.item-main');
    const first = await panel.evaluate(() => performance.now());
    await watch(panel);
    const count = () => panel.$$eval('.item-main', rows => rows.length);
    await eventually(count, rows => rows >= opened.state.annotations.length, 60);
    const results = [['drawing the rest', await longest(panel)]];

    await panel.mouse.move(180, 500);
    for (let i = 0; i < 60; i++) await panel.mouse.wheel({ deltaY: 900 });
    results.push(['scrolling by wheel', await longest(panel)]);

    await panel.focus('.item-main');
    for (let i = 0; i < 30; i++) await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('End');
    results.push(['walking by keys', await longest(panel)]);

    await panel.evaluate(() => (document.activeElement as HTMLElement).blur());
    await panel.mouse.move(1, 1);
    for (let i = 1; i <= 20; i++) {
      await opened.page.evaluate(part => scrollTo(0, document.body.scrollHeight * part), i / 20);
      await new Promise(next => setTimeout(next, 200));
    }
    results.push(['the page scrolled', await longest(panel)]);

    await panel.type('input[type=search]', '绿道');
    await new Promise(next => setTimeout(next, 500));
    results.push(['searching', await longest(panel)]);
    console.log(
      table([
        [`${name}, ${items} items`, 'ms'],
        ['first rows', first.toFixed(0)],
        ...(results as [string, string][]),
      ]),
    );
  } finally {
    await world.close();
  }
}
