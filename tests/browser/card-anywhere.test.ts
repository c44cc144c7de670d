/** The card on pages that were not made for it: any script direction, zoom, style sheet; by a real pointer. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bring, buttonOn, expectWhole, expose, hover, look, opened, wordsOn } from './card.ts';
import { boxOfText, browserNames, closeTabs, openOurs, startWorld, type World } from './harness.ts';
import { article } from './pages.ts';

const css = (rules: string) => article({ head: `<style>${rules}</style>` });

/** Everything a page's style sheet can say against an element it did not make. */
const HOSTILE = `
  html > div, [popover], [data-open] { display: none !important; visibility: hidden !important; opacity: 0 !important;
    transform: translate(-9999px) !important; width: 1px !important; max-width: 1px !important; clip-path: inset(50%) !important;
    filter: blur(9px) !important; pointer-events: none !important; zoom: 3 !important; position: static !important;
    contain: strict !important; animation: none !important; content-visibility: hidden !important; z-index: -1 !important;
    --left: 5000px !important; --top: 5000px !important; --zoom: 9 !important; --ink: transparent !important; }
  * { font-size: 40px !important; line-height: 3 !important; letter-spacing: 20px !important; }
  ::backdrop { display: block !important; background: red !important; pointer-events: auto !important; inset: 0 !important; }
  p, h1 { font-size: 16px !important; line-height: 1.6 !important; letter-spacing: 0 !important; }`;

const pages: [string, string][] = [
  ['right to left', css('html { direction: rtl; }')],
  ['vertical writing', css('html { writing-mode: vertical-rl; }')],
  ['vertical writing from the left', css('html { writing-mode: vertical-lr; }')],
  ['a root zoomed in', css('html { zoom: 1.5; }')],
  ['a body zoomed out', css('body { zoom: 0.75; }')],
  [
    'a root that is transformed and clipped',
    css('html { transform: scale(1.2); transform-origin: 0 0; overflow: hidden; contain: paint; }'),
  ],
  [
    'a body that is filtered, in a layer of its own',
    css(
      'body { filter: saturate(0.9); will-change: transform; position: relative; z-index: 2147483647; isolation: isolate; }',
    ),
  ],
  ['a style sheet against us', css(HOSTILE)],
  ['a quirky document', css('').replace('<!DOCTYPE html>', '')],
  [
    'a veil over everything that lets the pointer through',
    article({
      more: '<div style="position:fixed;inset:0;z-index:2147483647;pointer-events:none;background:#0f01"></div>',
    }),
  ],
];

/** Figures near the beginning, the middle and the end of the text. */
const WORDS = ['2360万元', '260个', '98%以上'];

describe.each(browserNames)('the card anywhere, in %s', name => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(name);
  });
  afterEach(() => closeTabs(world));
  afterAll(() => world?.close());

  it.each(pages)('is whole and beside its item on %s', async (what, html) => {
    const { page, console: said } = await openOurs(world, html);
    await page.setViewport({ width: 700, height: 460 });
    for (const words of WORDS) {
      await bring(page, words);
      await hover(page, words);
      await look(page, `${name} ${what} ${words}`);
      await expectWhole(page, await boxOfText(page, words));
    }
    await expose(page);
    const { x, y } = await buttonOn(page, 'Why?');
    await page.mouse.click(x, y);
    expect(await wordsOn(page)).toContain('A number with a unit or classifier');
    await expectWhole(page, await boxOfText(page, WORDS.at(-1)!));
    expect(said).toEqual([]);
  });

  it.each([0.5, 1.5, 2])('is whole with the page zoomed to %d by the reader', async factor => {
    const { page, id } = await openOurs(world, article());
    await page.setViewport({ width: 900, height: 640 });
    const zoom = (factor: number) =>
      world.extension.probe.evaluate(
        (id, factor) => {
          const { chrome } = globalThis as unknown as {
            chrome: { tabs: { setZoom(id: number, by: number): Promise<void> } };
          };
          return chrome.tabs.setZoom(id, factor);
        },
        id,
        factor,
      );
    await zoom(factor);
    try {
      for (const words of WORDS) {
        await bring(page, words);
        await hover(page, words);
        await look(page, `${name} zoom ${factor} ${words}`);
        await expectWhole(page, await boxOfText(page, words));
      }
    } finally {
      // the browser remembers it for the whole site
      await zoom(1);
    }
  });

  it.each([0.75, 3])('is whole on a screen of scale %d', async deviceScaleFactor => {
    const { page } = await openOurs(world, article());
    await page.setViewport({ width: 700, height: 460, deviceScaleFactor });
    for (const words of WORDS) {
      await bring(page, words);
      await hover(page, words);
      await expectWhole(page, await boxOfText(page, words));
    }
  });

  it('turns over at each edge of a small window', async () => {
    const { page } = await openOurs(world, article({ head: '<style>body { padding: 600px 0 }</style>' }));
    await page.setViewport({ width: 400, height: 460 });
    const sides = new Set<string>();
    for (const block of ['start', 'center', 'end'] as const)
      for (const words of [...WORDS, '27.6公里']) {
        await bring(page, words, block);
        const card = await hover(page, words);
        const item = await boxOfText(page, words);
        sides.add(card.top >= item.bottom ? 'under' : 'over');
        await look(page, `${name} edge ${block} ${words}`);
        await expectWhole(page, item);
      }
    expect([...sides].sort()).toEqual(['over', 'under']);
  });

  it('fits a window of 320 pixels, with its form and its keys', async () => {
    const { page } = await openOurs(world, article());
    await page.setViewport({ width: 320, height: 520 });
    await bring(page, '3.2亿');
    await hover(page, '3.2亿');
    await expose(page);
    await look(page, `${name} narrow`);
    const { x, y } = await buttonOn(page, 'Edit');
    await page.mouse.click(x, y);
    const inside = () =>
      page.evaluate(() => {
        const host = document.querySelector('[data-open]')!;
        const { left, right, top, bottom } = host.getBoundingClientRect();
        const card = host.shadowRoot!.querySelector('.card')!;
        return {
          whole: left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight,
          scrolls: card.scrollWidth > card.clientWidth,
        };
      });
    await opened(page);
    await new Promise(next => setTimeout(next, 300));
    await look(page, `${name} narrow edit`);
    expect(await inside()).toEqual({ whole: true, scrolls: false });
  });
});
