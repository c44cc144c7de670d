/**
 * `npm run screenshots [-- --browser chromium|firefox --language en,zh-CN,zh-TW --scheme light,dark --out DIR FILE …]`:
 * pictures of the popup, the card, the side panel, the ledger, the settings and the welcome page, with a page of the
 * genre and a collection behind them, in each language and colour scheme. For looking at, and for the README.
 */
import { mkdir, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { complain, print } from '../cli/output.ts';
import type { BrowserName } from './browsers.ts';
import { root } from './build.ts';
import { drive, type Extension, settled, type Tab } from './extension.ts';
import { launch } from './launch.ts';
import { openable } from './pages.ts';
import { type Server, serve } from './serve.ts';

const LANGUAGES = ['en', 'zh-CN', 'zh-TW'];
const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

/** The popup at its largest, on a fine screen. */
const POPUP = { width: 380, height: 600, deviceScaleFactor: 2 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'string', default: 'chromium,firefox' },
    language: { type: 'string', default: LANGUAGES.join(',') },
    scheme: { type: 'string', default: SCHEMES.join(',') },
    /** Where `wxt build` put the two builds. */
    builds: { type: 'string', default: join(root, '.output') },
    out: { type: 'string', default: join(root, '.artifacts/screenshots') },
  },
});

const pause = (milliseconds: number) => new Promise(done => setTimeout(done, milliseconds));

/** The pages opened first, so that there is something collected; the last one stands behind the popup. */
async function files(): Promise<string[]> {
  if (positionals.length > 0) return positionals;
  const folder = join(root, 'tests/golden/texts');
  const names = (await readdir(folder)).filter(name => /\.(?:txt|html)$/.test(name)).sort();
  return names.slice(0, 6).map(name => join(folder, name));
}

async function visit(extension: Extension, server: Server): Promise<Tab> {
  const { pages } = await openable(await files(), server);
  let last: Tab | undefined;
  for (const { url } of pages) {
    const tab = await extension.newTab();
    await tab.page.goto(url);
    await settled(extension, tab);
    await last?.page.close();
    last = tab;
  }
  if (!last) throw new Error('no page to show');
  return last;
}

type Snap = (what: string) => Promise<void>;

/** Walks through the popup as a reader would, with a picture of each state. */
async function walk(popup: Page, snap: Snap): Promise<void> {
  await popup.waitForSelector('.item');
  await snap('page');
  await popup.click('summary');
  await pause(200);
  await snap('page-why');
  await popup.click('summary');
  await popup.evaluate(() => document.querySelectorAll<HTMLElement>('[role=radio]')[2]?.click());
  await pause(100);
  await snap('page-pledges');
  await popup.click('[aria-haspopup=menu]');
  await pause(200);
  await snap('menu');
  await popup.keyboard.press('Escape');
  await popup.keyboard.press('/');
  await popup.waitForSelector('#panel-collected .item');
  await snap('collected');
  await popup.keyboard.type('项目');
  await pause(600);
  await snap('search');
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('Delete');
  await popup.waitForSelector('.toast');
  await pause(200);
  await snap('deleted');
  await popup.click('.toast .button-quiet');
  await pause(300);
  await popup.keyboard.press('/');
  await popup.keyboard.press('Escape');
  await popup.keyboard.type('没有这一句');
  await pause(300);
  await snap('none');
}

/** The card on the page, then each of the other pages, at the size people see them in. */
async function views(
  extension: Extension,
  tab: Tab,
  dress: (page: Page) => Promise<void>,
  path: (what: string) => `${string}.png`,
): Promise<void> {
  await tab.page.bringToFront();
  await extension.probe.evaluate(async id => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { sendMessage(id: number, message: object, options: object): Promise<unknown> } };
    };
    await chrome.tabs.sendMessage(id, { kind: 'step', by: 1 }, { frameId: 0 });
  }, tab.id);
  await pause(400);
  await tab.page.screenshot({ path: path('card') });
  await tab.page.keyboard.press('w');
  await pause(200);
  await tab.page.screenshot({ path: path('card-why') });
  await tab.page.keyboard.press('t');
  await pause(500);
  await tab.page.screenshot({ path: path('card-note') });
  await tab.page.keyboard.press('Escape');
  await tab.page.keyboard.press('Escape');
  await tab.page.evaluate(() => {
    const text = document.querySelector('p + p')?.firstChild;
    if (text) getSelection()?.setBaseAndExtent(text, 0, text, 4);
  });
  await pause(600);
  await tab.page.screenshot({ path: path('bar') });
  for (const { name, address, width, height, wait } of [
    { name: 'panel', address: `sidepanel.html?tab=${tab.id}`, width: 360, height: 800, wait: '.item-main' },
    { name: 'ledger', address: 'ledger.html', width: 1200, height: 760, wait: '.cell-open' },
    { name: 'options', address: 'options.html', width: 800, height: 2600, wait: '.tallies' },
    { name: 'options-320', address: 'options.html', width: 320, height: 3200, wait: '.tallies' },
    { name: 'welcome', address: 'welcome.html', width: 1100, height: 760, wait: 'iframe' },
    { name: 'welcome-320', address: 'welcome.html', width: 320, height: 1300, wait: 'iframe' },
  ]) {
    const page = await extension.openExtensionPage(address);
    await page.setViewport({ width, height, deviceScaleFactor: name === 'panel' ? 2 : 1 });
    await dress(page);
    await page.waitForSelector(wait);
    // the example is read and painted meanwhile
    await pause(name.startsWith('welcome') ? 1200 : 400);
    await page.screenshot({ path: path(name) });
    await page.close();
  }
}

/** Has the extension speak a language by its settings: Firefox has no other than those it was packed with. */
async function speak({ probe }: Extension, language: string): Promise<void> {
  await probe.evaluate(async language => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(items: object): Promise<void> } } };
    };
    await chrome.storage.local.set({ settings: { language } });
  }, language);
}

async function shoot(name: BrowserName, language: string, schemes: Scheme[], server: Server): Promise<void> {
  const folder = join(values.out, name);
  await mkdir(folder, { recursive: true });
  for (const scheme of schemes) {
    const extension = await drive(
      await launch(name, {
        headless: true,
        extension: join(values.builds, name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'),
        ...(name === 'chromium' && { language }),
        preferences: { 'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1 },
      }),
    );
    const dress = async (page: Page) => {
      if (name === 'chromium') {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      }
    };
    try {
      await speak(extension, language);
      const empty = await extension.newTab();
      await empty.page.goto(
        server.put('/blank.html', { body: '<!doctype html><title>Blank</title><p>Hello.' }),
      );
      const first = await extension.openPopup(empty);
      await first.setViewport(POPUP);
      await dress(first);
      const name1 = (what: string) => join(folder, `${language}-${scheme}-${what}.png`) as `${string}.png`;
      await first.waitForSelector('.empty .button');
      await first.screenshot({ path: name1('not-ours') });
      await first.click('#tab-collected');
      await pause(200);
      await first.screenshot({ path: name1('empty') });
      await first.close();
      await empty.page.close();

      const tab = await visit(extension, server);
      await dress(tab.page);
      await tab.page.screenshot({ path: name1('behind') });
      const popup = await extension.openPopup(tab);
      await popup.setViewport(POPUP);
      await dress(popup);
      await walk(popup, async what => {
        await popup.screenshot({ path: name1(what) });
      });
      await popup.close();
      await views(extension, tab, dress, name1);
    } finally {
      await extension.browser.close();
    }
  }
}

const server = await serve();
try {
  for (const name of values.browser.split(',') as BrowserName[]) {
    for (const language of values.language.split(','))
      await shoot(name, language, values.scheme.split(',') as Scheme[], server);
  }
  await print(`Screenshots: ${relative(process.cwd(), values.out)}/\n`);
} catch (error) {
  complain((error as Error).message);
  process.exitCode = 1;
} finally {
  await server.close();
}
