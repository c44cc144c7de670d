/**
 * `npm run screenshots [-- --browser chromium|firefox --language en,zh-CN,zh-TW --scheme light,dark
 * --view popup,card,panel,ledger,pages --out DIR FILE …]`: pictures of every view with a page of the genre and a
 * collection behind it, in each language and colour scheme. For looking at, and for the README.
 */
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { complain, print } from '../cli/output.ts';
import type { BrowserName } from './browsers.ts';
import { root } from './build.ts';
import { openable } from './pages.ts';
import { serve } from './serve.ts';
import { Camera, type Scheme, type Wanted } from './show/camera.ts';
import { card, ledger, pages, panel, popup, popupWithNothing } from './show/views.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'string', default: 'chromium,firefox' },
    language: { type: 'string', default: 'en,zh-CN,zh-TW' },
    scheme: { type: 'string', default: 'light,dark' },
    view: { type: 'string', default: 'popup,card,panel,ledger,pages' },
    /** Where `wxt build` put the two builds. */
    builds: { type: 'string', default: join(root, '.output') },
    out: { type: 'string', default: join(root, '.artifacts/screenshots') },
  },
});
const wants = (view: string) => values.view.split(',').includes(view);
const WINDOW = { width: 1100, height: 900 };

/** The pages opened first, so that there is something collected. */
async function files(): Promise<string[]> {
  if (positionals.length > 0) return positionals;
  const folder = join(root, 'tests/golden/texts');
  const names = (await readdir(folder)).filter(name => /\.(?:txt|html)$/.test(name)).sort();
  return names.slice(0, 6).map(name => join(folder, name));
}

async function shoot(wanted: Wanted, blank: string): Promise<void> {
  const camera = await Camera.open(wanted);
  try {
    await camera.set();
    if (wants('popup')) await popupWithNothing(camera, blank);
    if (wants('pages')) await pages(camera);
    for (const { url } of (await openable(await files(), wanted.server)).pages) {
      const { page } = await camera.visit({ url }, WINDOW);
      await page.close();
    }
    const hant = await camera.visit('hant', WINDOW);
    const tab = await camera.visit('hans', WINDOW);
    if (wants('popup')) await popup(camera, tab);
    if (wants('panel')) await panel(camera, tab, hant);
    if (wants('ledger')) await ledger(camera);
    if (wants('card')) await card(camera, tab, hant);
  } finally {
    await camera.close();
  }
}

const server = await serve();
try {
  const blank = server.put('/blank.html', { body: '<!doctype html><title>Blank</title><p>Hello.' });
  for (const browser of values.browser.split(',') as BrowserName[])
    for (const language of values.language.split(','))
      for (const scheme of values.scheme.split(',') as Scheme[])
        await shoot({ browser, language, scheme, builds: values.builds, out: values.out, server }, blank);
  await print(`Screenshots: ${relative(process.cwd(), values.out)}/\n`);
} catch (error) {
  complain((error as Error).message);
  process.exitCode = 1;
} finally {
  await server.close();
}
