/** The ledger over a large collection, by real pointer and keyboard. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toJson } from '../../utils/exchange/json.ts';
import { manyReports, report } from '../unit/store/samples.ts';
import { browserNames, eventually, startWorld, type World } from './harness.ts';
import { downloaded, toastText } from './popup.ts';

const PAGES = 60;
const EACH = 50;

describe.each(browserNames)('the ledger in %s', name => {
  let world: World;
  let total: number;
  beforeAll(async () => {
    world = await startWorld(name);
    const reports = [report(), ...manyReports(PAGES, EACH)];
    const annotations = reports.flatMap(one => one.annotations);
    total = annotations.length;
    const file = join(world.downloads, 'many-items-in.json');
    await writeFile(file, toJson({ pages: reports.map(one => one.page), annotations }, new Date()));
    const options = await world.extension.openExtensionPage('options.html');
    await options.waitForSelector('input[type=file]');
    await (await options.$('input[type=file]'))!.uploadFile(file);
    await eventually(
      () => toastText(options),
      text => text.startsWith('Imported'),
      60,
    );
    await options.close();
  });
  afterAll(() => world?.close());

  async function openLedger() {
    const page = await world.extension.openExtensionPage('ledger.html');
    await page.setViewport({ width: 1200, height: 800 });
    await page.waitForSelector('.cell-open', { timeout: 20_000 });
    const count = () => page.$eval('.bar-count', one => one.textContent ?? '');
    const counted = (n: number) =>
      eventually(count, text => text === `${new Intl.NumberFormat('en').format(n)} listed`);
    const lines = () =>
      page.$$eval('.line:not(.heads)', rows => rows.map(row => (row.textContent ?? '').replace(/\s+/g, ' ')));
    return { page, counted, lines };
  }

  it('draws only what is in sight, and goes to the last row by a key', async () => {
    const { page, counted, lines } = await openLedger();
    await counted(total);
    expect((await lines()).length).toBeLessThan(40);
    await page.focus('.cell-open');
    await page.keyboard.press('ArrowDown');
    const at = () => page.evaluate(() => document.activeElement?.closest<HTMLElement>('.line')?.dataset.at);
    await eventually(at, index => index === '1');
    await page.keyboard.press('End');
    await eventually(at, index => index === String(total - 1));
    await page.keyboard.press('Home');
    await eventually(at, index => index === '0');
  });

  it('searches and filters, one upon the other', async () => {
    const { page, counted, lines } = await openLedger();
    await counted(total);
    await page.type('input[type=search]', '學位');
    await counted(8);
    await page.select('select[aria-label=Type]', 'pledge');
    await counted(2);
    await page.select('select[aria-label=Status]', 'due');
    await counted(2);
    expect((await lines())[0]).toMatch(/202[67]/);
    await page.locator('button::-p-text(Clear filters)').click();
    await counted(total);
    await page.select('select[aria-label=Place]', '河湾镇');
    await eventually(lines, rows => rows.length > 0 && rows.every(row => row.includes('河湾镇')));
    await page.locator('.cell-page').click();
    await counted(EACH);
    await page.locator('button::-p-text(Clear filters)').click();
    await counted(total);
    // either script, as it is typed: the field keeps the focus
    await page.type('.unit-field', '條');
    await counted(1);
    await page.keyboard.press('Escape');
    await counted(total);
  });

  it('sets how far off a deadline is in line with the date above it, in a narrow window at the end of the row', async () => {
    const { page, counted } = await openLedger();
    await counted(total);
    await page.select('select[aria-label=Status]', 'due');
    await page.waitForSelector('.due-cell');
    const edges = () =>
      page.$eval('.due-cell', cell => {
        const box = (node: Node) => {
          const range = new Range();
          range.selectNodeContents(node);
          return range.getBoundingClientRect();
        };
        const chip = cell.querySelector('.chip')!;
        const [date, distance] = [box(chip.lastChild!), box(cell.querySelector('.line-2')!.firstChild!)];
        const room =
          cell.closest('.cell')!.getBoundingClientRect().right - chip.getBoundingClientRect().right;
        return { left: distance.left - date.left, right: distance.right - date.right, room };
      });
    expect(Math.abs((await edges()).left)).toBeLessThan(1);
    await page.setViewport({ width: 420, height: 800 });
    const { right, room } = await eventually(edges, ({ right }) => Math.abs(right) < 1, 5);
    expect([Math.round(right), Math.round(room)]).toEqual([0, 0]);
    await page.close();
  });

  it('leaves a narrow window to its rows: filters behind a button that tells how many are set', async () => {
    const { page, counted } = await openLedger();
    await counted(total);
    await page.setViewport({ width: 320, height: 700 });
    const above = () => page.$eval('.body', body => body.getBoundingClientRect().top);
    await eventually(above, height => height < 140);
    expect(await page.$eval('.picks', picks => picks.checkVisibility())).toBe(false);
    await page.locator('button::-p-text(Filters)').click();
    await page.waitForSelector('.picks', { visible: true });
    expect(await page.$eval('.filters-more', button => button.getAttribute('aria-expanded'))).toBe('true');
    await page.select('select[aria-label=Type]', 'pledge');
    await page.locator('button::-p-text(Filters · 1)').click();
    await eventually(above, height => height < 140);
    // with an item chosen, what can be done with it stands in one line
    await page.locator('.line:not(.heads) input').click();
    await page.waitForSelector('.bulk .button-quiet');
    await eventually(above, height => height < 140);
    await page.close();
  });

  it('filters by keys alone: one tab stop for all filters, arrows between them, Escape takes them away', async () => {
    const { page, counted } = await openLedger();
    await counted(total);
    const focused = () =>
      page.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.getAttribute('aria-label') ?? activeElement?.className ?? '';
      });
    await page.keyboard.press('/');
    expect(await focused()).toBe('Search everything collected');
    await page.keyboard.type('学位');
    await counted(8);
    await page.keyboard.press('Tab');
    // past the button that clears the field
    if ((await focused()) !== 'Type') await page.keyboard.press('Tab');
    expect(await focused()).toBe('Type');
    await page.keyboard.type('Pl');
    await counted(2);
    const names: string[] = [];
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press('ArrowRight');
      names.push(await focused());
    }
    expect(names).toEqual(['Kind', 'Status', 'Place', 'Tags', 'Unit', 'Sort']);
    await counted(2);
    // it is the same place when one comes back, and a Tab leads on to the table
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('所');
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('Unit');
    await page.keyboard.press('Delete');
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('Tags');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Select all');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    expect(await focused()).toBe('Tags');
    await page.keyboard.press('Home');
    expect(await focused()).toBe('Type');
    // first this one, then all
    await page.keyboard.press('Escape');
    await eventually(
      () => page.$eval('select[aria-label=Type]', select => select.value),
      value => value === '',
    );
    await page.keyboard.press('Escape');
    await counted(total);
    expect(await focused()).toBe('Type');

    await page.keyboard.press('/');
    await page.keyboard.type('学位');
    await counted(8);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.closest<HTMLElement>('.line')?.dataset.at)).toBe(
      '0',
    );
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    await counted(total);
  });

  it('keeps, tags, exports and deletes many at once, and takes it back', async () => {
    const { page, counted } = await openLedger();
    await counted(total);
    await page.type('input[type=search]', '学位');
    await counted(8);
    await page.click('.heads input[type=checkbox]');
    await page.locator('.bulk button::-p-text(Keep)').click();
    await eventually(
      () => toastText(page),
      text => text.startsWith('Kept'),
    );
    await page.locator('.bulk button::-p-text(Tag)').click();
    await page.waitForSelector('.tagging input:focus');
    await page.keyboard.type('schools');
    await page.keyboard.press('Enter');
    await eventually(
      () => toastText(page),
      text => text.startsWith('Tagged #schools: 8'),
    );
    await eventually(
      () => page.$eval('select[aria-label=Tags]', select => select.textContent ?? ''),
      options => options.includes('schools'),
    );
    await page.locator('button::-p-text(Clear filters)').click();
    await page.select('select[aria-label=Tags]', 'schools');
    await counted(8);

    await page.focus('[aria-haspopup=menu]');
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector('[role=menu]');
    await page.keyboard.press('Enter');
    const { bytes } = await downloaded(world, '.csv');
    expect(bytes.toString('utf8').match(/schools/g)).toHaveLength(8);

    // what was chosen still is
    await page.locator('.bulk button::-p-text(Delete)').click();
    await eventually(
      () => toastText(page),
      text => text.startsWith('Deleted: 8'),
    );
    await page.locator('button::-p-text(Clear filters)').click();
    await counted(total - 8);
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await counted(total);
  });
});
