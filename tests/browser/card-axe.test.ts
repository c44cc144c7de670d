/** The card and the selection bar under axe, on light and dark pages and in the reader's own colours. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { bring, expose, hover, look, opened } from './card.ts';
import {
  boxOfText,
  browserNames,
  cardOf,
  closeTabs,
  eventually,
  openOurs,
  startWorld,
  tell,
  type World,
} from './harness.ts';
import { article } from './pages.ts';

const grounds = {
  light: '',
  dark: '<style>html { background: #1b1c1f; color: #ddd }</style>',
};
const HOST = '[data-open]';

async function select(page: Page, words: string): Promise<void> {
  const { left, top, right, bottom } = await boxOfText(page, words);
  await page.mouse.move(left + 1, (top + bottom) / 2);
  await page.mouse.down();
  await page.mouse.move(right - 1, (top + bottom) / 2, { steps: 4 });
  await page.mouse.up();
}

describe.each(browserNames)('accessibility of the card in %s', name => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(name);
  });
  afterEach(() => closeTabs(world));
  afterAll(() => world?.close());

  it.each(['light', 'dark'] as const)('has no violations on a %s page', async ground => {
    const opening = await openOurs(world, article({ head: grounds[ground] }));
    const { page } = opening;
    await page.bringToFront();
    await bring(page, '3.2亿');
    await hover(page, '3.2亿');
    await expose(page);
    expect(await violations(page, HOST)).toEqual([]);
    await page.keyboard.press('Escape');
    await tell(world, opening, { kind: 'step', by: 1, type: 'pledge' });
    await opened(page);
    await page.keyboard.press('w');
    await page.keyboard.press('?');
    await page.keyboard.press('k');
    await new Promise(next => setTimeout(next, 300));
    await look(page, `${name} axe ${ground}`);
    expect(await violations(page, HOST)).toEqual([]);
    await page.keyboard.press('Escape');
    await select(page, '公办学位');
    await eventually(
      () => cardOf(page),
      bar => bar !== null,
    );
    await look(page, `${name} axe bar ${ground}`);
    expect(await violations(page, HOST)).toEqual([]);
  });
});

describe.each(browserNames)('forced colours in %s', name => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(name, {
      preferences: { 'browser.display.document_color_use': 2, 'ui.useAccessibilityTheme': 1 },
    });
  });
  afterAll(() => world?.close());

  it('shows edges, what is pressed and where the focus is', async () => {
    const opening = await openOurs(world, article());
    const { page } = opening;
    if (name === 'chromium') {
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value: 'active' }],
      });
    }
    await page.bringToFront();
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    // figures, pledges and notes still look different; where the browser paints one ground for all, by their lines
    const looks = await page.evaluate(() =>
      ['figure', 'pledge', 'note'].map(type => {
        const style = getComputedStyle(document.querySelector('p')!, `::highlight(duixian-${type})`);
        return [style.backgroundColor, style.textDecorationLine, style.textDecorationStyle];
      }),
    );
    expect(looks[0]![0]).not.toBe(looks[1]![0]);
    expect(looks.map(one => one.slice(1).join(' '))).toEqual([
      'none solid',
      'underline solid',
      'underline dotted',
    ]);
    await look(page, `${name} forced marks`);
    await tell(world, opening, { kind: 'step', by: 1 });
    await opened(page);
    await page.keyboard.press('k');
    await new Promise(next => setTimeout(next, 300));
    await page.keyboard.press('Tab');
    await expose(page);
    await look(page, `${name} forced`);
    const seen = await page.evaluate(() => {
      const root = document.querySelector('[data-open]')!.shadowRoot!;
      const style = (selector: string) => getComputedStyle(root.querySelector(selector)!);
      const [pressed, plain] = [style('.action[aria-pressed=true]'), style('.action[aria-label=Edit]')];
      const focused = getComputedStyle(root.activeElement!);
      return {
        edge: style('.card').borderTopStyle,
        edgeIsInk: style('.card').borderTopColor !== style('.card').backgroundColor,
        pressedDiffers: pressed.color !== plain.color,
        focus: focused.outlineStyle,
        focusShows: focused.outlineColor !== style('.card').backgroundColor,
      };
    });
    expect(seen).toEqual({
      edge: 'solid',
      edgeIsInk: true,
      pressedDiffers: true,
      focus: 'solid',
      focusShows: true,
    });
  });
});
