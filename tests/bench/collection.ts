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

const MARKS = ['first paint', 'page listed', 'collection listed'] as const;

/** Milliseconds from the start of the navigation until each mark. */
async function times(page: Page, rows: string): Promise<number> {
  await page.waitForSelector(rows, { timeout: 60_000 });
  return page.evaluate(() => performance.now());
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
      results['page listed']!.push(await times(popup, '#panel-page .item-main'));
      results['collection listed']!.push(await times(popup, '#panel-collected .item-main'));
      results['first paint']!.push(
        await popup.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
      );
      await popup.close();
    }
    const ledger = await world.extension.openExtensionPage('ledger.html');
    const rows = await times(ledger, '.cell-open');
    await ledger.waitForFunction(
      () => /^Items/.test(document.querySelector('.bar-count')?.textContent ?? ''),
      {
        timeout: 120_000,
      },
    );
    const whole = await ledger.evaluate(() => performance.now());
    const best = (mark: string) => Math.min(...results[mark]!).toFixed(0);
    console.log(
      table([
        [`${name}, ${items} items`, 'ms'],
        ...MARKS.map(mark => [`popup: ${mark} (best of 5)`, best(mark)]),
        ['ledger: first rows', rows.toFixed(0)],
        ['ledger: all counted', whole.toFixed(0)],
      ]),
    );
  } finally {
    await world.close();
  }
}
