/** Text that a page has from the beginning and shows or hides by attributes and styles alone, and colours that change late. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  browserNames,
  closeTabs,
  eventually,
  highlighted,
  openHtml,
  openOurs,
  startWorld,
  type World,
} from './harness.ts';
import { article, paragraphs } from './pages.ts';

const figures = (page: Page) => highlighted(page, 'duixian-figure');
const until = (page: Page, figure: string, there = true) =>
  eventually(
    () => figures(page),
    texts => (texts?.includes(figure) === true) === there,
  );

/** An article of which all is inside one element with these attributes. */
const hidden = (attributes: string, head = '') =>
  article({ head }).replace('<div class="content">', `<div class="content" id="all" ${attributes}>`);

/** A paragraph behind the article that is hidden at first; 662公里 is in it. */
const rest = (attributes: string) =>
  `<div id="rest" ${attributes}><p>全镇还新建水厂3座，铺设管网662公里，受益群众1.9万人。</p></div>`;

/** Two towns' articles below their tabs; the second is hidden at first. */
const tabs = () => {
  const [first, second] = ['柳溪镇', '青禾县云屏乡'].map((place, i) =>
    paragraphs.map(text => `<p>${text.replaceAll('柳溪镇', place).replace('2360', `${4360 + i}`)}</p>`),
  );
  return article({
    body: [],
    more: `<p id="tabs"><span id="one">柳溪镇</span> <span id="two">云屏乡</span></p>
<div id="first">${first!.join('')}</div><div id="second" style="display:none">${second!.join('')}</div>
<select id="choice"><option>柳溪镇</option><option>云屏乡</option></select>`,
  });
};

/** In the page: shows the second article in place of the first whenever this happens to an element, or to the window. */
function switching(selector: string | null, type: string): void {
  const target = selector === null ? window : document.querySelector(selector)!;
  target.addEventListener(type, () => {
    document.querySelector<HTMLElement>('#first')!.style.display = 'none';
    document.querySelector<HTMLElement>('#second')!.style.display = '';
  });
}

const ground = (page: Page) =>
  page.evaluate(
    () => getComputedStyle(document.querySelector('p')!, '::highlight(duixian-figure)').backgroundColor,
  );

const sleep = (ms: number) => new Promise(next => setTimeout(next, ms));

describe.each(browserNames)('what a page shows late in %s', name => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(name);
  });
  afterEach(() => closeTabs(world));
  afterAll(() => world?.close());

  const cloak = '<style>[v-cloak]{display:none}.loading{visibility:hidden}</style>';
  it.each([
    ['its own display', 'style="display:none"', 'style'],
    ['its visibility', 'style="visibility:hidden"', 'style'],
    ['the attribute hidden', 'hidden', 'hidden'],
    ['an attribute that style sheets know', 'v-cloak', 'v-cloak'],
    ['a class', 'class="loading"', 'class'],
  ])('reads an article that was hidden by %s', async (_, attributes, attribute) => {
    const { page } = await openHtml(world, hidden(attributes, cloak).replace('class="content" ', ''), {
      patience: 1_000,
    });
    expect(await figures(page)).toBeNull();
    await sleep(500);
    await page.evaluate(attribute => {
      document.querySelector('#all')!.removeAttribute(attribute);
    }, attribute);
    await until(page, '2360万元');
  });

  it.each([
    ['a style', 'style="display:none"', 'style'],
    ['a class', 'class="fold"', 'class'],
    ['an attribute', 'data-state="closed"', 'data-state'],
  ])('follows a part that is shown and hidden again by %s', async (_, attributes, attribute) => {
    const head = '<style>.fold,[data-state=closed]{display:none}</style>';
    const { page, id } = await openOurs(world, article({ head, more: rest(attributes) }));
    expect(await figures(page)).not.toContain('662公里');
    const value = /"(.*)"/.exec(attributes)![1]!;
    const set = (value: string) =>
      page.evaluate(
        (attribute, value) => document.querySelector('#rest')!.setAttribute(attribute, value),
        attribute,
        value,
      );
    const listed = async () => {
      const state = await world.extension.state({ page, id });
      return state?.annotations.some(item => item.target.exact === '662公里') === true;
    };
    await set('');
    await until(page, '662公里');
    await eventually(listed, there => there);
    await set(value);
    await until(page, '662公里', false);
    await eventually(listed, there => !there);
    expect(await figures(page)).toContain('2360万元');
  });

  it.each([400, 4_000])('reads what a click unfolds %d ms later', async wait => {
    const more = `${rest('style="display:none"')}<a id="unfold">展开全文</a>`;
    const { page } = await openOurs(world, article({ more }));
    await page.evaluate(wait => {
      document.querySelector('#unfold')!.addEventListener('click', () => {
        setTimeout(() => document.querySelector('#rest')!.removeAttribute('style'), wait);
      });
    }, wait);
    await page.click('#unfold');
    await sleep(wait);
    const from = Date.now();
    await until(page, '662公里');
    expect(Date.now() - from).toBeLessThan(5_000);
  });

  it('reads what a transition shows at its end', async () => {
    const head =
      '<style>#rest{visibility:hidden;transition:visibility 0s 2s}#rest.open{visibility:visible}</style>';
    const { page } = await openOurs(world, article({ head, more: rest('') }));
    expect(await figures(page)).not.toContain('662公里');
    await page.evaluate(() => {
      document.querySelector('#rest')!.className = 'open';
    });
    await until(page, '662公里');
  });

  it.each([
    ['the pointer', '#two', 'mouseover', (page: Page) => page.hover('#two')],
    ['a key', null, 'keydown', (page: Page) => page.keyboard.press('m')],
    ['a choice', '#choice', 'change', (page: Page) => page.select('#choice', '云屏乡')],
    ['scrolling', null, 'scroll', (page: Page) => page.evaluate(() => scrollTo(0, 40))],
    ['resizing', null, 'resize', (page: Page) => page.setViewport({ width: 500, height: 300 })],
  ] as const)('goes on to another article that %s brings', async (_, selector, type, act) => {
    const { page, id } = await openOurs(world, tabs());
    await page.setViewport({ width: 700, height: 300 });
    expect(await figures(page)).toContain('4360万元');
    await page.evaluate(switching, selector, type);
    await act(page);
    await until(page, '4361万元');
    expect(await figures(page)).not.toContain('4360万元');
    await eventually(
      () => world.extension.state({ page, id }),
      state => {
        const exact = state?.annotations.map(item => item.target.exact) ?? [];
        return exact.includes('4361万元') && !exact.includes('4360万元');
      },
    );
  });

  it('goes on to another article that stands where the invisible one stood', async () => {
    const { page } = await openOurs(world, tabs().replace('display:none', 'visibility:hidden'));
    expect(await figures(page)).toContain('4360万元');
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#first')!.style.visibility = 'hidden';
      document.querySelector<HTMLElement>('#second')!.style.visibility = '';
    });
    await until(page, '4361万元');
    expect(await figures(page)).not.toContain('4360万元');
  });

  it('reads what only a wider window shows', async () => {
    const head = '<style>@media(max-width:600px){#rest{display:none}}</style>';
    const { page } = await openOurs(world, article({ head, more: rest('') }));
    await page.setViewport({ width: 500, height: 600 });
    await until(page, '662公里', false);
    await page.setViewport({ width: 900, height: 600 });
    await until(page, '662公里');
  });

  it('shows nothing more when the page hides all of its article, and shows it again with it', async () => {
    const { page } = await openOurs(world, hidden(''));
    const display = (value: string) =>
      page.evaluate(value => {
        document.querySelector<HTMLElement>('.content')!.style.display = value;
      }, value);
    await display('none');
    await eventually(
      () => figures(page),
      texts => (texts ?? []).length === 0,
    );
    await display('');
    await until(page, '2360万元');
  });

  it.each([
    ['at once', ''],
    ['slowly', 'transition:background-color 2s,color 2s'],
  ])('takes on the colours of a theme that a timer switches %s', async (_, transition) => {
    const head = `<style>body{background:#fff;${transition}}.dark{background:#111;color:#eee}</style>`;
    const { page } = await openOurs(world, article({ head }));
    const light = await ground(page);
    await sleep(1_000);
    await page.evaluate(() => {
      document.body.className = 'dark';
    });
    await eventually(
      () => ground(page),
      colour => colour !== light,
    );
    await page.evaluate(() => {
      document.body.className = '';
    });
    await eventually(
      () => ground(page),
      colour => colour === light,
    );
  });

  it('follows a page that animates a style every frame', async () => {
    const { page } = await openOurs(world, article({ more: rest('style="display:none"') }));
    await page.evaluate(() => {
      let frame = 0;
      const tick = (): void => {
        document.querySelector('h1')!.style.opacity = `${1 - (frame++ % 50) / 100}`;
        requestAnimationFrame(tick);
      };
      tick();
    });
    await sleep(3_000);
    await page.evaluate(() => document.querySelector('#rest')!.removeAttribute('style'));
    await until(page, '662公里');
  });
});
