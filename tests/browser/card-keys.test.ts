/** The card's keys: only while the focus is in it, and not for the page's ears; real keys in real fields. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closed, expose, hover, opened, wordsOn } from './card.ts';
import {
  browserNames,
  cardOf,
  closeTabs,
  eventually,
  type Opened,
  openOurs,
  startWorld,
  tell,
  type World,
} from './harness.ts';
import { article } from './pages.ts';

/** Notes every key that some listener of the page hears, from its first moment on. */
const spy = `<script>window.heard = [];
  for (const target of [document, document.documentElement])
    for (const kind of ['keydown', 'keypress', 'keyup'])
      for (const capture of [true, false])
        target.addEventListener(kind, event => { heard.push(kind + ' ' + event.key); }, capture);
  for (const kind of ['keydown', 'keypress', 'keyup'])
    addEventListener(kind, event => { heard.push(kind + ' ' + event.key); });
  for (const kind of ['pointerdown', 'mousedown', 'mouseup', 'click'])
    addEventListener(kind, event => { heard.push(kind); });
</script>`;
const heard = (page: Page) => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
const active = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

const fields = `<p><textarea id="area"></textarea><input id="line"><span id="rich" contenteditable>　</span>
  <select id="choice"><option>k</option><option>n</option></select></p>`;

describe.each(browserNames)('keys of the card in %s', name => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(name);
  });
  afterEach(() => closeTabs(world));
  afterAll(() => world?.close());

  const stored = async (path: string) =>
    (await world.extension.collected(path)).annotations.filter(one => one.reader !== undefined);
  const step = async (opening: Opened) => {
    await opening.page.bringToFront();
    await tell(world, opening, { kind: 'step', by: 1 });
    await opened(opening.page);
  };

  it('steal nothing that is typed into the page while a card is open', async () => {
    const path = '/typing.html';
    const { page } = await openOurs(world, article({ more: fields }), { path });
    await page.bringToFront();
    for (const [id, read] of [
      ['area', 'value'],
      ['line', 'value'],
      ['rich', 'textContent'],
    ] as const) {
      await page.evaluate(id => document.getElementById(id)!.focus(), id);
      await hover(page, '800');
      await page.keyboard.type('kxtenpfg?w');
      const typed = await page.evaluate(
        (id, read) => (document.getElementById(id) as unknown as Record<string, string>)[read]!.trim(),
        id,
        read,
      );
      expect(typed).toBe('kxtenpfg?w');
      expect(await active(page)).toBe(id);
      await page.mouse.move(3, 3, { steps: 3 });
      await closed(page);
    }
    expect(await stored(path)).toEqual([]);
  });

  it('do nothing while the focus is in the page, even with a card open', async () => {
    const path = '/unfocused.html';
    const { page } = await openOurs(world, article({ head: spy }), { path });
    await page.bringToFront();
    await hover(page, '800');
    await page.keyboard.type('kx');
    expect(await heard(page)).toEqual(
      expect.arrayContaining(['keydown k', 'keyup k', 'keydown x', 'keyup x']),
    );
    await page.keyboard.press('Escape');
    await closed(page);
    expect(await heard(page)).toContain('keydown Escape');
    expect(await stored(path)).toEqual([]);
  });

  it('are not heard by the page once the reader has turned to the card', async () => {
    const path = '/heard.html';
    const opening = await openOurs(world, article({ head: spy }), { path });
    const { page } = opening;
    await step(opening);
    await page.keyboard.press('k');
    await eventually(
      () => stored(path),
      items => items.length === 1 && items[0]!.reader?.status === 'kept',
    );
    await page.keyboard.press('w');
    await page.keyboard.press('n');
    await page.keyboard.press('?');
    await page.keyboard.press('Tab');
    await page.keyboard.press('a');
    await expose(page);
    await page.evaluate(() =>
      document.querySelector('[data-open]')!.shadowRoot!.querySelector<HTMLElement>('.action')!.click(),
    );
    await page.keyboard.press('Escape');
    await closed(page);
    expect(await heard(page)).toEqual([]);
    // what follows is the page's again
    await page.keyboard.press('q');
    expect(await heard(page)).toEqual(expect.arrayContaining(['keydown q', 'keyup q']));
  });

  it('go on behind an item that was just dismissed', async () => {
    const path = '/dismiss-on.html';
    const opening = await openOurs(world, article(), { path });
    const { page } = opening;
    await step(opening);
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    await expose(page);
    const third = await wordsOn(page);
    await page.keyboard.press('n');
    await expose(page);
    const fourth = await wordsOn(page);
    await page.keyboard.press('p');
    await expose(page);
    expect(await wordsOn(page)).toBe(third);
    await page.keyboard.press('x');
    await eventually(
      () => stored(path),
      items => items.length === 1,
    );
    await page.keyboard.press('n');
    await expose(page);
    expect(await wordsOn(page)).toBe(fourth);
  });

  it('made up by the page do nothing', async () => {
    const path = '/made-up.html';
    const opening = await openOurs(world, article(), { path });
    const { page } = opening;
    await step(opening);
    await page.evaluate(() => {
      const host = document.querySelector('[data-open]')!;
      for (const key of ['x', 'k', 'Escape'])
        host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    });
    await new Promise(next => setTimeout(next, 300));
    expect(await stored(path)).toEqual([]);
  });

  it('unfold why an item is marked, and leave the focus where it was', async () => {
    const opening = await openOurs(world, article(), { path: '/why.html' });
    const { page } = opening;
    await step(opening);
    await expose(page);
    expect(await wordsOn(page)).not.toContain('A number with a unit');
    await page.keyboard.press('w');
    expect(await wordsOn(page)).toContain('A number with a unit or classifier');
    const at = () =>
      page.evaluate(() => {
        const button = document.querySelector('[data-open]')!.shadowRoot!.activeElement;
        return [button?.textContent, button?.getAttribute('aria-expanded')];
      });
    // by the button too: the actions stand before it
    for (let i = 0; i < 9 && (await at())[0] !== 'Why?'; i++) await page.keyboard.press('Tab');
    expect(await at()).toEqual(['Why?', 'true']);
    await page.keyboard.press('Enter');
    expect(await at()).toEqual(['Why?', 'false']);
    expect(await wordsOn(page)).not.toContain('A number with a unit');
    await page.keyboard.press(' ');
    expect(await at()).toEqual(['Why?', 'true']);
    // the rule is kept with the item
    const { annotations } = await world.extension.collected('/why.html');
    expect(annotations.map(({ body }) => 'rule' in body && body.rule)).not.toContain(undefined);
  });

  it('give the focus back to where it was', async () => {
    const opening = await openOurs(world, article({ more: fields }), { path: '/focus.html' });
    const { page } = opening;
    await page.bringToFront();
    await page.evaluate(() => document.getElementById('line')!.focus());
    await step(opening);
    await page.keyboard.press('n');
    await page.keyboard.press('Escape');
    await closed(page);
    expect(await active(page)).toBe('line');
    await page.keyboard.type('k');
    expect(await page.evaluate(() => (document.getElementById('line') as HTMLInputElement).value)).toBe('k');
  });

  if (name === 'chromium')
    it('leave an input method alone that is composing over the page', async () => {
      const path = '/ime.html';
      const { page } = await openOurs(world, article({ more: fields }), { path });
      await page.bringToFront();
      await page.evaluate(() => document.getElementById('area')!.focus());
      await hover(page, '800');
      const session = await page.createCDPSession();
      await session.send('Input.imeSetComposition', { text: 'kexue', selectionStart: 5, selectionEnd: 5 });
      // Escape of an input method ends its list of words, not the card
      await session.send('Input.insertText', { text: '科学' });
      expect(await page.evaluate(() => (document.getElementById('area') as HTMLTextAreaElement).value)).toBe(
        '科学',
      );
      expect(await cardOf(page)).not.toBeNull();
      expect(await stored(path)).toEqual([]);
    });
});
