/** What a picture is taken with: a browser with the extension in one language and one colour scheme. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../browsers.ts';
import { drive, type Extension, settled, type Tab } from '../extension.ts';
import { launch } from '../launch.ts';
import type { Server } from '../serve.ts';
import { type Shown, showPage } from './pages.ts';

export type Scheme = 'light' | 'dark';

export interface Wanted {
  browser: BrowserName;
  language: string;
  scheme: Scheme;
  /** Folder of the two builds, and where the pictures go. */
  builds: string;
  out: string;
  server: Server;
}

interface Size {
  width: number;
  height: number;
  /** Device pixels for each of CSS. */
  fine?: number;
}

export const pause = (milliseconds: number) => new Promise(done => setTimeout(done, milliseconds));

export class Camera {
  readonly extension: Extension;
  private readonly wanted: Wanted;
  private readonly folder: string;

  private constructor(extension: Extension, wanted: Wanted, folder: string) {
    this.extension = extension;
    this.wanted = wanted;
    this.folder = folder;
  }

  static async open(wanted: Wanted): Promise<Camera> {
    const { browser, language, scheme, builds } = wanted;
    const folder = join(wanted.out, browser);
    await mkdir(folder, { recursive: true });
    const extension = await drive(
      await launch(browser, {
        headless: true,
        extension: join(builds, browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'),
        ...(browser === 'chromium' && { language }),
        preferences: { 'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1 },
      }),
    );
    return new Camera(extension, wanted, folder);
  }

  close(): Promise<void> {
    return this.extension.browser.close();
  }

  async snap(page: Page, what: string): Promise<void> {
    const { language, scheme } = this.wanted;
    await page.screenshot({ path: join(this.folder, `${language}-${scheme}-${what}.png`) });
  }

  /** The scheme, for a page of Chromium; Firefox has it from its preferences. */
  private async dress(page: Page, { width, height, fine = 1 }: Size): Promise<void> {
    await page.setViewport({ width, height, deviceScaleFactor: fine });
    if (this.wanted.browser === 'chromium')
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: this.wanted.scheme }]);
  }

  /** One of the extension's own pages, at the size people see it in. */
  async ours(path: string, size: Size, wait: string): Promise<Page> {
    const page = await this.extension.openExtensionPage(path);
    await this.dress(page, size);
    await page.waitForSelector(wait, { timeout: 20_000 });
    // without a display a browser finds no mouse and lays its pages out for fingers
    await page.evaluate(() => {
      for (const sheet of document.styleSheets)
        for (let at = sheet.cssRules.length - 1; at >= 0; at -= 1) {
          const rule = sheet.cssRules[at];
          if (rule instanceof CSSMediaRule && rule.conditionText === '(hover: none)') sheet.deleteRule(at);
        }
    });
    // colours on their way from one scheme to the other, lists that come in portions
    await pause(350);
    return page;
  }

  /** A page of the genre, read and stored; or, `quiet`, any other. */
  async visit(which: Shown | { url: string }, size: Size, quiet = false): Promise<Tab> {
    const url =
      typeof which === 'object'
        ? which.url
        : this.wanted.server.put(`/show/${which}.html`, { body: showPage(which) });
    const tab = await this.extension.newTab();
    await this.dress(tab.page, size);
    await tab.page.goto(url);
    if (!quiet) await settled(this.extension, tab);
    return tab;
  }

  /** Has the extension speak by its settings: Firefox has no other language than those it was packed with. */
  async set(settings: object = {}): Promise<void> {
    await this.extension.probe.evaluate(
      async settings => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { local: { set(items: object): Promise<void> } } };
        };
        await chrome.storage.local.set({ settings });
      },
      { language: this.wanted.language, ...settings },
    );
    await pause(300);
  }

  /** To the first item of a tab's page, with its card and the focus in it. */
  async step(tab: Tab): Promise<void> {
    await tab.page.bringToFront();
    await this.extension.probe.evaluate(async id => {
      const { chrome } = globalThis as unknown as {
        chrome: { tabs: { sendMessage(id: number, message: object, options: object): Promise<unknown> } };
      };
      await chrome.tabs.sendMessage(id, { kind: 'step', by: 1 }, { frameId: 0 });
    }, tab.id);
    await pause(400);
  }
}
