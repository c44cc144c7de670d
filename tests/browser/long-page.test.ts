/** A page of 12 000 items: stored to the last, listed at once, and smooth to walk through. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../scripts/extension.ts';
import type { Progress } from '../../utils/messages.ts';
import { browserNames, eventually, highlightSize, startWorld, tell, type World } from './harness.ts';
import { article, paragraphs } from './pages.ts';

const VILLAGES = 2_400;

/** Five figures in each. */
const villages = Array.from(
  { length: VILLAGES },
  (_, i) =>
    `第${i + 1}村民小组今年新修水渠${i + 101}米，硬化道路${i + 13}公里，安装路灯${i + 7}盏，改造危房${(i % 40) + 2}间，惠及群众${i + 204}人。`,
);

describe.each(browserNames)('a page of thousands of items in %s', name => {
  let world: World;
  let tab: Tab;
  let total: number;
  beforeAll(async () => {
    world = await startWorld(name);
    tab = await world.extension.newTab();
    const body = [...paragraphs, ...villages];
    await tab.page.goto(world.server.put('/thousands.html', { body: article({ body }) }));
  });
  afterAll(() => world?.close());

  it('is painted soon, stored to the last item, and says how many are still to come', async () => {
    const figures = await eventually(
      () => highlightSize(tab.page, 'duixian-figure'),
      size => size > 12_000,
      60,
    );
    const told: number[] = [];
    await eventually(
      async () => {
        const { unsaved } = await tell<Progress>(world, tab, { kind: 'progress' });
        // nothing is said of them before they are described
        if (unsaved > 0 || told.length > 0) told.push(unsaved);
        return told.at(-1);
      },
      unsaved => unsaved === 0,
      90,
    );
    expect(new Set(told).size).toBeGreaterThan(3);
    expect(told).toEqual([...told].sort((a, b) => b - a));
    total = (await world.extension.collected('/thousands')).annotations.length;
    expect(total).toBeGreaterThanOrEqual(figures);
  });

  /** How many items the list has, drawn or not. */
  const size = (page: Page) =>
    page.evaluate(() => Number(document.querySelector('[aria-setsize]')?.getAttribute('aria-setsize') ?? 0));
  const drawn = (page: Page) => page.evaluate(() => document.querySelectorAll('.item').length);
  /** Which row has the focus. */
  const at = (page: Page) =>
    page.evaluate(() => Number(document.activeElement?.closest('.item')?.getAttribute('aria-posinset')));

  it('is listed in the popup at once: the beginning first, then all of it', async () => {
    const popup = await world.extension.openPopup(tab);
    await popup.setViewport({ width: 420, height: 600 });
    await popup.waitForSelector('#panel-page .item-main');
    await eventually(
      () => size(popup),
      listed => listed === total,
    );
    expect(await drawn(popup)).toBeLessThan(300);
    const listed = () => popup.evaluate(() => performance.getEntriesByName('page listed')[0]?.startTime);
    // a bar for other machines too; the bench says how long it takes
    expect(await listed()).toBeLessThan(2_000);
    await popup.close();
  });

  it('is walked in the panel by keys, in order, with few rows in the document', async () => {
    const panel = await world.extension.openExtensionPage(`sidepanel.html?tab=${tab.id}`);
    await panel.setViewport({ width: 360, height: 800 });
    await eventually(
      () => size(panel),
      listed => listed === total,
    );
    expect(await drawn(panel)).toBeLessThan(300);

    await panel.focus('[data-row][tabindex="0"]');
    await panel.keyboard.press('ArrowDown');
    expect(await at(panel)).toBe(2);
    // in view, and what is around it is drawn in order
    const seen = () =>
      panel.evaluate(() => {
        const { top, bottom } = document.activeElement!.getBoundingClientRect();
        const rows = [...document.querySelectorAll('.item')].map(one =>
          Number(one.getAttribute('aria-posinset')),
        );
        const sorted = rows.every((row, i) => i === 0 || row > rows[i - 1]!);
        return {
          seen: top >= 0 && bottom <= innerHeight,
          sorted,
          around: rows.filter(row => row > 11_000).length,
        };
      });
    await panel.keyboard.press('End');
    await eventually(
      () => at(panel),
      row => row === total,
    );
    await eventually(seen, found => found.seen && found.sorted && found.around > 8);
    // and stays there when the rows around it have come to their heights
    await new Promise(resolve => setTimeout(resolve, 500));
    expect((await seen()).seen).toBe(true);
    await panel.keyboard.press('PageUp');
    await eventually(
      () => at(panel),
      row => row === total - 5,
    );
    await eventually(seen, found => found.seen && found.sorted && found.around > 8);
    expect(await drawn(panel)).toBeLessThan(300);
    await panel.keyboard.press('Home');
    await eventually(
      () => at(panel),
      row => row === 1,
    );

    // what is being written stays though it is scrolled out of sight
    await panel.keyboard.press('Tab');
    await panel.keyboard.press('Tab');
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('.words-form textarea:focus');
    await panel.keyboard.type('half a note');
    await panel.mouse.move(180, 500);
    for (let i = 0; i < 20; i++) await panel.mouse.wheel({ deltaY: 2_000 });
    await eventually(
      () => panel.evaluate(() => document.querySelector('.scroll')!.scrollTop),
      top => top > 20_000,
    );
    expect(await panel.$eval('.words-form textarea', field => field.value)).toBe('half a note');
    await panel.keyboard.press('Escape');
    await eventually(
      () => at(panel),
      row => row === 1,
    );
    await panel.close();
  });

  it('is found in the panel by the key of the browser’s own search, and goes along with the page', async () => {
    const panel = await world.extension.openExtensionPage(`sidepanel.html?tab=${tab.id}`);
    await panel.setViewport({ width: 360, height: 800 });
    await eventually(
      () => size(panel),
      listed => listed === total,
    );
    await panel.keyboard.down('Control');
    await panel.keyboard.press('f');
    await panel.keyboard.up('Control');
    await panel.waitForSelector('input[type=search]:focus');
    await panel.keyboard.type('第2345村民小組');
    await eventually(
      () => size(panel),
      found => found === 5,
    );
    await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('Enter');
    const inWindow = () =>
      tab.page.evaluate(() => {
        const target = [...document.querySelectorAll('p')].find(p => p.textContent!.startsWith('第2345村'));
        const { top, bottom } = target!.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      });
    await eventually(inWindow, yes => yes);
    await panel.keyboard.press('/');
    await panel.keyboard.press('Escape');
    await eventually(
      () => size(panel),
      listed => listed === total,
    );

    // the other way: the page is scrolled, and the list goes there
    await panel.evaluate(() => (document.activeElement as HTMLElement).blur());
    await panel.mouse.move(1, 1);
    await tab.page.bringToFront();
    await tab.page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    await panel.bringToFront();
    const current = () =>
      panel.evaluate(() => {
        const row = document.querySelector('[aria-current=true]')?.closest('.item');
        const { top = -1, bottom = -1 } = row?.getBoundingClientRect() ?? {};
        return { at: Number(row?.getAttribute('aria-posinset')), seen: top >= 0 && bottom <= innerHeight };
      });
    await eventually(current, row => row.at > 4_000 && row.at < 8_000 && row.seen);
    await panel.close();
  });
});
