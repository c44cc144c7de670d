/** Starts a browser with the built extension in it; the one recipe for `npm start`, the browser tests and the bench. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserName, requireBrowser } from './browsers.ts';
import { builds } from './build.ts';

export interface LaunchOptions {
  headless: boolean;
  /** Folder of the unpacked extension; default: what `wxt build` made for this browser. */
  extension?: string;
  /** Where files are saved without asking; must exist. */
  downloads?: string;
  /** Language of the browser and of the extension's words: `zh-CN`; default: the system's. Firefox needs its language pack. */
  language?: string;
  /** Firefox: preferences on top of the usual ones. */
  preferences?: Record<string, string | number | boolean>;
  /** Leaves the welcome page open that comes after the installation; else it is closed before anything else is done. */
  welcome?: boolean;
  /** Lets the extension into private windows, as the reader may. */
  privateWindows?: boolean;
  /** Firefox: seconds until an idle background stops (its own default is 30). */
  backgroundIdleSeconds?: number;
}

export interface Launched {
  name: BrowserName;
  browser: Browser;
  /** Address of one of the extension's own pages, `popup.html?tab=3`. */
  extensionUrl(path: string): string;
  /** Opens one of the extension's own pages in a new tab and waits until its script has run. */
  openExtensionPage(path: string): Promise<Page>;
}

/** Firefox gives each installation a random id; this one is fixed beforehand so that its pages have a known address. */
const uuid = '7d0c3c5e-5a1f-4b0e-9a6e-0f5d3b1f6c2a';

interface Manifest {
  browser_specific_settings?: { gecko?: { id?: string } };
}

/** Launches with a fresh profile. Throws a sentence when the browser or the build is missing. */
export async function launch(name: BrowserName, options: LaunchOptions): Promise<Launched> {
  const executablePath = requireBrowser(name);
  const build = options.extension ?? builds[name];
  if (!existsSync(join(build, 'manifest.json')))
    throw new Error(`The extension is not built for ${name}: run npm run build first.`);
  const { browser, origin } = await (name === 'firefox' ? firefox : chromium)(executablePath, build, options);
  const extensionUrl = (path: string): string => `${origin}/${path}`;
  const welcome = existsSync(join(build, 'welcome.html'))
    ? await pageAt(browser, extensionUrl('welcome.html'))
    : undefined;
  if (options.welcome !== true) await welcome?.close();
  return {
    name,
    browser,
    extensionUrl,
    async openExtensionPage(path) {
      const page = await browser.newPage();
      // Firefox never reports the load event of an extension's page.
      await page.goto(extensionUrl(path), { waitUntil: name === 'firefox' ? [] : 'load' });
      await page.waitForFunction(() => document.readyState === 'complete' && location.href !== 'about:blank');
      return page;
    },
  };
}

/** Where a tab is. Puppeteer does not know it of an extension's page in Firefox, the page does. */
export const addressOf = (page: Page): Promise<string> => page.evaluate(() => location.href).catch(() => '');

/** The tab at an address, as soon as there is one; undefined where none comes. */
async function pageAt(browser: Browser, url: string): Promise<Page | undefined> {
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    for (const page of await browser.pages()) if ((await addressOf(page)) === url) return page;
    await new Promise(next => setTimeout(next, 50));
  }
  return undefined;
}

interface Started {
  browser: Browser;
  origin: string;
}

async function chromium(executablePath: string, build: string, options: LaunchOptions): Promise<Started> {
  const browser = await puppeteer.launch({
    executablePath,
    headless: options.headless,
    enableExtensions: true,
    ...(options.language && { env: { ...process.env, LANGUAGE: options.language.replace('-', '_') } }),
    defaultViewport: options.headless ? { width: 1100, height: 900 } : null,
    args: [
      // Chromium refuses to run as root with its sandbox, which is how containers run it.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-dev-shm-usage',
      '--no-first-run',
      ...(options.language ? [`--lang=${options.language}`] : []),
    ],
  });
  const id = await browser.installExtension(build, { enabledInIncognito: options.privateWindows === true });
  if (options.downloads) {
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: options.downloads,
      eventsEnabled: true,
    });
  }
  return { browser, origin: `chrome-extension://${id}` };
}

async function firefox(executablePath: string, build: string, options: LaunchOptions): Promise<Started> {
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as Manifest;
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error('The Firefox build has no id in its manifest.');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless,
    defaultViewport: options.headless ? { width: 1100, height: 900 } : null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      'extensions.background.idle.timeout': 1000 * (options.backgroundIdleSeconds ?? 30),
      'datareporting.policy.dataSubmissionEnabled': false,
      'app.normandy.enabled': false,
      ...options.preferences,
      ...(options.language && { 'intl.locale.requested': options.language }),
      ...(options.downloads && {
        'browser.download.folderList': 2,
        'browser.download.dir': options.downloads,
        'browser.download.useDownloadDir': true,
        'browser.download.always_ask_before_handling_new_types': false,
        'browser.download.alwaysOpenPanel': false,
        'browser.helperApps.neverAsk.saveToDisk': 'text/csv,application/json,application/octet-stream',
      }),
    },
  });
  await installFirefox(browser, build, options.privateWindows);
  return { browser, origin: `moz-extension://${uuid}` };
}

/** Installs an unpacked extension, or updates it. Puppeteer's own way knows no private windows. */
export async function installFirefox(browser: Browser, path: string, privateWindows = false): Promise<void> {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<unknown> };
  };
  await connection.send('webExtension.install', {
    extensionData: { type: 'path', path },
    'moz:allowPrivateBrowsing': privateWindows,
  });
}
