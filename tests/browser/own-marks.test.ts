/** Marks of the reader's own, by a real pointer selection. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buttonOn, expose, hover, look, wordsOn } from './card.ts';
import {
  boxOfText,
  browserNames,
  cardOf,
  closeTabs,
  eventually,
  highlighted,
  openOurs,
  openUrl,
  startWorld,
  tell,
  type World,
} from './harness.ts';
import { article } from './pages.ts';
import { openPopup, rows } from './popup.ts';

/** What no rule takes for a figure by itself: it is the reader who wants it. */
const more = '<p>镇里的老槐树今年约四百二十岁，是柳溪人的骄傲；二期泵站年底前启用。</p>';

/** Selects words by dragging over them, and waits for the bar. */
async function select(page: Page, words: string) {
  const { left, top, right, bottom } = await boxOfText(page, words);
  const middle = (top + bottom) / 2;
  await page.mouse.move(left + 1, middle);
  await page.mouse.down();
  await page.mouse.move((left + right) / 2, middle, { steps: 3 });
  await page.mouse.move(right - 1, middle, { steps: 3 });
  await page.mouse.up();
  expect(await selection(page)).toBe(words);
  return bar(page);
}

const selection = (page: Page) => page.evaluate(() => String(getSelection()));

/** The bar is one row of buttons. */
const bar = async (page: Page) =>
  (await eventually(
    () => cardOf(page),
    card => card !== null && card.bottom - card.top < 60,
  ))!;

const closed = (page: Page) =>
  eventually(
    () => cardOf(page),
    card => card === null,
  );

describe.each(browserNames)('own marks in %s', name => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(name);
  });
  afterEach(() => closeTabs(world));
  afterAll(() => world?.close());

  const own = async (path: string) =>
    (await world.extension.collected(path)).annotations.filter(one => one.origin === 'reader');

  it('marks a figure that was selected: painted, stored, listed, there on the next visit, undone', async () => {
    const path = '/own-figure.html';
    const opened = await openOurs(world, article({ more }), { path });
    const { page, console: said } = opened;
    await page.bringToFront();
    const before = await page.evaluate(() => document.body.outerHTML);
    const box = await select(page, '约四百二十岁');
    const words = await boxOfText(page, '约四百二十岁');
    // near, whole, and not over the words
    expect(Math.min(Math.abs(box.top - words.bottom), Math.abs(words.top - box.bottom))).toBeLessThan(12);
    expect(box).toMatchObject({ root: null, text: '' });
    await page.mouse.click(box.left + 20, (box.top + box.bottom) / 2);
    const [mark] = await eventually(
      () => own(path),
      marks => marks.length === 1,
    );
    expect(mark).toMatchObject({
      body: { type: 'figure', value: 420, mod: 'about' },
      target: { exact: '约四百二十岁' },
    });
    const painted = () => highlighted(page, 'duixian-note');
    await eventually(painted, texts => texts?.join() === '约四百二十岁');
    expect(await selection(page)).toBe('约四百二十岁');
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
    expect(said).toEqual([]);

    const popup = await openPopup(world, opened);
    await eventually(
      () => rows(popup, 'page'),
      all => all.some(row => row.includes('420')),
    );
    await popup.close();

    const again = await openUrl(world, page.url(), { patience: 30_000 });
    await eventually(
      () => highlighted(again.page, 'duixian-note'),
      texts => texts?.join() === '约四百二十岁',
    );
    await again.page.close();
    await page.bringToFront();
    const card = (await cardOf(page))!;
    await page.mouse.click(card.right - 30, card.bottom - 20);
    await eventually(painted, texts => texts?.length === 0);
    expect(await own(path)).toEqual([]);
  });

  it('marks a pledge by keys, with its deadline', async () => {
    const path = '/own-pledge.html';
    const opened = await openOurs(world, article({ more }), { path });
    const { page } = opened;
    await page.bringToFront();
    expect(await tell(world, opened, { kind: 'mark' })).toEqual({ found: false });
    await select(page, '二期泵站年底前启用');
    expect(await tell(world, opened, { kind: 'mark' })).toEqual({ found: true });
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const [mark] = await eventually(
      () => own(path),
      marks => marks.length === 1,
    );
    expect(mark.body).toMatchObject({ type: 'pledge', deadline: { edtf: expect.stringContaining('2031') } });
  });

  /** Presses a button of the open bar or card. */
  async function press(page: Page, label: string): Promise<void> {
    await expose(page);
    const { x, y } = await buttonOn(page, label);
    await page.mouse.click(x, y);
  }
  const painted = (page: Page, texts: string) =>
    eventually(
      () => highlighted(page, 'duixian-note'),
      found => found?.join() === texts,
    );

  it('writes a note on words that are no figure, which stays with them', async () => {
    const path = '/own-note.html';
    const { page } = await openOurs(world, article({ more }), { path });
    await page.bringToFront();
    await select(page, '老槐树');
    await press(page, 'Write a note');
    await painted(page, '老槐树');
    // the frame of the form has to load before it can be typed into
    await new Promise(next => setTimeout(next, 400));
    await page.keyboard.type('older than the town');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    const [mark] = await eventually(
      () => own(path),
      marks => marks[0]?.reader?.note !== undefined,
    );
    expect(mark).toMatchObject({
      body: { type: 'note' },
      target: { exact: '老槐树' },
      reader: { note: 'older than the town' },
    });
    // at once, not only on the next visit
    await expose(page);
    await eventually(
      () => wordsOn(page),
      words => words.includes('Saved') && words.includes('older than the town'),
      5,
    );
    await look(page, `${name}-own-note`);
    await page.reload({ waitUntil: 'load' });
    await painted(page, '老槐树');
    await hover(page, '老槐树');
    await expose(page);
    expect(await wordsOn(page)).toContain('older than the town');
    expect(await wordsOn(page)).toContain('Note · your mark');
    // a note has no value to edit
    await expect(buttonOn(page, 'Edit')).rejects.toThrow('no button Edit');
  });

  it('only highlights, over words of two elements, and takes the mark away by its card', async () => {
    const path = '/own-highlight.html';
    const split = '<p id="split">镇上的<b>老茶馆</b>每天清晨五点开门。</p>';
    const { page } = await openOurs(world, article({ more: split }), { path });
    await page.bringToFront();
    const before = await page.evaluate(() => document.body.outerHTML);
    const from = await boxOfText(page, '镇上的');
    const to = await boxOfText(page, '老茶馆');
    await page.mouse.move(from.left + 1, (from.top + from.bottom) / 2);
    await page.mouse.down();
    await page.mouse.move(to.right - 1, (to.top + to.bottom) / 2, { steps: 4 });
    await page.mouse.up();
    await bar(page);
    await press(page, 'Highlight only');
    await painted(page, '镇上的,老茶馆');
    const [mark] = await own(path);
    expect(mark).toMatchObject({ body: { type: 'note' }, target: { exact: '镇上的老茶馆' } });
    expect(mark!.reader?.note).toBeUndefined();
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
    await page.mouse.click(4, 4);
    await closed(page);
    await hover(page, '老茶馆');
    await press(page, 'Remove mark');
    await painted(page, '');
    expect(await own(path)).toEqual([]);
    await press(page, 'Undo');
    await painted(page, '镇上的,老茶馆');
    expect(await own(path)).toHaveLength(1);
  });

  it('closes on Escape, on a click away and with the selection, and leaves the page its events', async () => {
    const spy = `<script>window.heard = []; for (const kind of ['pointerdown', 'pointerup', 'mouseup', 'click', 'keydown'])
      addEventListener(kind, event => { heard.push(kind + (event.key ?? '')); }, false)</script>`;
    const opened = await openOurs(world, article({ more, head: spy }), { path: '/own-close.html' });
    const { page } = opened;
    await page.bringToFront();
    await select(page, '老槐树');
    await page.keyboard.press('Escape');
    await closed(page);
    // said no: not asked again while the selection stays
    await new Promise(next => setTimeout(next, 600));
    expect(await cardOf(page)).toBeNull();
    expect(await selection(page)).toBe('老槐树');

    await select(page, '柳溪人的骄傲');
    await page.mouse.click(4, 4);
    await closed(page);
    await select(page, '老槐树');
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await closed(page);
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.join());
    expect(heard).toMatch(/pointerdown,pointerup,mouseup,click,keydownEscape,pointerdown/);
  });
});
