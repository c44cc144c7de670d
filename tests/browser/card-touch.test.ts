/** Fingers instead of a pointer: taps on highlights and beside them, targets of a size, a bar for a touched selection. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { settled } from '../../scripts/extension.ts';
import { buttonOn, closed, expose, look, opened } from './card.ts';
import {
  boxOfText,
  browserNames,
  cardOf,
  closeTabs,
  eventually,
  highlighted,
  openOurs,
  startWorld,
  type World,
} from './harness.ts';
import { article } from './pages.ts';

/** Firefox: a screen that is touched, no mouse. */
const preferences = {
  'dom.w3c_touch_events.enabled': 1,
  'ui.primaryPointerCapabilities': 1,
  'ui.allPointerCapabilities': 1,
};

describe.each(browserNames)('touch in %s', name => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(name, { preferences });
  });
  afterEach(() => closeTabs(world));
  afterAll(() => world?.close());

  async function open(path: string, more = '') {
    const opening = await openOurs(world, article({ more }), { path });
    const { page } = opening;
    await page.setViewport({ width: 390, height: 700, ...(name === 'chromium' && { hasTouch: true }) });
    // Chromium loads the page again for a screen that is touched
    await settled(world.extension, opening, 30_000);
    await page.bringToFront();
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    return page;
  }

  async function tap(page: Page, words: string) {
    const { left, top, right, bottom } = await boxOfText(page, words);
    await page.touchscreen.tap((left + right) / 2, (top + bottom) / 2);
  }

  /** Buttons of the exposed card that are smaller than a finger wants them. */
  const small = (page: Page) =>
    page.evaluate(() => {
      const root = document.querySelector('[data-open]')!.shadowRoot!;
      return [...root.querySelectorAll('button')]
        .map(button => ({
          name: button.ariaLabel ?? button.textContent,
          box: button.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width < 44 || box.height < 44)
        .map(({ name, box }) => `${name}: ${box.width} × ${box.height}`);
    });

  it('opens by a tap on a highlight and closes by a tap beside it', async () => {
    const path = '/tap.html';
    const page = await open(path);
    await tap(page, '800');
    const card = await opened(page);
    await look(page, `${name} touch`);
    expect(card.right).toBeLessThanOrEqual(390);
    await expose(page);
    expect(await small(page)).toEqual([]);
    const { x, y } = await buttonOn(page, 'Keep');
    await page.touchscreen.tap(x, y);
    await eventually(
      async () => (await world.extension.collected(path)).annotations.map(item => item.reader?.status),
      said => said.includes('kept'),
    );
    expect(await cardOf(page)).not.toBeNull();
    await tap(page, '来源');
    await closed(page);
    // from one item to another
    await tap(page, '800');
    await opened(page);
    await tap(page, '2360');
    const next = await opened(page);
    expect(next.bottom - next.top).toBeGreaterThan(40);
  });

  it('leaves a tap on a link to the link', async () => {
    const page = await open('/link.html', '<p><a href="#there">全镇新增公厕37座</a></p><p id="there"></p>');
    await tap(page, '37座');
    await eventually(
      () => page.evaluate(() => location.hash),
      hash => hash === '#there',
    );
  });

  it('offers the bar beside a selection made without a mouse', async () => {
    const path = '/touched.html';
    const page = await open(path);
    // what the handles of a touch selection do to the page: no pointer events, only a selection
    await page.evaluate(() => {
      const text = document.querySelector('p:nth-of-type(3)')!.firstChild as Text;
      getSelection()!.setBaseAndExtent(text, 0, text, 4);
    });
    await eventually(
      () => cardOf(page),
      bar => bar !== null,
    );
    await expose(page);
    await look(page, `${name} touch bar`);
    expect(await small(page)).toEqual([]);
    const { x, y } = await buttonOn(page, 'Highlight only');
    await page.touchscreen.tap(x, y);
    await eventually(
      () => highlighted(page, 'duixian-note'),
      texts => texts?.join() === '教育方面',
    );
  });
});
