/** What deletes or changes many things at once is taken back where it was done, by real pointer and keyboard. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { toJson } from '../../utils/exchange/json.ts';
import { manyReports } from '../unit/store/samples.ts';
import { browserNames, closeTabs, eventually, openOurs, startWorld, type World } from './harness.ts';
import { article } from './pages.ts';
import { openPopup, showCollected, toastText } from './popup.ts';

const said = (page: Page, words: string) =>
  eventually(
    () => toastText(page),
    text => text.startsWith(words),
  );
const undo = (page: Page) => page.locator('.toast button::-p-text(Undo)').click();

describe.each(browserNames)('taking back in %s', name => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(name);
  });
  afterEach(() => closeTabs(world));
  afterAll(() => world?.close());

  const stored = async () => (await world.extension.collected()).annotations;

  async function archive(pages: number): Promise<string> {
    const reports = manyReports(pages, 5);
    const file = join(world.downloads, `${pages}.json`);
    const annotations = reports.flatMap(one => one.annotations);
    await writeFile(file, toJson({ pages: reports.map(one => one.page), annotations }, new Date()));
    return file;
  }

  it('an import, a restored backup and a deleted backup on the options page', async () => {
    const page = await world.extension.openExtensionPage('options.html');
    await page.waitForSelector('input[type=file]');
    await (await page.$('input[type=file]'))!.uploadFile(await archive(3));
    await said(page, 'Imported: 15 new items');
    expect(await stored()).toHaveLength(15);
    await undo(page);
    await said(page, 'Undone');
    expect(await world.extension.collected()).toEqual({ pages: [], annotations: [] });

    await (await page.$('input[type=file]'))!.uploadFile(await archive(2));
    await said(page, 'Imported: 10 new items');
    await page.locator('button::-p-text(Delete everything)').click();
    await page.locator('[role=alertdialog] button').click();
    await eventually(stored, items => items.length === 0);
    const backups = () => page.$$eval('.rows[aria-label=Backups] .row', rows => rows.length);
    await eventually(backups, rows => rows === 1);
    await page.locator('.rows[aria-label=Backups] button::-p-text(Restore)').click();
    await eventually(stored, items => items.length === 10);
    await said(page, 'Restored');
    await page.click('.toast .button-icon');
    await page.locator('.rows[aria-label=Backups] .button-icon').click();
    await eventually(backups, rows => rows === 0);
    await undo(page);
    await eventually(backups, rows => rows === 1);
  });

  it('an import in the popup, by Ctrl+Z', async () => {
    const before = (await stored()).length;
    const opened = await openOurs(world, article(), { path: '/undo-import.html' });
    const there = (await stored()).length;
    expect(there).toBeGreaterThan(before);
    const popup = await openPopup(world, opened);
    await showCollected(popup);
    await (await popup.$('input[type=file]'))!.uploadFile(await archive(4));
    await said(popup, 'Imported: 10 new items');
    await popup.keyboard.down('Control');
    await popup.keyboard.press('z');
    await popup.keyboard.up('Control');
    await said(popup, 'Undone');
    expect(await stored()).toHaveLength(there);
  });

  it('keeping and tagging, of one and of many, in the full-page list', async () => {
    const page = await world.extension.openExtensionPage('ledger.html');
    await page.waitForSelector('.cell-open');
    const kept = async () => (await stored()).filter(item => item.reader?.status === 'kept').length;
    const tagged = async () => (await stored()).filter(item => item.reader?.tags?.length).length;
    await page.locator('.star').click();
    await eventually(kept, count => count === 1);
    await undo(page);
    await eventually(kept, count => count === 0);
    const all = (await stored()).length;
    // by keys: a row is chosen with the space bar
    await page.focus('.cell-open');
    await page.keyboard.press(' ');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(' ');
    await page.locator('.bulk button::-p-text(Keep)').click();
    await eventually(kept, count => count === 2);
    await undo(page);
    await eventually(kept, count => count === 0);
    await page.locator('.bulk button::-p-text(Tag)').click();
    await page.waitForSelector('.tagging input:focus');
    await page.keyboard.type('later');
    await page.keyboard.press('Enter');
    await eventually(tagged, count => count === 2);
    await undo(page);
    await eventually(tagged, count => count === 0);
    // one row, by the Delete key; the next row has the focus then
    await page.focus('.cell-open');
    await page.keyboard.press('Delete');
    await eventually(
      () => page.$eval('.bar-count', bar => bar.textContent ?? ''),
      text => text.includes(String(all - 1)),
    );
    await eventually(
      () => page.evaluate(() => document.activeElement?.closest<HTMLElement>('.line')?.dataset.at),
      at => at === '0',
    );
    // the button tells that it takes back another one too
    await page.keyboard.press('Delete');
    await eventually(
      () => page.$$eval('.toast button', all => all.map(button => button.textContent)),
      labels => labels.includes('Undo last 2'),
    );
    await undo(page);
    await eventually(
      () => page.$eval('.bar-count', bar => bar.textContent ?? ''),
      text => text.includes(String(all)),
    );
  });

  it('keeping, a note and both at once in the side panel', async () => {
    const path = '/undo-panel.html';
    const opened = await openOurs(world, article(), { path });
    const panel = await world.extension.openExtensionPage(`sidepanel.html?tab=${opened.id}`);
    await panel.setViewport({ width: 360, height: 800 });
    await panel.waitForSelector('.item-main');
    const words = async () => {
      const { annotations } = await world.extension.collected(path);
      return annotations.flatMap(({ reader }) => [reader?.status, reader?.note]).filter(Boolean);
    };
    const changed = (wanted: string) => eventually(words, all => all.join() === wanted);
    await panel.hover('.item');
    await panel.click('.item [aria-label^=Keep]');
    await changed('kept');
    await undo(panel);
    await changed('');

    await panel.focus('.item-main');
    await panel.hover('.item');
    await panel.click('.item [aria-label^="Note and tags"]');
    await panel.waitForSelector('.words-form textarea:focus');
    await panel.keyboard.type('who pays?');
    await panel.keyboard.down('Control');
    await panel.keyboard.press('Enter');
    await panel.keyboard.up('Control');
    await changed('who pays?');
    await panel.hover('.item');
    await panel.click('.item [aria-label^=Keep]');
    await changed('kept,who pays?');
    await eventually(
      () => panel.$$eval('.toast button', all => all.map(button => button.textContent)),
      labels => labels.includes('Undo last 2'),
    );
    await undo(panel);
    await changed('');
  });

  it('rules for sites, added and removed, on the options page', async () => {
    const page = await world.extension.openExtensionPage('options.html');
    await page.waitForSelector('#sites');
    const rules = () =>
      page.$$eval('[aria-labelledby=sites] .row-name', names => names.map(name => name.textContent ?? ''));
    await page.type('[aria-labelledby=sites] form input', 'news.example');
    await page.keyboard.press('Enter');
    await eventually(rules, names => names.join() === 'news.example');
    await undo(page);
    await eventually(rules, names => names.length === 0);
    await page.type('[aria-labelledby=sites] form input', 'press.example');
    await page.keyboard.press('Enter');
    await eventually(rules, names => names.join() === 'press.example');
    await page.click('.toast .button-icon');
    await page.click('[aria-labelledby=sites] .rows .button-icon');
    await eventually(rules, names => names.length === 0);
    // what was set meanwhile is no part of it
    await page.click('[aria-labelledby=sites] .check input');
    await page.waitForSelector('[aria-labelledby=sites] .check input:checked');
    await undo(page);
    await eventually(rules, names => names.join() === 'press.example');
    expect(await page.$$('[aria-labelledby=sites] .check input:checked')).toHaveLength(1);
    await page.click('[aria-labelledby=sites] .check input');
    await page.click('[aria-labelledby=sites] .rows .button-icon');
    await eventually(rules, names => names.length === 0);
  });
});
