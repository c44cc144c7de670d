/** Every page of the extension under axe, in both colour schemes, with something on it. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { type Opened, openHtml, openOurs, startWorld, type World } from './harness.ts';
import { article, recipe } from './pages.ts';
import { showCollected } from './popup.ts';

// In one browser: axe judges the document and its styles, which are the same in both.
describe.each(['light', 'dark'] as const)('accessibility, %s', scheme => {
  let world: World;
  let ours: Opened;
  let other: Opened;
  beforeAll(async () => {
    world = await startWorld('chromium');
    ours = await openOurs(world, article(), { path: '/axe.html' });
    other = await openHtml(world, recipe, { patience: 1500 });
  });
  afterAll(() => world?.close());

  async function open(path: string, wait: string): Promise<Page> {
    const page = await world.extension.openExtensionPage(path);
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await page.setViewport({ width: 380, height: 600 });
    await page.waitForSelector(wait, { timeout: 20_000 });
    return page;
  }

  it('the popup: the page, its reasons, the menu, the collection', async () => {
    const popup = await open(`popup.html?tab=${ours.id}`, '.item-main');
    expect(await violations(popup)).toEqual([]);
    await popup.click('summary');
    await popup.click('[aria-haspopup=menu]');
    expect(await violations(popup)).toEqual([]);
    await popup.keyboard.press('Escape');
    await showCollected(popup);
    await popup.waitForSelector('#panel-collected .item-main');
    expect(await violations(popup)).toEqual([]);
  });

  it('the popup of a page that is none of ours, and its site menu', async () => {
    const popup = await open(`popup.html?tab=${other.id}`, '.empty-title');
    await popup.click('.foot [aria-haspopup=menu]');
    await popup.waitForSelector('[role=menuitemradio]');
    expect(await violations(popup)).toEqual([]);
  });

  it('the side panel, with a note being written', async () => {
    const panel = await open(`sidepanel.html?tab=${ours.id}`, '.item-main');
    await panel.hover('.item');
    expect(await violations(panel)).toEqual([]);
    await panel.click('.item [aria-label^="Keep"]');
    await panel.waitForSelector('.said');
    await panel.click('.item [aria-label^="Note"]');
    await panel.waitForSelector('.words-form');
    expect(await violations(panel)).toEqual([]);
  });

  it('the options, with own colours and a warning, at 320 px too', async () => {
    const options = await open('options.html', '#data');
    expect(await violations(options)).toEqual([]);
    await options.click('input[value=custom]');
    await options.waitForSelector('input[type=color]');
    await options.select('select[aria-label="Style: Figure"]', 'line');
    await options.waitForSelector('.contrast .wrong');
    expect(await violations(options)).toEqual([]);
    await options.setViewport({ width: 320, height: 600 });
    expect(await violations(options)).toEqual([]);
    expect(await options.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it('the welcome page, at 320 px too, and the example in it', async () => {
    const welcome = await open('welcome.html', '.step');
    await welcome.setViewport({ width: 1100, height: 800 });
    expect(await violations(welcome)).toEqual([]);
    await welcome.setViewport({ width: 320, height: 600 });
    expect(await violations(welcome)).toEqual([]);
    const example = await open('example.html', 'main');
    await example.waitForFunction(() => (CSS.highlights.get('duixian-figure')?.size ?? 0) > 5);
    expect(await violations(example)).toEqual([]);
  });

  it('the ledger, with rows chosen', async () => {
    const ledger = await open('ledger.html', '.cell-open');
    await ledger.setViewport({ width: 1100, height: 700 });
    expect(await violations(ledger)).toEqual([]);
    await ledger.click('[role=row]:nth-child(2) input[type=checkbox]');
    await ledger.waitForSelector('.line.on');
    expect(await violations(ledger)).toEqual([]);
  });
});
