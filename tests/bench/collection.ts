/**
 * `npm run bench:collection [-- chromium|firefox [ITEMS]]`: how soon popup and ledger are there with a large
 * collection (100 000 items by default). Needs a build. Asserts nothing.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type BrowserName, requireBrowser } from '../../scripts/browsers.ts';
import { toJson } from '../../utils/exchange/json.ts';
import { eventually, openOurs, startWorld, type World } from '../browser/harness.ts';
import { article } from '../browser/pages.ts';
import { toastText } from '../browser/popup.ts';
import { manyReports } from '../unit/store/samples.ts';
import { table } from './measure.ts';

const EACH = 100;
/** Items of one archive. */
const PORTION = 20_000;

async function fill(world: World, items: number): Promise<void> {
  const reports = manyReports(items / EACH, EACH);
  const options = await world.extension.openExtensionPage('options.html');
  await options.waitForSelector('input[type=file]');
  for (let from = 0; from < reports.length; from += PORTION / EACH) {
    const part = reports.slice(from, from + PORTION / EACH);
    const file = join(world.downloads, `${from}.json`);
    const annotations = part.flatMap(one => one.annotations);
    await writeFile(file, toJson({ pages: part.map(one => one.page), annotations }, new Date()));
    await (await options.$('input[type=file]'))!.uploadFile(file);
    await eventually(
      () => toastText(options),
      text => text.startsWith('Imported'),
      120,
    );
    await options.click('.toast .button-icon');
  }
  await options.close();
}

/** What the popup marks itself, and the browser's own mark. */
const MARKS = ['first-contentful-paint', 'popup', 'page listed', 'collection listed'] as const;

/** Milliseconds from the start of the navigation until the page's script set a mark. */
async function marked(page: Page, mark: string, seconds = 60): Promise<number> {
  const at = () => page.evaluate(mark => performance.getEntriesByName(mark)[0]?.startTime ?? null, mark);
  return (await eventually(at, time => time !== null, seconds))!;
}

/** Milliseconds from the last key of a search until all that it finds is listed. */
async function searched(page: Page, words: string): Promise<number> {
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  return page.evaluate(async () => {
    const from = performance.now();
    const bar = document.querySelector('.bar-count')!;
    const before = bar.textContent;
    while (bar.textContent === before || !bar.textContent?.endsWith(' listed'))
      await new Promise(next => setTimeout(next, 5));
    return performance.now() - from;
  });
}

for (const name of (process.argv[2] ? [process.argv[2]] : ['chromium', 'firefox']) as BrowserName[]) {
  requireBrowser(name);
  const world = await startWorld(name);
  try {
    const items = Number(process.argv[3] ?? 100_000);
    await fill(world, items);
    const tab = await openOurs(world, article());
    const results: Record<string, number[]> = { ...Object.fromEntries(MARKS.map(mark => [mark, []])) };
    for (let i = 0; i < 5; i++) {
      const popup = await world.extension.openPopup(tab);
      for (const mark of MARKS) results[mark]!.push(await marked(popup, mark));
      await popup.close();
    }
    const ledger = { rows: [] as number[], counted: [] as number[], found: [] as number[] };
    for (let i = 0; i < 3; i++) {
      const page = await world.extension.openExtensionPage('ledger.html');
      ledger.rows.push(await marked(page, 'rows listed'));
      ledger.counted.push(await marked(page, 'all counted', 120));
      await eventually(
        () => page.$eval('.bar-count', bar => bar.textContent ?? ''),
        text => text.endsWith(' listed'),
        120,
      );
      ledger.found.push(await searched(page, i === 0 ? '学位' : i === 1 ? '學位' : '3.2亿元'));
      await page.close();
    }
    const best = (mark: string) => Math.min(...results[mark]!).toFixed(0);
    console.log(
      table([
        [`${name}, ${items} items`, 'ms'],
        ...MARKS.map(mark => [`popup: ${mark} (best of 5)`, best(mark)]),
        ['ledger: first rows (best of 3)', Math.min(...ledger.rows).toFixed(0)],
        ['ledger: all counted (best of 3)', Math.min(...ledger.counted).toFixed(0)],
        ['ledger: three searches, all listed', ledger.found.map(one => one.toFixed(0)).join(' ')],
      ]),
    );
  } finally {
    await world.close();
  }
}
