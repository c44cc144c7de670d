/**
 * The page is the same with the extension as without it: its tree byte for byte, its layout to the last box, its
 * pixels where no highlight lies; while a card is open there is one host more and nothing else.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closed, hover } from './card.ts';
import {
  browserNames,
  closeTabs,
  highlightSize,
  openHtml,
  openOurs,
  openUrl,
  setSettings,
  startWorld,
  tell,
  type World,
} from './harness.ts';
import { article } from './pages.ts';

/** Layouts in which a stray node or a wider letter would show at once. */
const html = article({
  head: `<style>
    body > *:last-child { outline: 1px solid green } html > *:nth-child(n + 3) { background: red }
    p:has(+ p) { margin-bottom: 9px } .two { columns: 2; width: 500px } .flex { display: flex; gap: 5px }
    .grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(90px, 1fr)) } td { border: 1px solid }
    p::first-letter { font-size: 150% } p::first-line { letter-spacing: 1px } .tight { width: 61px; overflow: hidden }
  </style>`,
  more: `<div class="two"><p>全镇新修水渠<span>1</span><b><span>34</span></b><span>5米</span>，已经通水，惠及群众<em>4300</em>人。</p></div>
    <div class="flex"><span>投入</span><span>资金</span><span>52万元</span></div>
    <div class="grid"><span>农户61户</span><span>合作社7家</span><span>将在2034年底前建成敬老院3所</span></div>
    <table><tr><td>绿地</td><td>45亩</td></tr><tr><td>厕所</td><td>12座</td></tr></table><div class="tight">耕地流转3200亩</div>`,
});

/** All that a script of the page could measure of it. */
const measure = (page: Page) =>
  page.evaluate(() => {
    const host = document.querySelector('[data-open]');
    const round = ({ x, y, width, height }: DOMRect) =>
      [x, y, width, height].map(n => n.toFixed(3)).join(' ');
    const elements = [...document.querySelectorAll('*')].filter(element => element !== host);
    const texts: string[] = [];
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const range = new Range();
      range.selectNodeContents(node);
      texts.push([...range.getClientRects()].map(round).join(','));
    }
    const styles = elements.map(element => {
      const style = getComputedStyle(element);
      return [...style].map(name => style.getPropertyValue(name)).join('|');
    });
    const copy = document.cloneNode(true) as Document;
    copy.querySelector('[data-open]')?.remove();
    return {
      tree: new XMLSerializer().serializeToString(copy),
      nodes: document.documentElement.childNodes.length - (host === null ? 0 : 1),
      boxes: elements.map(element => round(element.getBoundingClientRect())),
      texts,
      styles,
      size: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
      sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
      globals: Object.getOwnPropertyNames(window).sort(),
      focus: document.activeElement?.tagName,
      hosts: document.querySelectorAll('[popover]').length,
    };
  });

describe.each(browserNames)('a page in %s', name => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(name);
  });
  afterEach(() => closeTabs(world));
  afterAll(() => world?.close());

  it('is the same with the extension as without it', async () => {
    await setSettings(world, { paused: true });
    const bare = await openHtml(world, html, { path: '/same.html', patience: 1500 });
    expect(bare.state).toBeNull();
    const park = (page: Page) => page.mouse.move(1, 1);
    await bare.page.bringToFront();
    await park(bare.page);
    const without = {
      ...(await measure(bare.page)),
      picture: await bare.page.screenshot({ encoding: 'base64' }),
    };
    const url = bare.page.url();
    await bare.page.close();

    await setSettings(world, {});
    const opening = await openUrl(world, url, { patience: 30_000 });
    const { page } = opening;
    await page.bringToFront();
    await park(page);
    expect(await highlightSize(page, 'duixian-figure')).toBeGreaterThan(20);
    const { picture, ...bones } = without;
    expect(await measure(page)).toEqual(bones);
    // it is highlighted: the pictures must differ, or they prove nothing
    expect((await page.screenshot({ encoding: 'base64' })) === picture).toBe(false);

    await hover(page, '2360');
    expect(await measure(page)).toEqual({ ...bones, hosts: 1 });
    await page.keyboard.press('Escape');
    await closed(page);
    await park(page);
    expect(await measure(page)).toEqual(bones);

    // the colours of the highlights are all that is there
    await tell(world, opening, { kind: 'toggle' });
    expect((await page.screenshot({ encoding: 'base64' })) === picture).toBe(true);
  });

  it('has no host while no card is open, and its observers see nothing else', async () => {
    const { page } = await openOurs(world, html, {
      before: () => {
        const seen = globalThis as unknown as { seen: string[] };
        seen.seen = [];
        document.addEventListener('DOMContentLoaded', () =>
          new MutationObserver(records => {
            for (const { target, attributeName, addedNodes, removedNodes } of records)
              if (attributeName === null || !(target as Element).hasAttribute('popover'))
                seen.seen.push(
                  `${target.nodeName} ${attributeName} +${addedNodes.length} -${removedNodes.length}`,
                );
          }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true }),
        );
      },
    });
    await hover(page, '2360');
    await page.keyboard.press('Escape');
    await closed(page);
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    expect(seen).toEqual(['HTML null +1 -0', 'HTML null +0 -1']);
  });
});
