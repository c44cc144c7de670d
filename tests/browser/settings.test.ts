/** Settings that change what is seen and kept, by real pointer and keyboard; they apply at once to what is open. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Settings } from '../../utils/settings/settings.ts';
import { expose, hover, wordsOn } from './card.ts';
import {
  browserNames,
  cardOf,
  closeTabs,
  eventually,
  openOurs,
  openUrl,
  setSettings,
  startWorld,
  tell,
  type World,
} from './harness.ts';
import { article, traditionalParagraphs } from './pages.ts';
import { choose, downloaded, openPopup, rows, toastText } from './popup.ts';

/** The look of a highlight as the browser computes it. */
const look = (page: Page, name: string) =>
  page.evaluate(name => {
    const style = getComputedStyle(document.body, `::highlight(${name})`);
    return `${style.backgroundColor} ${style.color} ${style.textDecorationStyle} ${style.textDecorationColor}`;
  }, name);

describe.each(browserNames)('the settings in %s', name => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(name);
  });
  afterEach(async () => {
    await closeTabs(world);
    await setSettings(world, {});
  });
  afterAll(() => world?.close());

  async function openOptions() {
    const page = await world.extension.openExtensionPage('options.html');
    await page.setViewport({ width: 800, height: 1000 });
    await page.waitForSelector('#data');
    return page;
  }
  const settings = () =>
    world.extension.probe.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { get(key: string): Promise<{ settings?: unknown }> } } };
      };
      return (await chrome.storage.local.get('settings')).settings;
    }) as Promise<Settings>;

  it('gives open pages other colours, light and dark, and shows their contrast', async () => {
    const light = await openOurs(world, article(), { path: '/look.html' });
    const head = '<style>body { background: #101114; color: #eee }</style>';
    const dark = await openOurs(world, article({ head }), { path: '/look-dark.html' });
    const usual = await look(light.page, 'duixian-figure');
    const usualDark = await look(dark.page, 'duixian-figure');
    expect(usual).toContain('rgb(255, 231, 163)');
    expect(usualDark).toContain('rgb(90, 74, 18)');

    const page = await openOptions();
    await page.click('input[value=safe]');
    await eventually(
      () => look(light.page, 'duixian-figure'),
      style => style.startsWith('rgb(203, 230, 249)'),
    );
    await eventually(
      () => look(dark.page, 'duixian-figure'),
      style => style.startsWith('rgb(29, 68, 96)'),
    );
    await eventually(
      () => look(light.page, 'duixian-pledge'),
      style => style.includes('rgb(176, 74, 0)'),
    );
    // a page that comes later has them too
    const later = await openOurs(world, article(), { path: '/look-later.html' });
    expect(await look(later.page, 'duixian-figure')).toContain('rgb(203, 230, 249)');

    await page.bringToFront();
    await page.focus('input[value=safe]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await eventually(settings, now => now.look.palette === 'lines');
    // only lines: the ground of before is gone
    await eventually(
      () => look(light.page, 'duixian-figure'),
      style => !style.includes('rgb(203, 230, 249)') && style.includes('rgb(154, 103, 0)'),
    );
    await page.click('input[value=amber]');
    await eventually(
      () => look(light.page, 'duixian-figure'),
      style => style === usual,
    );
    await eventually(
      () => look(dark.page, 'duixian-figure'),
      style => style === usualDark,
    );
  });

  it('takes own colours, and warns of those that cannot be seen', async () => {
    const { page: open } = await openOurs(world, article(), { path: '/own-look.html' });
    const page = await openOptions();
    await page.click('input[value=custom]');
    await page.waitForSelector('input[type=color]');
    const warnings = () => page.$$eval('.contrast .wrong', found => found.map(one => one.textContent ?? ''));
    expect(await warnings()).toEqual([]);
    await page.select('select[aria-label="Style: Figure"]', 'line');
    // amber lines: too pale on white, too dark on black
    await eventually(warnings, texts => texts.length === 2 && texts.every(text => text.includes('3.0:1')));
    await page.$eval('input[aria-label="Colour: Figure, Light pages"]', input => {
      (input as HTMLInputElement).value = '#8a5a00';
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await eventually(warnings, texts => texts.length === 1);
    await eventually(
      () => look(open, 'duixian-figure'),
      style => style.includes('rgb(138, 90, 0)'),
    );
  });

  it('collects only what is kept, shows all the same, and forgets what is kept no more', async () => {
    const page = await openOptions();
    await page.click('input[value=kept]');
    await eventually(settings, now => now.collect === 'kept');
    const path = '/kept.html';
    const opened = await openOurs(world, article(), { path });
    expect(opened.state.annotations.length).toBeGreaterThan(15);
    expect(await world.extension.collected(path)).toEqual({ pages: [], annotations: [] });
    const popup = await openPopup(world, opened);
    expect((await rows(popup, 'page')).length).toBeGreaterThan(15);

    // by the card
    await opened.page.bringToFront();
    expect(await tell(world, opened, { kind: 'step', by: 1 })).toEqual({ found: true });
    await eventually(
      () => cardOf(opened.page),
      card => card !== null,
    );
    await opened.page.keyboard.press('k');
    const kept = async () => (await world.extension.collected(path)).annotations.map(one => one.target.exact);
    await eventually(kept, quotes => quotes.length === 1);
    const [first] = await kept();

    // by the panel
    const panel = await world.extension.openExtensionPage(`sidepanel.html?tab=${opened.id}`);
    await panel.setViewport({ width: 380, height: 700 });
    await panel.waitForSelector('.item-main');
    expect((await panel.$$('.item')).length).toBeGreaterThan(15);
    await panel.hover('.item:nth-child(3)');
    await panel.click('.item:nth-child(3) [aria-label^="Keep"]');
    await eventually(kept, quotes => quotes.length === 2);
    await eventually(
      () => toastText(panel),
      text => text !== '',
    );

    // kept no more: gone; read again, the other is still there and nothing else came
    await panel.click('.item:nth-child(3) [aria-label^="Keep"]');
    await eventually(kept, quotes => quotes.length === 1);
    await openUrl(world, opened.page.url(), { patience: 30_000 });
    expect(await kept()).toEqual([first]);

    await page.bringToFront();
    await page.click('input[value=all]');
    await eventually(settings, now => now.collect === 'all');
    await openOurs(world, article(), { path: '/all-again.html' });
    expect((await world.extension.collected('/all-again.html')).annotations.length).toBeGreaterThan(15);
  });

  it('speaks another language at once, in open pages and on the card', async () => {
    const opened = await openOurs(world, article(), { path: '/language.html' });
    const popup = await openPopup(world, opened);
    const tab = () => popup.$eval('#tab-page', one => one.textContent);
    expect(await tab()).toBe('This page');
    const page = await openOptions();
    await page.click('input[value=zh-TW]');
    await eventually(
      () => page.$eval('h1', one => one.textContent),
      text => text === '設定',
    );
    expect(await page.evaluate(() => [document.documentElement.lang, document.title])).toEqual([
      'zh-TW',
      '設定 · 兌現 Duixian',
    ]);
    await eventually(tab, text => text === '本頁');
    // a page that opens now speaks it from its first word
    const ledger = await world.extension.openExtensionPage('ledger.html');
    await ledger.waitForSelector('h1');
    expect(await ledger.$eval('h1', one => one.textContent)).toBe('台帳');

    // the quotation that the card copies is in the language of the card
    await opened.page.bringToFront();
    await tell(world, opened, { kind: 'step', by: 1 });
    await eventually(
      () => cardOf(opened.page),
      card => card !== null,
    );
    await opened.page.keyboard.press('c');
    await new Promise(next => setTimeout(next, 300));
    await opened.page.keyboard.press('Escape');
    await opened.page.evaluate(() => {
      const field = document.createElement('textarea');
      document.body.append(field);
      field.focus();
    });
    await opened.page.keyboard.down('Control');
    await opened.page.keyboard.press('v');
    await opened.page.keyboard.up('Control');
    const pasted = await eventually(
      () => opened.page.evaluate(() => document.querySelector('textarea')!.value),
      text => text !== '',
    );
    expect(pasted).toMatch(/^「青榆县柳溪镇.*」\n.*2031年5月12日/);

    await page.bringToFront();
    await page.focus('input[value=zh-TW]');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await eventually(settings, now => now.language === 'auto');
    await eventually(
      () => page.$eval('h1', one => one.textContent),
      text => text === 'Settings',
    );
  });

  it('writes values in the script that was chosen, at once, and quotes as the page has them', async () => {
    const hans = await openOurs(world, article(), { path: '/script.html' });
    const hant = await openOurs(world, article({ title: '梧桐鎮：民生項目', body: traditionalParagraphs }), {
      path: '/script-hant.html',
    });
    const units = (popup: Page) =>
      popup.$$eval('#panel-page .item-figure .unit', all => all.map(one => one.textContent ?? ''));
    const here = await openPopup(world, hans);
    const there = await openPopup(world, hant);
    // as on the page
    await eventually(
      () => units(here),
      all => all.includes('个') && !all.includes('個'),
    );
    await eventually(
      () => units(there),
      all => all.includes('個') && !all.includes('个'),
    );
    // numbers are in the script of their units, whatever the interface speaks
    const amounts = (popup: Page) =>
      popup.$$eval('#panel-page .item-figure .amount', all => all.map(one => one.textContent ?? '').join());
    const page = await openOptions();
    for (const language of ['zh-TW', 'zh-CN']) {
      await page.click(`input[value=${language}]`);
      await eventually(
        () => amounts(here),
        text => text.includes('2360万') && !text.includes('萬'),
      );
      await eventually(
        () => amounts(there),
        text => text.includes('5180萬') && !text.includes('万'),
      );
    }
    await page.click('input[value=hant]');
    await eventually(
      () => units(here),
      all => all.includes('個') && !all.includes('个'),
    );
    expect(await here.$eval('#panel-page mark', one => one.textContent)).toMatch(/万|个/);
    await page.click('input[value=hans]');
    await eventually(
      () => units(there),
      all => all.includes('个') && !all.includes('個'),
    );
    expect((await world.extension.collected('/script')).annotations.map(one => one.body)).not.toContainEqual(
      expect.objectContaining({ unit: '個' }),
    );
    await page.click('input[value=en]');
  });

  it('writes values in that script on the card, in panel and ledger, and in exports; the archive stays as recorded', async () => {
    const page = await openOptions();
    await page.click('input[value=hant]');
    const opened = await openOurs(world, article({ title: '柳溪镇：通用字形' }), {
      path: '/script-all.html',
    });
    const unit = 'item-figure .unit';
    const panel = await world.extension.openExtensionPage(`sidepanel.html?tab=${opened.id}`);
    await panel.waitForSelector(`.${unit}`);
    const units = (view: Page, at: string) =>
      view.$$eval(at, all => all.map(one => one.textContent ?? '').join(' '));
    await eventually(
      () => units(panel, `.${unit}`),
      all => all.includes('個') && !all.includes('个'),
    );
    // quotes stay the page's words
    expect(await units(panel, 'mark')).toContain('超800个');

    const ledger = await world.extension.openExtensionPage('ledger.html?page=');
    await ledger.setViewport({ width: 1200, height: 800 });
    await ledger.waitForSelector('.line .unit');
    await eventually(
      () => units(ledger, '.line .unit'),
      all => /個|萬|畝|條|億/.test(all) && !/个/.test(all),
    );

    await opened.page.bringToFront();
    await eventually(
      async () => {
        await hover(opened.page, '超800');
        await expose(opened.page);
        return wordsOn(opened.page);
      },
      words => words.includes('公辦學位') && words.includes('個'),
    );

    const popup = await openPopup(world, opened);
    const exported = async (label: string, ending: string) => {
      await choose(popup, 'This page', label);
      const file = `通用字形-${new Date().toLocaleDateString('sv')}.${ending}`;
      return (await downloaded(world, file)).bytes.toString('utf8');
    };
    const csv = await exported('Table', 'csv');
    expect(csv).toContain('公辦學位');
    expect(csv).toContain('超800个');
    expect(await exported('Notes', 'md')).toContain('公辦學位');
    const json = await exported('Archive', 'json');
    expect(json).toContain('公办学位');
    expect(json).not.toContain('公辦學位');

    // and Simplified for a Traditional page
    await page.bringToFront();
    await page.click('input[value=hans]');
    const hant = await openOurs(world, article({ title: '梧桐鎮：民生', body: traditionalParagraphs }), {
      path: '/script-all-hant.html',
    });
    await eventually(
      async () => {
        await hover(hant.page, '超1900');
        await expose(hant.page);
        return wordsOn(hant.page);
      },
      words => words.includes('公办学位') && words.includes('个'),
    );
  });
});
