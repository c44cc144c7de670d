import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  browserNames,
  closeTabs,
  eventually,
  highlighted,
  highlightSize,
  openHtml,
  openOurs,
  startWorld,
  strictPolicy,
  type World,
} from './harness.ts';
import { answers, article, paragraphs, recipe } from './pages.ts';

/** Prose without figures: a huge page of nothing but figures would measure the database. */
const quiet = '老街上有人在下棋，有人在喝茶，日子过得不紧不慢。';

/** Counts what changes in the page's tree from its first node on; read back through `changes`. */
function countChanges(): void {
  const counter = globalThis as unknown as { changes: string[] };
  counter.changes = [];
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver(records => {
      for (const { type, target } of records) counter.changes.push(`${type} ${target.nodeName}`);
    }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  });
}

describe.each(browserNames)('reading in %s', name => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(name);
  });
  afterEach(() => closeTabs(world));
  afterAll(() => world?.close());

  it('highlights figures and pledges under a policy that forbids the page everything', async () => {
    const { page, state, console: said } = await openOurs(world, article(), { headers: strictPolicy });
    const figures = await highlighted(page, 'duixian-figure');
    expect(figures).toEqual(
      expect.arrayContaining(['2360万元', '18个', '超800个', '15.5个百分点', '40家以上']),
    );
    const pledges = (await highlighted(page, 'duixian-pledge'))!.join('\n');
    expect(pledges).toContain('建成二期污水处理厂');
    expect(pledges).toContain('新增绿道12公里');
    const of = (type: string) => state.annotations.filter(one => one.body.type === type).length;
    expect(figures).toHaveLength(of('figure'));
    expect(said).toEqual([]);
  });

  it('has the background look once more, and marks a pledge that has no cue', async () => {
    const { page, state } = await openOurs(world, article({ title: '青榆县住建局答网友问', body: answers }));
    const added = state.annotations.find(({ body }) => body.type === 'pledge' && body.rule === 'kin');
    expect(added?.target.exact).toBe('年内至少开放2个');
    expect(added?.body).toMatchObject({ deadline: { edtf: '2031' } });
    expect(await highlighted(page, 'duixian-pledge')).toContain('年内至少开放2个');
  });

  it('gives the highlights their looks: a background for figures, an underline for pledges', async () => {
    const { page } = await openOurs(world, article(), { headers: strictPolicy });
    const styles = await page.evaluate(() => {
      const text = document.querySelector('p:nth-of-type(2)')!;
      const figure = getComputedStyle(text, '::highlight(duixian-figure)');
      const pledge = getComputedStyle(text, '::highlight(duixian-pledge)');
      return { figure: figure.backgroundColor, pledge: pledge.textDecorationLine };
    });
    expect(styles.figure).toMatch(/^rgb\(/);
    expect(styles.pledge).toBe('underline');
  });

  it('leaves the page as it was, byte for byte, and causes no mutation', async () => {
    const html = article();
    const { page } = await openOurs(world, html, { before: countChanges });
    const { now, served, changes } = await page.evaluate(html => {
      const { changes } = globalThis as unknown as { changes: string[] };
      const served = new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML;
      return { now: document.documentElement.outerHTML, served, changes };
    }, html);
    expect(now).toBe(served);
    expect(changes).toEqual([]);
  });

  it('paints a figure that is split over three spans', async () => {
    const more = '<p>全镇新修水渠<span>1</span><b><span>34</span></b><span>5米</span>，已经通水。</p>';
    const { page, state } = await openOurs(world, article({ more }));
    expect(state.annotations.map(one => one.target.exact)).toContain('1345米');
    // One range per text node, so that no range reaches over elements.
    expect((await highlighted(page, 'duixian-figure'))!.join('|')).toContain('1|34|5米');
  });

  it('opens a card on hovering that the page cannot read, and closes it on Escape', async () => {
    const { page, console: said } = await openOurs(world, article(), { headers: strictPolicy });
    // a fine screen: a hit test that counts device pixels finds nothing there
    await page.setViewport({ width: 900, height: 700, deviceScaleFactor: 2 });
    const { x, y } = await page.evaluate(() => {
      const text = document.querySelector('.content p:nth-of-type(3)')!.firstChild as Text;
      const range = new Range();
      const at = text.data.indexOf('800');
      range.setStart(text, at);
      range.setEnd(text, at + 3);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    const card = () =>
      page.evaluate(() => {
        const host = document.querySelector('[data-open]');
        return (
          host && {
            height: host.getBoundingClientRect().height,
            root: host.shadowRoot,
            text: host.textContent,
          }
        );
      });
    await page.mouse.move(x - 5, y - 40);
    await page.mouse.move(x, y, { steps: 4 });
    const open = await eventually(card, found => found !== null && found.height > 40);
    expect(open).toMatchObject({ root: null, text: '' });
    await page.keyboard.press('Escape');
    await eventually(card, found => found === null);
    expect(said).toEqual([]);
  });

  it('counts deadlines from the day in sight, not from the generic one in the head', async () => {
    const dated = article({ head: '<meta name="date" content="2039-01-01">' })
      .replace('<meta name="PubDate" content="2031-05-12">', '')
      .replace('<title>柳溪镇：民生项目有力推进</title>', '<title>青榆县人民政府门户网站</title>');
    const { state } = await openOurs(world, dated);
    expect(state.page).toMatchObject({ published: '2031-05-12', title: '柳溪镇：民生项目有力推进' });
    const terms = state.annotations.flatMap(({ body }) =>
      body.type === 'pledge' ? [body.deadline?.edtf] : [],
    );
    expect(terms).toContain('2031-12');
  });

  it('says nothing about an empty page and leaves its console alone', async () => {
    const { page, console: said } = await openHtml(world, '<!doctype html>', { patience: 1500 });
    expect(await highlighted(page, 'duixian-figure')).toBeNull();
    expect(said).toEqual([]);
  });

  it('reads a page of 5 MB without an error and keeps it usable', async () => {
    const filler = `<p>${paragraphs[0]}</p>\n${`<p>${quiet}</p>\n`.repeat(6)}`;
    const body = filler.repeat(Math.ceil(5_000_000 / Buffer.byteLength(filler)));
    const {
      page,
      state,
      console: said,
    } = await openHtml(world, article({ more: body }), { patience: 30_000 });
    expect(state).toMatchObject({ status: 'painted', unsaved: 0 });
    expect(await highlighted(page, 'duixian-figure')).toContain('2360万元');
    expect(await page.evaluate(() => document.querySelectorAll('p').length)).toBeGreaterThan(10_000);
    expect(said).toEqual([]);
  });

  it('reads one line of 200 000 characters', async () => {
    const sentence = `${paragraphs[0]!}${quiet.repeat(8)}`.replaceAll('。', '；');
    const line = sentence.repeat(Math.ceil(200_000 / sentence.length));
    const {
      page,
      state,
      console: said,
    } = await openHtml(world, article({ body: [line] }), { patience: 30_000 });
    expect(state).toMatchObject({ status: 'painted', unsaved: 0 });
    expect(await highlightSize(page, 'duixian-figure')).toBeGreaterThan(1000);
    expect(said).toEqual([]);
  });

  it('follows a page that replaces its body', async () => {
    const { page, console: said } = await openOurs(world, article());
    await page.evaluate(() => {
      const body = document.createElement('body');
      const add = (text: string) => body.appendChild(document.createElement('p')).append(text);
      add('云屏乡党委、政府近日通报：全乡已投入资金731万元，实施民生项目64个，惠及群众5800人。');
      add('云屏乡将在2034年底前建成敬老院一座，总投资1900万元，新增床位320张。');
      add('云屏乡党委书记桑知遥介绍，乡政府今年改造农村公路19公里，新建文化广场5个，群众满意度达到96%。');
      add('下一步，全乡将实施人居环境整治项目12个，力争脱贫户人均收入增长8%以上。');
      document.body.replaceWith(body);
    });
    const figures = await eventually(
      () => highlighted(page, 'duixian-figure'),
      texts => Boolean(texts?.includes('731万元')),
    );
    expect(figures).not.toContain('2360万元');
    expect(said).toEqual([]);
  });

  it('puts highlights back that the page deleted', async () => {
    const { page } = await openOurs(world, article());
    const before = await highlightSize(page, 'duixian-figure');
    await page.evaluate(() => CSS.highlights.clear());
    // What a reader does next anyway.
    await page.mouse.move(200, 200);
    await page.mouse.wheel({ deltaY: 10 });
    expect(
      await eventually(
        () => highlightSize(page, 'duixian-figure'),
        size => size === before,
      ),
    ).toBe(before);
  });

  it('leaves a page alone that is not one of ours', async () => {
    const { page, console: said } = await openHtml(world, recipe, { patience: 1500 });
    expect(await highlighted(page, 'duixian-figure')).toBeNull();
    expect(await world.extension.collected(new URL(page.url()).pathname)).toEqual({
      pages: [],
      annotations: [],
    });
    expect(said).toEqual([]);
  });
});
