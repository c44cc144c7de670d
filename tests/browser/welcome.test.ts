/** The welcome page and its worked example, by real pointer and keyboard. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builds } from '../../scripts/build.ts';
import { addressOf, installFirefox, type Launched, launch } from '../../scripts/launch.ts';
import {
  boxOfText,
  browserNames,
  cardOf,
  type Eyes,
  eventually,
  highlighted,
  type PageBox,
  setSettings,
  startWorld,
  tell,
  type World,
} from './harness.ts';

const FIGURES = [
  '2360万元',
  '27.6公里',
  '3座',
  '1.2万人',
  '超800个',
  '近1.8万亩',
  '8.5%',
  '第二',
  '3.2亿元',
  '98%以上',
];

const figuresOf = (frame: Eyes) => highlighted(frame, 'duixian-figure').then(texts => texts ?? []);

/** Eyes for the frame's document. Puppeteer knows nothing of frames in an extension's page in Firefox; its page does. */
function inside(page: Page): Eyes {
  const evaluate = (look: (...args: unknown[]) => unknown, ...args: unknown[]) =>
    page.evaluate(`((frame, args) =>
      ((document, CSS, Range, NodeFilter, scrollTo) => (${look.toString()})(...args))(
        frame.document, frame.CSS, frame.Range, frame.NodeFilter, (x, y) => frame.scrollTo(x, y),
      ))(document.querySelector('iframe').contentWindow, ${JSON.stringify(args)})`);
  return { evaluate } as Eyes;
}

async function exampleIn(page: Page): Promise<Eyes> {
  await page.waitForSelector('iframe');
  const frame = inside(page);
  await eventually(
    () => figuresOf(frame),
    texts => texts.length > 0,
  );
  return frame;
}

describe.each(browserNames)('the welcome page in %s', name => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(name, { welcome: true });
  });
  afterAll(() => world?.close());

  const welcomes = async () => {
    const found: Page[] = [];
    for (const page of await world.extension.browser.pages())
      if ((await addressOf(page)).endsWith('/welcome.html')) found.push(page);
    return found;
  };

  /** A place in the frame as the mouse of the tab sees it. */
  async function onPage(page: Page, box: PageBox): Promise<PageBox> {
    const { left, top } = await page.$eval('iframe', frame => {
      const { left, top } = frame.getBoundingClientRect();
      return { left: left + frame.clientLeft, top: top + frame.clientTop };
    });
    return {
      left: box.left + left,
      top: box.top + top,
      right: box.right + left,
      bottom: box.bottom + top,
    };
  }

  async function hover(page: Page, frame: Eyes, words: string) {
    await frame.evaluate(() => scrollTo(0, 0));
    await page.mouse.move(2, 2);
    await eventually(
      () => cardOf(frame),
      card => card === null,
    );
    const box = await onPage(page, await boxOfText(frame, words));
    await page.mouse.move(box.left + 2, box.top - 20);
    await page.mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2, { steps: 4 });
    const card = await eventually(
      () => cardOf(frame),
      found => found !== null && found.bottom - found.top > 40,
    );
    return onPage(page, card!);
  }

  it('opens once after the installation', async () => {
    const [page, ...others] = await welcomes();
    expect(others).toEqual([]);
    expect(await page!.title()).toMatch(/^Welcome to Duixian/);
    expect(await page!.$$eval('.step h2', heads => heads.length)).toBe(3);
  });

  it('reads the example as any page: highlights, the card, its actions; and stores nothing of it', async () => {
    const [page] = (await welcomes()) as [Page];
    await page.bringToFront();
    await page.setViewport({ width: 1100, height: 800 });
    const frame = await exampleIn(page);
    const figures = await figuresOf(frame);
    expect(figures).toEqual(FIGURES);
    expect(await highlighted(frame, 'duixian-pledge')).toHaveLength(4);

    const card = await hover(page, frame, '800');
    // the last button of its head dismisses, the way back is the last on the card
    await page.mouse.click(card.right - 9 - 14, card.top + 9 + 14);
    await eventually(
      () => figuresOf(frame),
      texts => !texts.includes('超800个'),
    );
    const offer = await onPage(page, (await cardOf(frame))!);
    await page.mouse.click(offer.right - 30, offer.bottom - 20);
    await eventually(
      () => figuresOf(frame),
      texts => texts.includes('超800个'),
    );
    expect(await world.extension.collected()).toEqual({ pages: [], annotations: [] });
  });

  it('walks through the example by the browser’s keys and those of the card', async () => {
    const [page] = (await welcomes()) as [Page];
    await page.bringToFront();
    const frame = await exampleIn(page);
    await page.keyboard.press('Escape');
    const id = await world.extension.probe.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { tabs: { query(query: object): Promise<{ id: number; url?: string }[]> } };
      };
      return (await chrome.tabs.query({})).find(tab => tab.url?.endsWith('/welcome.html'))!.id;
    });
    expect(await tell(world, { page, id }, { kind: 'step', by: 1 })).toEqual({ found: true });
    const open = async () => (await cardOf(frame))?.top ?? null;
    const first = await eventually(open, top => top !== null);
    // over the figures of the first paragraph and two pledges
    for (let i = 0; i < 6; i++) await page.keyboard.press('n');
    await eventually(open, top => top !== null && top !== first);
    await page.keyboard.press('x');
    await eventually(
      () => figuresOf(frame),
      texts => !texts.includes('超800个'),
    );
    await page.keyboard.press('Escape');
    await eventually(
      () => cardOf(frame),
      card => card === null,
    );
    expect(await tell(world, { page, id }, { kind: 'toggle' })).toEqual({ found: false });
    await eventually(
      () => figuresOf(frame),
      texts => texts.length === 0,
    );
    expect(await world.extension.collected()).toEqual({ pages: [], annotations: [] });
  });

  it('is there again from the settings, with the example as it was', async () => {
    const options = await world.extension.openExtensionPage('options.html');
    await options.waitForSelector('a[href="/welcome.html"]');
    await options.click('a[href="/welcome.html"]');
    const frame = await exampleIn(options);
    expect(await figuresOf(frame)).toHaveLength(FIGURES.length);
    await options.close();
  });

  it('shows the example in Traditional characters to those who read them', async () => {
    await setSettings(world, { language: 'zh-TW' });
    const page = await world.extension.openExtensionPage('welcome.html');
    const frame = await exampleIn(page);
    const figures = await figuresOf(frame);
    expect(figures).toHaveLength(FIGURES.length);
    expect(figures.slice(0, 2)).toEqual(['2360萬元', '27.6公里']);
    expect(await frame.evaluate(() => document.documentElement.lang)).toBe('zh-TW');
    await hover(page, frame, '2360萬元');
    await page.close();
    // and the samples of the settings
    const options = await world.extension.openExtensionPage('options.html');
    await options.waitForSelector('.preview');
    expect(await options.$eval('.preview p', one => one.textContent)).toContain('桐溪鎮將在年底前');
    expect(await options.$eval('.sample', one => [one.textContent, one.getAttribute('lang')])).toEqual([
      '數諾記',
      'zh-Hant',
    ]);
    await options.close();
    await setSettings(world, {});
  });
});

describe.each(browserNames)('an update in %s', name => {
  let folder: string;
  let launched: Launched;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'duixian-update-'));
    cpSync(builds[name], folder, { recursive: true });
    launched = await launch(name, { headless: true, language: 'en-US', extension: folder, welcome: true });
  });
  afterAll(async () => {
    await launched?.browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  interface Api {
    runtime: { getManifest(): { version: string } };
    scripting: { getRegisteredContentScripts(): Promise<{ id: string }[]> };
  }
  /** The version that runs, and the scripts that its background has laid since it came. */
  const running = async () => {
    const page = await launched.openExtensionPage('manifest.json').catch(() => null);
    const found = await page
      ?.evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: Api };
        const scripts = await chrome.scripting.getRegisteredContentScripts();
        return { version: chrome.runtime.getManifest().version, scripts: scripts.length };
      })
      .catch(() => null);
    await page?.close().catch(() => {});
    return found ?? null;
  };
  const welcomes = async () => {
    let count = 0;
    for (const page of await launched.browser.pages())
      if ((await addressOf(page)).endsWith('/welcome.html')) count++;
    return count;
  };

  it('opens no welcome page', async () => {
    expect(await welcomes()).toBe(1);
    await launched.browser.newPage();
    const path = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
    writeFileSync(path, JSON.stringify({ ...manifest, version: '99.0.0' }));
    if (name === 'chromium') await launched.browser.installExtension(folder);
    else await installFirefox(launched.browser, folder);
    // the new one is there, and has done what it does after an update
    await eventually(running, found => found?.version === '99.0.0' && found.scripts > 0);
    await new Promise(next => setTimeout(next, 2_000));
    // the old one's pages went with it
    expect(await welcomes()).toBe(0);
  });
});
