import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../scripts/extension.ts';
import { browserNames, closeTabs, eventually, setSettings, startWorld, type World } from './harness.ts';
import { article, paragraphs, recipe } from './pages.ts';

/** A page of an old site: a banner, a menu, and the story in a frame. */
const shell = (frame: string, more = ''): string => `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>柳溪镇人民政府</title></head>
<body><h2>柳溪镇</h2><p><a href="#">首页</a> <a href="#">动态</a></p>${frame}${more}</body></html>`;
const frameTo = (src: string, width = 900): string =>
  `<iframe src="${src}" width="${width}" height="600"></iframe>`;

const inner = (page: Page): Frame => page.mainFrame().childFrames()[0]!;
const figuresIn = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() =>
    [...((CSS.highlights.get('duixian-figure') ?? []) as unknown as Iterable<AbstractRange>)].map(found => {
      const range = new Range();
      range.setStart(found.startContainer, found.startOffset);
      range.setEnd(found.endContainer, found.endOffset);
      return String(range);
    }),
  );
const until = (page: Page, figure: string) =>
  eventually(
    () => figuresIn(inner(page)).catch(() => [] as string[]),
    texts => texts.includes(figure),
  );

describe.each(browserNames)('articles in frames in %s', name => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(name);
  });
  afterEach(() => closeTabs(world));
  afterAll(() => world?.close());

  async function open(html: string, path: string): Promise<Tab> {
    const tab = await world.extension.newTab();
    await tab.page.goto(world.server.put(path, { body: html }), { waitUntil: 'load' });
    return tab;
  }
  const badge = ({ id }: Tab): Promise<string> =>
    world.extension.probe.evaluate(
      id =>
        (
          globalThis as unknown as { chrome: { action: { getBadgeText(o: object): Promise<string> } } }
        ).chrome.action.getBadgeText({ tabId: id }),
      id,
    );

  it('reads, keeps and lists the article of a frame of the same site', async () => {
    const src = world.server.put('/story-a.html', { body: article() });
    const tab = await open(shell(frameTo(src)), '/shell-a.html');
    await until(tab.page, '2360万元');
    // stored under the frame's own address
    const { annotations, pages } = await eventually(
      () => world.extension.collected('/story-a'),
      found => found.annotations.length > 10,
    );
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatchObject({ url: src, published: '2031-05-12' });
    expect((await world.extension.collected('/shell-a')).pages).toHaveLength(0);
    // the frame speaks for the tab
    await eventually(
      () => badge(tab),
      text => text === String(annotations.length),
    );
    const popup = await world.extension.openPopup(tab);
    await popup.waitForSelector('.item-main');
    const rows = await popup.$$eval('.item-main', all => all.map(row => row.textContent));
    expect(rows.some(row => row?.includes('2360'))).toBe(true);
    await popup.close();
    // and its cards open in it
    await tab.page.bringToFront();
    const words = await inner(tab.page).evaluateHandle(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let node = walker.nextNode() as Text;
      while (!node.data.includes('2360万元')) node = walker.nextNode() as Text;
      const range = new Range();
      range.setStart(node, node.data.indexOf('2360万元'));
      range.setEnd(node, node.data.indexOf('2360万元') + 4);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    const at = (await words.jsonValue()) as { x: number; y: number };
    const box = await tab.page.$eval('iframe', frame => {
      const { x, y } = frame.getBoundingClientRect();
      return { x: x + frame.clientLeft, y: y + frame.clientTop };
    });
    await tab.page.mouse.move(box.x + at.x - 3, box.y + at.y);
    await tab.page.mouse.move(box.x + at.x, box.y + at.y);
    await eventually(
      () => inner(tab.page).evaluate(() => document.querySelector('[data-open]') !== null),
      open => open,
    );
    expect(await tab.page.evaluate(() => document.querySelector('[data-open]'))).toBeNull();
  });

  it('reads a frame without an address of its own, and keeps it under that of its page', async () => {
    const quoted = article().replace(/&/g, '&amp;').replace(/"/g, '&quot;');
    const frame = `<iframe srcdoc="${quoted}" width="900" height="600"></iframe>`;
    const tab = await open(shell(frame), '/shell-s.html');
    await until(tab.page, '2360万元');
    const { annotations, pages } = await eventually(
      () => world.extension.collected('/shell-s'),
      found => found.annotations.length > 10,
    );
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatchObject({ url: tab.page.url(), published: '2031-05-12' });
    await eventually(
      () => badge(tab),
      text => text === String(annotations.length),
    );
    // and goes on to what the page writes into it next
    await tab.page.evaluate(
      html => {
        document.querySelector('iframe')!.srcdoc = html;
      },
      article().replaceAll('2360万元', '991万元'),
    );
    await until(tab.page, '991万元');
  });

  it('follows the frame to another story, and to none', async () => {
    const src = world.server.put('/story-b.html', { body: article() });
    const next = world.server.put('/story-c.html', {
      body: article({ body: paragraphs.map(text => text.replace('2360万元', '991万元')) }),
    });
    const none = world.server.put('/recipe-c.html', { body: recipe });
    const tab = await open(shell(frameTo(src)), '/shell-b.html');
    await until(tab.page, '2360万元');
    const go = (to: string) =>
      tab.page.evaluate(to => {
        document.querySelector('iframe')!.src = to;
      }, to);
    await go(next);
    await until(tab.page, '991万元');
    await go(none);
    await eventually(
      () => figuresIn(inner(tab.page)).catch(() => ['loading']),
      texts => texts.length === 0,
    );
  });

  it('reads the frame of another site on a page that has nothing else', async () => {
    world.server.put('/story-d.html', { body: article() });
    const src = `${world.server.origin.replace('127.0.0.1', 'localhost')}/story-d.html`;
    const tab = await open(shell(frameTo(src)), '/shell-d.html');
    await eventually(
      () => world.extension.collected('localhost'),
      ({ annotations }) => annotations.length > 10,
    );
    expect(await tab.page.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  it('leaves narrow frames and frames about other things alone', async () => {
    const src = world.server.put('/story-e.html', { body: article() });
    const other = world.server.put('/recipe-e.html', { body: recipe });
    const tab = await open(shell(frameTo(src, 160), frameTo(other)), '/shell-e.html');
    await new Promise(next => setTimeout(next, 2_500));
    for (const frame of tab.page.mainFrame().childFrames()) expect(await figuresIn(frame)).toEqual([]);
  });

  it('takes the highlights of a frame back when the site is ruled out', async () => {
    const src = world.server.put('/story-f.html', { body: article() });
    const tab = await open(shell(frameTo(src)), '/shell-f.html');
    await until(tab.page, '2360万元');
    await setSettings(world, { sites: { '127.0.0.1': 'never' } });
    await eventually(
      () => figuresIn(inner(tab.page)),
      texts => texts.length === 0,
    );
    await setSettings(world, {});
  });
});
