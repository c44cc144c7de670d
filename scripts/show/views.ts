/** The walks through the views, each as a reader would go, with a picture of every state. */
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Tab } from '../extension.ts';
import { type Camera, pause } from './camera.ts';

/** The popup as it stands in its window, on a fine screen: full where it lists something, low where it does not. */
const POPUP = { width: 380, height: 600, fine: 2 };
const LOW = { ...POPUP, height: 360 };
/** A window, and a narrow one. */
const WINDOW = { width: 1100, height: 900 };
const NARROW = { width: 320, height: 640, fine: 2 };

const popupOf = (tab: Tab, view = 'page') => `popup.html?tab=${tab.id}&view=${view}`;

const press = async (page: Page, ...keys: Parameters<Page['keyboard']['press']>[0][]) => {
  for (const key of keys) {
    await page.keyboard.press(key);
    await pause(350);
  }
};

/** A popup over a tab, with one picture of it. */
async function glance(camera: Camera, tab: Tab, what: string, wait = '.empty', size = LOW): Promise<void> {
  const page = await camera.ours(popupOf(tab), size, wait);
  await camera.snap(page, what);
  await page.close();
}

/** Before anything was collected, and where nothing can be. */
export async function popupWithNothing(camera: Camera, blank: string): Promise<void> {
  const tab = await camera.visit({ url: blank }, WINDOW, true);
  await glance(camera, tab, 'popup-not-ours', '.empty .button');
  const empty = await camera.ours(popupOf(tab, 'collected'), LOW, '#panel-collected .empty .button');
  await camera.snap(empty, 'popup-empty');
  await empty.close();
  const ledger = await camera.ours('ledger.html', { width: 1100, height: 480 }, '.empty');
  await camera.snap(ledger, 'ledger-empty');
  await ledger.close();
  await camera.set({ sites: { '127.0.0.1': 'never' } });
  await glance(camera, tab, 'popup-never');
  await camera.set({ paused: true });
  await glance(camera, tab, 'popup-paused');
  await camera.set({ onlyOfficial: true });
  await glance(camera, tab, 'popup-unofficial');
  await camera.set();
  await tab.page.goto('about:blank');
  await glance(camera, tab, 'popup-closed');
  await tab.page.close();
  for (const [which, wait] of [
    ['bare', '.empty-title'],
    ['hijacked', '.notice-grave'],
    ['hant', '.notice-mild'],
  ] as const) {
    const odd = await camera.visit(which, WINDOW);
    await glance(camera, odd, `popup-${which}`, wait, POPUP);
    await odd.page.close();
  }
}

export async function popup(camera: Camera, tab: Tab): Promise<void> {
  const page = await camera.ours(popupOf(tab), POPUP, '.item');
  const snap = (what: string) => camera.snap(page, `popup-${what}`);
  await snap('page');
  await page.click('summary');
  await pause(200);
  await snap('page-why');
  await page.click('summary');
  await page.evaluate(() => document.querySelectorAll<HTMLElement>('[role=radio]')[2]?.click());
  await pause(200);
  await snap('page-pledges');
  await page.click('.bar [aria-haspopup=menu]');
  await pause(200);
  await snap('menu');
  await page.keyboard.press('Escape');
  await page.click('.foot [aria-haspopup=menu]');
  await pause(200);
  await snap('site-menu');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.waitForSelector('#panel-collected .item');
  await pause(300);
  await snap('collected');
  await page.keyboard.type('项目');
  await pause(600);
  await page.hover('#panel-collected .item');
  await snap('search');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await page.waitForSelector('.toast');
  await pause(300);
  await snap('deleted');
  await page.click('.toast .button-quiet');
  await pause(300);
  await (await page.waitForSelector('.toast .button-icon'))?.click();
  await page.click('#panel-collected .search-input', { count: 3 });
  await page.keyboard.type('没有这一句');
  await pause(400);
  await snap('none');
  await page.close();
}

/** The page, and the card and the bar on it. */
export async function card(camera: Camera, tab: Tab, hant: Tab): Promise<void> {
  const { page } = tab;
  await page.bringToFront();
  await camera.snap(page, 'page');
  await camera.step(tab);
  await press(page, 'n');
  await camera.snap(page, 'card-figure');
  await press(page, 'w');
  await camera.snap(page, 'card-why');
  await press(page, 'g');
  await camera.snap(page, 'card-pledge');
  await press(page, '?');
  await camera.snap(page, 'card-keys');
  await press(page, '?', 'e');
  await camera.snap(page, 'card-edit');
  await press(page, 'Escape', 'f', 't');
  await page.keyboard.type('去年写的是980个，待核。');
  await camera.snap(page, 'card-note');
  await press(page, 'Tab', 'Tab', 'Tab', 'Enter');
  await camera.snap(page, 'card-saved');
  await press(page, 'Escape');
  await page.evaluate(() => {
    const text = document.querySelector('main p:not(.info)')?.firstChild;
    if (text) getSelection()?.setBaseAndExtent(text, 6, text, 10);
  });
  await pause(600);
  await camera.snap(page, 'bar');
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await camera.step(hant);
  await press(hant.page, 'g');
  await camera.snap(hant.page, 'card-hant');
}

export async function panel(camera: Camera, tab: Tab, hant: Tab): Promise<void> {
  const size = { width: 360, height: 800, fine: 2 };
  const page = await camera.ours(`sidepanel.html?tab=${tab.id}`, size, '.item-main');
  await camera.snap(page, 'panel');
  const second = (await page.$$('.item'))[3];
  await second?.hover();
  await camera.snap(page, 'panel-hover');
  await page.evaluate(() =>
    document.querySelectorAll<HTMLElement>('.item-action')[3]?.querySelectorAll('button')[1]?.click(),
  );
  await pause(200);
  await camera.snap(page, 'panel-note');
  await page.close();
  const other = await camera.ours(`sidepanel.html?tab=${hant.id}`, { ...size, width: 320 }, '.item-main');
  await camera.snap(other, 'panel-hant');
  await other.close();
}

export async function ledger(camera: Camera): Promise<void> {
  const page = await camera.ours('ledger.html', { width: 1200, height: 760 }, '.cell-open');
  await camera.snap(page, 'ledger');
  for (const at of [1, 2, 3])
    await page.evaluate(at => document.querySelectorAll<HTMLElement>('.line input')[at]?.click(), at);
  await page.hover('.line:nth-child(6)');
  await pause(200);
  await camera.snap(page, 'ledger-chosen');
  await page.evaluate(() => document.querySelectorAll<HTMLElement>('.line input')[0]?.click());
  await page.evaluate(() => document.querySelectorAll<HTMLElement>('.line input')[0]?.click());
  await page.select('.picks select', 'pledge');
  await page.waitForSelector('.line .chip');
  await pause(300);
  await camera.snap(page, 'ledger-pledges');
  await page.close();
  const narrow = await camera.ours('ledger.html', NARROW, '.cell-open');
  await camera.snap(narrow, 'ledger-320');
  await narrow.click('.line:not(.heads) input');
  await pause(200);
  await camera.snap(narrow, 'ledger-320-chosen');
  const more = await narrow.$('.filters-more');
  await more?.click();
  await pause(200);
  await camera.snap(narrow, 'ledger-320-filters');
  await narrow.close();
}

/** What went wrong, told where it happened. */
async function errors(camera: Camera): Promise<void> {
  const page = await camera.ours('options.html#sites', { width: 800, height: 900 }, '.tallies');
  await page.type('form.row .input', 'not a site');
  await page.keyboard.press('Enter');
  await page.evaluate(() => document.querySelector('#sites')?.scrollIntoView());
  const file = await page.$('input[type=file]');
  await (file as ElementHandle<HTMLInputElement>).uploadFile(import.meta.filename);
  await page.waitForSelector('.toast');
  await pause(300);
  await camera.snap(page, 'errors');
  await page.close();
}

export async function pages(camera: Camera): Promise<void> {
  for (const { name, width, height, wait } of [
    { name: 'options', width: 800, height: 2600, wait: '.tallies' },
    { name: 'options-320', width: 320, height: 3200, wait: '.tallies' },
    { name: 'welcome', width: 1100, height: 760, wait: 'iframe' },
    { name: 'welcome-320', width: 320, height: 1300, wait: 'iframe' },
  ]) {
    const page = await camera.ours(`${name.replace('-320', '')}.html`, { width, height }, wait);
    // the example is read and painted meanwhile
    if (name.startsWith('welcome')) await pause(1000);
    await camera.snap(page, name);
    await page.close();
  }
  await errors(camera);
}
