import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  browserNames,
  closeTabs,
  eventually,
  openHtml,
  openOurs,
  startWorld,
  type World,
} from './harness.ts';
import { article, recipe, traditionalParagraphs } from './pages.ts';

/** What has the focus, as a reader would name it. */
const focused = (popup: Page) =>
  popup.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
  });
const count = (popup: Page, selector: string) =>
  popup.evaluate(at => document.querySelectorAll(at).length, selector);
const text = (popup: Page, selector: string) =>
  popup.evaluate(at => document.querySelector(at)?.textContent?.trim() ?? '', selector);

const COLLECTED = '#panel-collected .item';

describe.each(browserNames)('the popup by keyboard in %s', name => {
  let world: World;
  let folder: string;
  beforeAll(async () => {
    world = await startWorld(name);
    folder = await mkdtemp(join(tmpdir(), 'duixian-archives-'));
  });
  afterEach(() => closeTabs(world));
  afterAll(async () => {
    await world?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('goes from tab to list to item, and the page follows', async () => {
    const tall = '<div style="height:3000px"></div>';
    const tab = await openOurs(world, article({ more: `${tall}<p>全镇还将新建公园7座。</p>` }));
    const popup = await world.extension.openPopup(tab);
    await eventually(
      () => count(popup, '#panel-page .item'),
      items => items > 5,
    );
    await popup.focus('#tab-page');
    await popup.keyboard.press('ArrowRight');
    expect(await popup.$eval('#tab-collected', one => one.getAttribute('aria-selected'))).toBe('true');
    await popup.keyboard.press('ArrowLeft');
    expect(await popup.$eval('#panel-collected', one => (one as HTMLElement).hidden)).toBe(true);
    await popup.focus('#panel-page [data-row]');
    expect(await count(popup, '#panel-page [data-row][tabindex="0"]')).toBe(1);
    await popup.keyboard.press('End');
    expect(await focused(popup)).toContain('7');
    await popup.keyboard.press('Enter');
    await eventually(
      () => tab.page.evaluate(() => scrollY),
      y => y > 1000,
    );
  });

  it('searches both scripts, deletes and undoes', async () => {
    await openOurs(world, article());
    const tab = await openOurs(
      world,
      article({ title: '梧桐鎮：民生項目有力推進', body: traditionalParagraphs }),
    );
    const popup = await world.extension.openPopup(tab);
    await eventually(
      () => count(popup, '#panel-page .item'),
      items => items > 5,
    );
    // in one go, as a paste or an input method does: no results of half a query in between
    const fill = (words: string) =>
      popup.$eval(
        '.search-input',
        (one, words) => {
          (one as HTMLInputElement).value = words;
          one.dispatchEvent(new Event('input', { bubbles: true }));
        },
        words,
      );
    await popup.keyboard.press('/');
    await eventually(
      () => popup.evaluate(() => document.activeElement?.className),
      found => found === 'search-input',
    );
    await fill('学位');
    const titles = () =>
      popup.evaluate(() => [
        ...new Set([...document.querySelectorAll('.group-title')].map(one => one.textContent ?? '')),
      ]);
    // a Simplified query finds both pages
    const both = await eventually(titles, found => found.length === 2);
    expect(both.some(title => title.includes('柳溪镇'))).toBe(true);
    expect(both.some(title => title.includes('梧桐鎮'))).toBe(true);
    await popup.keyboard.press('Escape');
    expect(await popup.$eval('.search-input', one => (one as HTMLInputElement).value)).toBe('');
    await eventually(
      () => text(popup, '.tally'),
      tally => tally === '',
    );
    // and so does a Traditional one
    await fill('學位');
    await eventually(
      () => text(popup, '.tally'),
      tally => tally !== '',
    );
    await eventually(titles, found => found.length === 2);
    const before = await count(popup, COLLECTED);
    await popup.keyboard.press('ArrowDown');
    const first = await focused(popup);
    await popup.keyboard.press('ArrowDown');
    const second = await focused(popup);
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('Delete');
    await eventually(
      () => count(popup, COLLECTED),
      items => items === before - 1,
    );
    // the next item has the focus, and the reader is told
    await eventually(
      () => focused(popup),
      words => words === second,
    );
    expect(await text(popup, '[role=status] .toast')).not.toBe('');
    await popup.keyboard.down('Control');
    await popup.keyboard.press('z');
    await popup.keyboard.up('Control');
    await eventually(
      () => count(popup, COLLECTED),
      items => items === before,
    );
    await eventually(
      () => focused(popup),
      words => words === first,
    );
  });

  it('opens the menu, walks it, and gives the focus back', async () => {
    const popup = await world.extension.openPopup(await openOurs(world, article()));
    await eventually(
      () => count(popup, '#panel-page .item'),
      items => items > 5,
    );
    await popup.focus('[aria-haspopup=menu]');
    await popup.keyboard.press('Enter');
    await eventually(
      () => count(popup, '[role=menuitem]'),
      items => items === 9,
    );
    const role = () => popup.evaluate(() => document.activeElement?.getAttribute('role'));
    await eventually(role, found => found === 'menuitem');
    const top = await focused(popup);
    await popup.keyboard.press('ArrowUp');
    expect(await focused(popup)).not.toBe(top);
    await popup.keyboard.press('ArrowDown');
    expect(await focused(popup)).toBe(top);
    await popup.keyboard.press('Escape');
    expect(await count(popup, '[role=menu]')).toBe(0);
    expect(await popup.evaluate(() => document.activeElement?.getAttribute('aria-haspopup'))).toBe('menu');
  });

  it('gives everything that can be used a name, and leads every reference somewhere', async () => {
    const popup = await world.extension.openPopup(await openOurs(world, article()));
    await eventually(
      () => count(popup, '#panel-page .item'),
      items => items > 5,
    );
    const faults = await popup.evaluate(() => {
      const named = (one: Element) =>
        (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() !== '' ||
        (one.getAttribute('alt') ?? '') !== '';
      const nameless = [...document.querySelectorAll('button, input, [role], img, summary')]
        .filter(
          one => !['status', 'search', 'tabpanel', 'presentation'].includes(one.getAttribute('role') ?? ''),
        )
        .filter(one => !named(one))
        .map(one => one.outerHTML.slice(0, 80));
      const dangling = [...document.querySelectorAll('[aria-controls], [aria-labelledby]')]
        .map(one => one.getAttribute('aria-controls') ?? one.getAttribute('aria-labelledby') ?? '')
        .filter(id => document.getElementById(id) === null);
      return [...nameless, ...dangling];
    });
    expect(faults).toEqual([]);
    expect(await popup.$eval('html', one => one.lang)).not.toBe('');
  });

  it('annotates a page that is not one of ours when asked to', async () => {
    const tab = await openHtml(world, recipe, { patience: 500 });
    const popup = await world.extension.openPopup(tab);
    await eventually(
      () => count(popup, '#panel-page .button-primary'),
      buttons => buttons === 1,
    );
    await popup.click('#panel-page .button-primary');
    await eventually(
      () => count(popup, '#panel-page .item'),
      items => items > 2,
    );
    expect(await text(popup, '.headline')).toContain('番茄炒蛋');
  });

  it('says what is wrong with an archive, and takes a right one', async () => {
    const popup = await world.extension.openPopup(await openOurs(world, article()));
    await eventually(
      () => count(popup, '#panel-page .item'),
      items => items > 5,
    );
    const input = (await popup.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    const give = async (content: string) => {
      const file = join(folder, 'given.json');
      await writeFile(file, content);
      const before = await text(popup, '.toast-text');
      await input.uploadFile(file);
      return eventually(
        () => text(popup, '.toast-text'),
        said => said !== '' && said !== before,
      );
    };
    const { pages, annotations } = await world.extension.collected();
    expect(await give('{"format":')).toContain('given.json');
    expect(await give('{"format":"another"}')).toContain('given.json');
    expect(await give('{"format":"duixian","version":99}')).toContain('given.json');
    expect((await world.extension.collected()).annotations).toHaveLength(annotations.length);
    const [page] = pages;
    if (!page) throw new Error('a page is collected');
    const fresh = {
      ...page,
      text: '',
      id: 'a'.repeat(32),
      url: 'https://news.example/imported',
      canonicalUrl: 'https://news.example/imported',
      title: '导入的旧闻',
    };
    const items = annotations
      .slice(0, 2)
      .map((item, i) => ({ ...item, pageId: fresh.id, id: `${i}`.repeat(32) }));
    const archive = { format: 'duixian', version: 1, exportedAt: new Date().toISOString() };
    expect(await give(JSON.stringify({ ...archive, pages: [fresh], annotations: items }))).toContain('2');
    expect((await world.extension.collected()).annotations).toHaveLength(annotations.length + 2);
  });
});
