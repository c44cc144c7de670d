/**
 * `npm start [-- FILE.html|FILE.txt|URL … --browser chromium|firefox --headless]`: builds the extension and opens a
 * browser with it. With a display it stays open until closed; without one it prints what was highlighted and
 * collected, saves screenshots and ends. Exit 1 when something named could not be opened.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { complain, print } from '../cli/output.ts';
import type { AnnotationRecord } from '../utils/records.ts';
import { type BrowserName, ensureBrowsers } from './browsers.ts';
import { buildExtension, root } from './build.ts';
import { drive, type Extension, settled, type Tab } from './extension.ts';
import { launch } from './launch.ts';
import { examples, type OpenablePage, openable } from './pages.ts';
import { serve } from './serve.ts';

const help = `Usage: npm start [-- options FILE.html|FILE.txt|URL ...]

Builds Duixian and opens a browser with it on the pages named, or on the example pages.

  --browser chromium|firefox   default: chromium
  --headless                   as without a display: print what was found, save screenshots, end
  --help                       this text
`;

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

interface Command {
  browser: BrowserName;
  headless: boolean;
  names: string[];
}

function parse(args: string[]): Command | 'help' {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      browser: { type: 'string', default: 'chromium' },
      headless: { type: 'boolean', default: !hasDisplay },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const { browser, headless } = values;
  if (browser !== 'chromium' && browser !== 'firefox')
    throw new Error(`--browser ${browser}: it can be chromium or firefox`);
  return { browser, headless, names: positionals };
}

const errorCodes = /(?:net::)?(?:ERR_|NS_ERROR_)[A-Z_]+/;

/** Opens a page in a tab. Throws a sentence when the address cannot be reached or answers with an error. */
async function open(extension: Extension, { url }: OpenablePage): Promise<Tab> {
  const tab = await extension.newTab();
  try {
    const response = await tab.page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    const status = response?.status() ?? 200;
    if (status >= 400) throw new Error(`the server answered ${status}`);
    return tab;
  } catch (error) {
    await tab.page.close();
    const { name, message } = error as Error;
    if (name === 'TimeoutError') throw new Error('it did not load within a minute');
    const code = errorCodes.exec(message)?.[0];
    throw new Error(code ? `it could not be reached (${code})` : message);
  }
}

/** One item of the list: quote, and what was understood of it. */
function line({ body, target }: AnnotationRecord): string {
  const quote = target.exact.replace(/\s+/g, ' ');
  if (body.type === 'note') return `  note    ${quote}`;
  if (body.type === 'pledge') {
    const due = body.deadline?.edtf ? `, due ${body.deadline.edtf}` : '';
    return `  pledge  ${quote}  [${body.strength}${due}]`;
  }
  const amount = body.mod === 'range' ? `${body.min} to ${body.max}` : String(body.value ?? 'no number');
  const bound = body.mod === 'exact' || body.mod === 'range' ? '' : `${body.mod} `;
  return `  figure  ${quote}  [${bound}${amount}${body.unit && ` ${body.unit}`}, ${body.kind}]`;
}

/** Waits for the annotator, prints what it found and what was stored, takes both pictures. */
async function reportOn(
  extension: Extension,
  page: OpenablePage,
  tab: Tab,
  folder: string,
  number: number,
): Promise<void> {
  const state = await settled(extension, tab);
  await print(`\n${page.name}\n`);
  if (state?.page) await print(`  ${state.page.title || '(no title)'}\n`);
  if (state?.status !== 'painted') {
    const score = state?.page ? ` (score ${state.page.genre.score.toFixed(2)})` : '';
    await print(
      `  not recognised as local-government news${score}: nothing highlighted, nothing collected\n`,
    );
  } else {
    const { annotations } = state;
    const figures = annotations.filter(one => one.body.type === 'figure').length;
    const { annotations: rows } = await extension.collected();
    const ids = new Set(annotations.map(one => one.id));
    const stored = rows.filter(one => ids.has(one.id)).length;
    await print(`  highlighted: ${figures} figures, ${annotations.length - figures} pledges\n`);
    await print(`  collected: ${stored} of ${annotations.length}\n`);
    for (const annotation of annotations) await print(`  ${line(annotation)}\n`);
    if (stored < annotations.length)
      throw new Error(state.problem ?? 'not everything that was highlighted was collected');
  }
  const picture = (what: string): string => join(folder, `${number}-${what}.png`);
  await tab.page.screenshot({ path: picture('page'), fullPage: true });
  const popup = await extension.openPopup(tab);
  await popup.setViewport({ width: 400, height: 600, deviceScaleFactor: 2 });
  await popup.waitForNetworkIdle({ idleTime: 200 }).catch(() => {});
  await popup.screenshot({ path: picture('popup') });
  await popup.close();
}

async function run({ browser, headless, names }: Command): Promise<number> {
  const missing = ensureBrowsers([browser]);
  if (missing.length > 0) {
    for (const sentence of missing) complain(sentence);
    return 1;
  }
  const server = await serve();
  try {
    let failed = false;
    const fail = (name: string, reason: string): void => {
      failed = true;
      complain(`${name}: ${reason}`);
    };
    const { pages, problems } = await openable(names.length > 0 ? names : examples, server);
    for (const { name, reason } of problems) fail(name, reason);
    if (pages.length === 0) return 1;

    await print(`Building the extension for ${browser} …\n`);
    buildExtension(browser);
    const extension = await drive(await launch(browser, { headless }));
    try {
      const folder = join(root, '.artifacts', `start-${browser}`);
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true });
      let shown = 0;
      for (const [index, page] of pages.entries()) {
        try {
          const tab = await open(extension, page);
          if (!headless) continue;
          await reportOn(extension, page, tab, folder, index + 1);
          await tab.page.close();
          shown++;
        } catch (error) {
          fail(page.name, (error as Error).message);
        }
      }
      if (headless && shown > 0)
        await print(`\nScreenshots of pages and popups: ${relative(process.cwd(), folder)}/\n`);
      if (!headless) {
        await extension.probe.close();
        await print('The browser is open, with a profile that is thrown away when you close it.\n');
        await new Promise<void>(closed => extension.browser.once('disconnected', () => closed()));
      }
    } finally {
      await extension.browser.close().catch(() => {});
    }
    return failed ? 1 : 0;
  } finally {
    await server.close();
  }
}

let command: ReturnType<typeof parse> | undefined;
try {
  command = parse(process.argv.slice(2));
} catch (error) {
  complain(`start: ${(error as Error).message}`);
  process.exitCode = 2;
}
if (command === 'help') await print(help);
else if (command) {
  try {
    process.exitCode = await run(command);
  } catch (error) {
    complain((error as Error).message);
    process.exitCode = 1;
  }
}
