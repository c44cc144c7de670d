/** Everything the browser tests share: a browser with the built extension, a server, and eyes for highlights. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { BrowserName } from '../../scripts/browsers.ts';
import { drive, type Extension, settled, type Tab } from '../../scripts/extension.ts';
import { type LaunchOptions, launch } from '../../scripts/launch.ts';
import { type Served, type Server, serve } from '../../scripts/serve.ts';
import type { TabState } from '../../utils/messages.ts';
import { scriptsFor } from '../../utils/settings/scripts.ts';
import { readSettings, type Settings } from '../../utils/settings/settings.ts';

export const browserNames: BrowserName[] = ['chromium', 'firefox'];

/** A policy that forbids the page everything; ours must work nevertheless. */
export const strictPolicy = { 'content-security-policy': "default-src 'none'; img-src 'self'" };

export interface World {
  extension: Extension;
  server: Server;
  /** Where downloads land. */
  downloads: string;
  close(): Promise<void>;
}

/** `options`: seconds until an idle background stops, or any option of `launch`. */
export async function startWorld(
  name: BrowserName,
  options: number | Partial<LaunchOptions> = {},
): Promise<World> {
  const others = typeof options === 'number' ? { backgroundIdleSeconds: options } : options;
  const downloads = await mkdtemp(join(tmpdir(), 'duixian-downloads-'));
  const server = await serve();
  const driven = await drive(await launch(name, { headless: true, language: 'en-US', downloads, ...others }));
  return {
    extension: driven,
    server,
    downloads,
    async close() {
      await driven.browser.close();
      await server.close();
      await rm(downloads, { recursive: true, force: true });
    },
  };
}

/** Closes every tab but the one that speaks for the extension, so that one test's page cannot slow the next. */
export async function closeTabs({ extension }: World): Promise<void> {
  for (const page of await extension.browser.pages()) {
    if (page !== extension.probe && page.url() !== 'about:blank') await page.close();
  }
}

export interface Opened extends Tab {
  /** Last state of the content script; null where none answered. */
  state: TabState | null;
  /** What the page could have seen of us in its console: messages and uncaught errors. */
  console: string[];
}

export interface OpenOptions {
  headers?: Served['headers'];
  /** Where on the server; a new one for each page by default. */
  path?: string;
  /** Appended to the address: `?a=b`. */
  query?: string;
  /** Milliseconds to wait for a content script that says nothing; pages that are not ours have none. */
  patience?: number;
  /** Runs in the page before anything else. */
  before?: () => void;
}

let pages = 0;

/** Serves HTML, opens it in a new tab and waits until the extension is done with it. */
export async function openHtml(world: World, html: string, options: OpenOptions = {}): Promise<Opened> {
  const url = world.server.put(options.path ?? `/${++pages}.html`, { body: html, headers: options.headers });
  return openUrl(world, url + (options.query ?? ''), options);
}

/** Opens an address in a new tab and waits until the extension is done with it. */
export async function openUrl({ extension }: World, url: string, options: OpenOptions = {}): Promise<Opened> {
  const tab = await extension.newTab();
  const said: string[] = [];
  tab.page.on('console', message => said.push(`${message.type()}: ${message.text()}`));
  tab.page.on('pageerror', error => said.push(`error: ${error instanceof Error ? error.message : error}`));
  if (options.before) await tab.page.evaluateOnNewDocument(options.before);
  await tab.page.goto(url, { waitUntil: 'load' });
  return { ...tab, state: await settled(extension, tab, options.patience), console: said };
}

/** Opens a page that must be one of ours. */
export async function openOurs(
  world: World,
  html: string,
  options: OpenOptions = {},
): Promise<Opened & { state: TabState }> {
  const opened = await openHtml(world, html, { patience: 30_000, ...options });
  expect(opened.state, 'the annotator answers').not.toBeNull();
  expect(opened.state).toMatchObject({ status: 'painted', unsaved: 0 });
  return opened as Opened & { state: TabState };
}

/** Sends to a tab's content script as the extension's own pages and commands do. */
export function tell<T>({ extension }: World, tab: Tab, message: object): Promise<T> {
  return extension.probe.evaluate(
    (id, message) => {
      const { chrome } = globalThis as unknown as {
        chrome: { tabs: { sendMessage(id: number, message: object, options: object): Promise<unknown> } };
      };
      return chrome.tabs.sendMessage(id, message, { frameId: 0 });
    },
    tab.id,
    message,
  ) as Promise<T>;
}

/** What can look into a document. */
export type Eyes = Pick<Page, 'evaluate'>;

export interface PageBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where words stand in the viewport: the first place in the page's text. */
export function boxOfText(page: Eyes, words: string): Promise<PageBox> {
  return page.evaluate(words => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(words);
      if (at < 0) continue;
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      const { left, top, right, bottom } = range.getClientRects()[0]!;
      return { left, top, right, bottom };
    }
    throw new Error(`the page does not say ${words}`);
  }, words);
}

/** The open card from outside: where it is and what the page could see of it; null while none is open. */
export function cardOf(page: Eyes): Promise<(PageBox & { root: unknown; text: string | null }) | null> {
  return page.evaluate(() => {
    const host = document.querySelector('[data-open]');
    if (!host) return null;
    const { left, top, right, bottom } = host.getBoundingClientRect();
    return { left, top, right, bottom, root: host.shadowRoot, text: host.textContent };
  });
}

export type HighlightName = 'duixian-figure' | 'duixian-pledge' | 'duixian-note';

/** The texts under a highlight in the order of the page, as the page itself can see them; null where it has none. */
export function highlighted(page: Eyes, name: HighlightName): Promise<string[] | null> {
  return page.evaluate(name => {
    const highlight = CSS.highlights.get(name);
    if (!highlight) return null;
    // what the page has taken out of its tree is not shown
    const shown = [...(highlight as unknown as Iterable<AbstractRange>)].filter(
      found => found.startContainer.isConnected,
    );
    const ranges = shown.map(found => {
      const range = new Range();
      range.setStart(found.startContainer, found.startOffset);
      range.setEnd(found.endContainer, found.endOffset);
      return range;
    });
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return ranges.map(String);
  }, name);
}

/** How many ranges a highlight has. */
export function highlightSize(page: Page, name: HighlightName): Promise<number> {
  return page.evaluate(name => CSS.highlights.get(name)?.size ?? 0, name);
}

/** Waits until `probe` gives what `enough` accepts; on running out of time the last value is in the error. */
export async function eventually<T>(
  probe: () => Promise<T> | T,
  enough: (value: T) => boolean,
  seconds = 20,
): Promise<T> {
  const end = Date.now() + 1000 * seconds;
  for (;;) {
    const value = await probe();
    if (enough(value)) return value;
    if (Date.now() > end) throw new Error(`still not so after ${seconds} s: ${JSON.stringify(value)}`);
    await new Promise(next => setTimeout(next, 50));
  }
}

/** Stops the extension's background as the browser itself does at any time, and waits until it is gone. */
export async function stopBackground({ extension }: World): Promise<void> {
  if (extension.name === 'chromium') {
    const isWorker = (target: { type(): string }) => target.type() === 'service_worker';
    const target = extension.browser.targets().find(isWorker);
    await (await target?.worker())?.close();
    return;
  }
  // Firefox ends an idle event page by itself; the browser was started with a short idle time.
  const views = () =>
    extension.probe.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: { extension: { getViews(): Window[] } } };
      return chrome.extension.getViews().map(view => view.location.pathname);
    });
  await eventually(views, paths => !paths.some(path => path.includes('background')), 60);
}

/** Stores settings as one of the extension's own pages does, and waits until the browser has the scripts they ask for. */
export async function setSettings({ extension }: World, settings: Partial<Settings>): Promise<void> {
  await extension.probe.evaluate(
    async (settings, wanted) => {
      interface Api {
        storage: { local: { set(items: object): Promise<void> } };
        scripting: { getRegisteredContentScripts(): Promise<{ id: string; excludeMatches?: string[] }[]> };
      }
      const { chrome } = globalThis as unknown as { chrome: Api };
      await chrome.storage.local.set({ settings });
      const key = (scripts: { id: string; excludeMatches?: string[] }[]) =>
        scripts
          .map(({ id, excludeMatches = [] }) => `${id} ${[...excludeMatches].sort()}`)
          .sort()
          .join();
      for (const end = Date.now() + 20_000; ; ) {
        const now = key(await chrome.scripting.getRegisteredContentScripts());
        if (now === key(wanted)) return;
        if (Date.now() > end) throw new Error(`the scripts are still ${now}`);
        await new Promise(next => setTimeout(next, 20));
      }
    },
    settings,
    scriptsFor(readSettings(settings)).map(({ id, excludeMatches }) => ({ id, excludeMatches })),
  );
}
