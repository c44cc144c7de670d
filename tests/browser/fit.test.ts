/**
 * Every page of the extension in its three languages, narrow, zoomed and with large text: nothing runs out of its box,
 * nothing has to be scrolled sideways, nothing is animated for who asked for none.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Opened, openOurs, setSettings, startWorld, type World } from './harness.ts';
import { article } from './pages.ts';

const LANGUAGES = ['en', 'zh-CN', 'zh-TW'] as const;

/** Where each page is, when it is there, and the sizes people see it in. */
const PAGES = [
  { name: 'popup', path: (tab: number) => `popup.html?tab=${tab}`, wait: '.item-main', widths: [380, 320] },
  {
    name: 'popup, collected',
    path: (tab: number) => `popup.html?view=collected&tab=${tab}`,
    wait: '#panel-collected .item-main',
    widths: [380, 320],
  },
  {
    name: 'side panel',
    path: (tab: number) => `sidepanel.html?tab=${tab}`,
    wait: '.item-main',
    widths: [360, 320],
  },
  { name: 'ledger', path: () => 'ledger.html', wait: '.cell-open', widths: [1100, 320] },
  { name: 'options', path: () => 'options.html', wait: '.tallies', widths: [800, 320] },
  { name: 'welcome', path: () => 'welcome.html', wait: '.step', widths: [1100, 320] },
  { name: 'example', path: () => 'example.html', wait: 'main', widths: [600, 320] },
] as const;

/**
 * What does not fit, in words: elements whose text is wider or higher than their box and not meant to be cut or
 * scrolled, buttons that reach out of the window, and a window that scrolls sideways.
 */
function misfits(): string[] {
  const found: string[] = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width)
    found.push(`the page is ${document.documentElement.scrollWidth} wide in ${width}`);
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    // out of sight on purpose
    if (box.width <= 1 || box.height <= 1 || style.visibility === 'hidden') continue;
    const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
    const what = `${element.tagName.toLowerCase()}.${element.className} “${text}”`;
    const own = [...element.childNodes].some(
      node => node.nodeType === 3 && (node as Text).data.trim() !== '',
    );
    // cut with dots or by lines, and told in full elsewhere (a tooltip, the page); scrolled by whoever reads it
    const cut =
      style.textOverflow === 'ellipsis' ||
      style.webkitLineClamp !== 'none' ||
      ['auto', 'scroll'].includes(style.overflowX);
    if (own && !cut && style.display !== 'inline') {
      if (element.scrollWidth > element.clientWidth + 1)
        found.push(`${what} is ${element.scrollWidth} wide in ${element.clientWidth}`);
      if (style.overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 2)
        found.push(`${what} is ${element.scrollHeight} high in ${element.clientHeight}`);
    }
    const scrolled = element.closest<HTMLElement>('[data-sideways]') !== null;
    if (!scrolled && ['BUTTON', 'A', 'INPUT', 'SELECT'].includes(element.tagName)) {
      if (box.right > width + 1 || box.left < -1) found.push(`${what} reaches out of the window`);
      // words that run out of a button of fixed height
      const range = document.createRange();
      range.selectNodeContents(element);
      const words = range.getBoundingClientRect();
      if (own && !cut && words.height > box.height + 1) found.push(`${what} is higher than its button`);
    }
  }
  return found;
}

/** A page that is said to fit must be one on which a misfit is found. */
async function proveEyes(page: Page): Promise<void> {
  await page.evaluate(() => {
    const box = document.createElement('div');
    box.id = 'misfit';
    box.style.cssText = 'width:40px;white-space:nowrap;overflow:hidden';
    box.textContent = 'words that do not fit';
    document.body.append(box);
  });
  expect(await page.evaluate(misfits)).toEqual([expect.stringContaining('words that do not fit” is')]);
  await page.evaluate(() => document.getElementById('misfit')?.remove());
}

describe.each(['chromium', 'firefox'] as const)('pages fit in %s', browser => {
  let world: World;
  let ours: Opened;
  beforeAll(async () => {
    world = await startWorld(browser);
    ours = await openOurs(world, article(), { path: '/fit.html' });
  });
  afterAll(() => world?.close());

  it.each(PAGES)('$name: in three languages, wide and at 320 px', async ({ path, wait, widths }) => {
    const page = await world.extension.openExtensionPage(path(ours.id));
    const wrong: string[] = [];
    for (const language of LANGUAGES) {
      await setSettings(world, { language });
      for (const width of widths) {
        await page.setViewport({ width, height: 700 });
        await page.waitForSelector(wait, { timeout: 20_000 });
        await page.waitForFunction(
          language => document.documentElement.lang === language || document.documentElement.lang === 'zh-CN',
          {},
          language,
        );
        await new Promise(next => setTimeout(next, 150));
        const found = await page.evaluate(misfits);
        wrong.push(...found.map(one => `${language} at ${width}: ${one}`));
      }
    }
    expect(wrong).toEqual([]);
    await proveEyes(page);
    await page.close();
  });

  it('ledger: at 320 px with an item chosen everything can be reached, and a row tells all it tells when wide', async () => {
    const page = await world.extension.openExtensionPage('ledger.html');
    await page.setViewport({ width: 320, height: 700 });
    await page.waitForSelector('.cell-open', { timeout: 20_000 });
    await page.select('select', 'pledge');
    await page.waitForSelector('.line .chip');
    await page.locator('.line:not(.heads) input').click();
    await page.waitForSelector('.bulk .button-quiet');
    const wrong: string[] = [];
    for (const language of LANGUAGES) {
      await setSettings(world, { language });
      await page.waitForFunction(language => document.documentElement.lang === language, {}, language);
      await new Promise(next => setTimeout(next, 150));
      wrong.push(...(await page.evaluate(misfits)).map(one => `${language}: ${one}`));
    }
    await page.locator('.bulk .button-quiet:nth-of-type(2)').click();
    await page.waitForSelector('.tagging input:focus');
    wrong.push(...(await page.evaluate(misfits)).map(one => `tagging: ${one}`));
    // each cell is there and inside its row, and none lies upon another
    const cells = await page.$$eval('.line:not(.heads)', lines =>
      lines.flatMap(line => {
        const outer = line.getBoundingClientRect();
        const boxes = [...line.children].map(cell => cell.getBoundingClientRect());
        const inside = boxes.every(
          box =>
            box.top >= outer.top && box.bottom <= outer.bottom && box.right <= outer.right && box.width >= 0,
        );
        const apart = boxes.every((a, i) =>
          boxes
            .slice(i + 1)
            .every(
              b =>
                a.right <= b.left + 1 ||
                b.right <= a.left + 1 ||
                a.bottom <= b.top + 1 ||
                b.bottom <= a.top + 1,
            ),
        );
        const shown = (line.querySelector('.cell-page')?.getBoundingClientRect().width ?? 0) > 100;
        return inside && apart && shown ? [] : [line.textContent ?? ''];
      }),
    );
    expect([...wrong, ...cells]).toEqual([]);
    expect(
      await page.$$eval('.line:not(.heads) .chip', chips => chips.some(chip => chip.checkVisibility())),
    ).toBe(true);
    await page.close();
  });
});

describe('pages at 200 % and without motion', () => {
  let world: World;
  let ours: Opened;
  beforeAll(async () => {
    world = await startWorld('chromium');
    ours = await openOurs(world, article(), { path: '/zoom.html' });
  });
  afterAll(() => world?.close());

  // what a browser's zoom does to a window of 1280 px: half as many, twice as dense
  it.each(PAGES)('$name: nothing is lost at 200 %', async ({ path, wait }) => {
    const page = await world.extension.openExtensionPage(path(ours.id));
    await page.setViewport({ width: 640, height: 400, deviceScaleFactor: 2 });
    await page.waitForSelector(wait, { timeout: 20_000 });
    expect(await page.evaluate(misfits)).toEqual([]);
    await page.close();
  });

  it.each(PAGES)('$name: nothing moves where no motion is wanted', async ({ path, wait }) => {
    const page = await world.extension.openExtensionPage(path(ours.id));
    const moving = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter(element => {
            const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
            const some = (durations: string) => durations.split(',').some(one => Number.parseFloat(one) > 0);
            return some(transitionDuration) || (animationName !== 'none' && some(animationDuration));
          })
          .map(element => `${element.tagName}.${element.className}`),
      );
    await page.waitForSelector(wait, { timeout: 20_000 });
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    expect(await moving()).toEqual([]);
    await page.close();
  });
});
