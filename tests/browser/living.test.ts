import type { Page } from 'puppeteer-core';
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
  type World,
} from './harness.ts';
import { article, paragraphs, recipe } from './pages.ts';

const figures = (page: Page) => highlighted(page, 'duixian-figure');
const until = (page: Page, figure: string, there = true) =>
  eventually(
    () => figures(page),
    texts => (texts?.includes(figure) === true) === there,
  );

describe.each(browserNames)('living pages in %s', name => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(name);
  });
  afterEach(() => closeTabs(world));
  afterAll(() => world?.close());

  it('reads a body that comes late', async () => {
    const late = article({ body: ['正在加载…'] });
    const { page } = await openHtml(world, late, { patience: 300 });
    await page.evaluate(texts => {
      const content = document.querySelector('.content')!;
      for (const text of texts) content.appendChild(document.createElement('p')).append(text);
    }, paragraphs);
    await until(page, '2360万元');
  });

  it('reads what an endless page adds below the article', async () => {
    const { page } = await openOurs(world, article());
    for (const amount of [771, 772, 773]) {
      await page.evaluate(amount => {
        const next = document.body.appendChild(document.createElement('div'));
        next.className = 'content';
        for (const text of [
          `柳溪镇又投入资金${amount}万元，新建文化广场5个，惠及群众3400人，群众满意度达到96%。`,
          '镇党委副书记介绍，年内还将改造农村公路19公里，新增停车位420个，安装路灯260盏。',
        ])
          next.appendChild(document.createElement('p')).append(text);
      }, amount);
      await until(page, `${amount}万元`);
    }
    expect(await figures(page)).toContain('2360万元');
  });

  it('shows at once what a book of a page gains, though all of it cannot be read again so soon', async () => {
    const quiet = '<p>老街上有人在下棋，有人在喝茶，日子过得不紧不慢。</p>\n'.repeat(5);
    const { page } = await openOurs(
      world,
      article({ more: `<p>${paragraphs[0]}</p>\n${quiet}`.repeat(1_500) }),
    );
    const size = () => highlightSize(page, 'duixian-figure');
    for (const amount of [641, 642, 643, 644, 645, 646]) {
      const before = await size();
      await page.evaluate(amount => {
        const next = document.querySelector('.content')!.appendChild(document.createElement('p'));
        next.append(`柳溪镇又投入资金${amount}万元，新建文化广场5个，惠及群众3400人。`);
      }, amount);
      const from = Date.now();
      await eventually(size, now => now >= before + 3);
      expect(Date.now() - from).toBeLessThan(3_000);
    }
    expect(await page.evaluate(() => document.querySelectorAll('.content > p').length)).toBe(9_012);
  });

  it('leaves the comments below a book alone', async () => {
    const { page } = await openOurs(world, article({ more: `<p>${paragraphs[0]}</p>`.repeat(1_500) }));
    const before = await highlightSize(page, 'duixian-figure');
    for (let i = 0; i < 6; i++) {
      await page.evaluate(() => {
        const comment = document.body.appendChild(document.createElement('div'));
        comment.className = 'comment-item';
        comment.append('网友：听说投入了999万元，惠及3400人，不知道是不是真的，希望早日完工。');
      });
      await new Promise(next => setTimeout(next, 400));
    }
    expect(await highlightSize(page, 'duixian-figure')).toBe(before);
  });

  it('keeps a story under its own title and address though the site goes on as soon as it is painted', async () => {
    const before = (): void => {
      const look = (): void => {
        if (!CSS.highlights.has('duixian-figure')) {
          requestAnimationFrame(look);
          return;
        }
        history.pushState({}, '', '/gone-on.html');
        document.title = '别处的另一条消息';
        const link = document.head.appendChild(document.createElement('link'));
        link.rel = 'canonical';
        link.href = '/gone-on.html';
      };
      document.addEventListener('DOMContentLoaded', look);
    };
    await openHtml(world, article({ title: '柳溪镇：民生项目有力推进' }), { path: '/stays.html', before });
    const { pages } = await eventually(
      () => world.extension.collected('/stays'),
      found => found.pages.length > 0,
    );
    expect(pages[0].title).not.toContain('另一条');
    expect(pages[0].canonicalUrl).toContain('/stays.html');
  });

  it('follows a site that goes on to another story without loading a page', async () => {
    const { page } = await openOurs(world, article());
    for (const [i, amount] of [881, 882].entries()) {
      await page.evaluate(
        (i, amount, texts) => {
          history.pushState({}, '', `/story-${i}.html`);
          document.title = `云屏乡第${i + 1}号通报`;
          document.querySelector('h1')!.textContent = document.title;
          const all = [...document.querySelectorAll('.content p:not(.info)')];
          for (const [k, p] of all.entries()) p.textContent = texts[k]!.replace('2360万元', `${amount}万元`);
        },
        i,
        amount,
        paragraphs,
      );
      await until(page, `${amount}万元`);
    }
    const stored = () => world.extension.collected('/story-');
    await eventually(stored, ({ pages }) => pages.length === 2);
  });

  it('paints again what the page renders anew', async () => {
    const { page } = await openOurs(world, article());
    const before = await figures(page);
    const places = () =>
      page.evaluate(
        () =>
          [...(CSS.highlights.get('duixian-figure') as unknown as Iterable<AbstractRange>)].filter(
            range => range.startContainer.isConnected,
          ).length,
      );
    await page.evaluate(() => {
      const content = document.querySelector('.content')!;
      content.replaceWith(content.cloneNode(true));
    });
    await eventually(places, count => count === before!.length);
    expect(await figures(page)).toEqual(before);
  });

  it('reads what a click unfolds by a class alone', async () => {
    const head = '<style>.folded{display:none}</style>';
    const more =
      '<div id="rest" class="folded"><p>全镇还新建水厂3座，铺设管网664公里，受益群众1.9万人。</p></div><a id="unfold">展开全文</a>';
    const { page } = await openOurs(world, article({ head, more }));
    expect(await figures(page)).not.toContain('664公里');
    await page.evaluate(() => {
      document.querySelector('#unfold')!.addEventListener('click', () => {
        document.querySelector('#rest')!.className = '';
      });
    });
    await page.click('#unfold');
    await until(page, '664公里');
  });

  it('reads what is unfolded in a <details>', async () => {
    const more =
      '<details><summary>更多</summary><p>全镇还新建水厂3座，铺设管网665公里，受益群众1.9万人。</p></details>';
    const { page } = await openOurs(world, article({ more }));
    expect(await figures(page)).not.toContain('665公里');
    await page.click('summary');
    await until(page, '665公里');
  });

  it('takes on the colours of a theme that is switched by a click', async () => {
    const head = '<style>.dark{background:#111;color:#eee}</style>';
    const { page } = await openOurs(world, article({ head, more: '<button id="theme">夜间</button>' }));
    const ground = () =>
      page.evaluate(
        () => getComputedStyle(document.querySelector('p')!, '::highlight(duixian-figure)').backgroundColor,
      );
    const light = await ground();
    await page.evaluate(() => {
      document.querySelector('#theme')!.addEventListener('click', () => {
        document.body.classList.toggle('dark');
      });
    });
    await page.click('#theme');
    await eventually(ground, colour => colour !== light);
    await page.click('#theme');
    await eventually(ground, colour => colour === light);
  });

  it('is quickly back when an article comes that has been away, on a page that never rests', async () => {
    const { page } = await openOurs(world, article());
    await page.evaluate(() => {
      const clock = document.querySelector('h1')!.after(document.createElement('time'));
      void clock;
      let ticks = 0;
      const tick = (): void => {
        document.querySelector('time')!.textContent = `${ticks++}`;
        requestAnimationFrame(tick);
      };
      tick();
    });
    await new Promise(next => setTimeout(next, 6_000));
    await page.evaluate(() => {
      const all = document.querySelector('.content')!;
      const fresh = all.cloneNode(true) as Element;
      fresh.append('全镇新增绿道17公里。');
      all.replaceWith(fresh);
    });
    const from = Date.now();
    await until(page, '17公里');
    expect(Date.now() - from).toBeLessThan(6_000);
  });

  it('leaves on a page that never rests what is near the window, and gives all back when it rests', async () => {
    const more = Array.from({ length: 300 }, (_, i) => `<p>第${i}组新修水渠${i + 1000}米。</p>`).join('');
    const { page } = await openOurs(world, article({ more }));
    const size = () => highlightSize(page, 'duixian-figure');
    const all = await size();
    expect(all).toBeGreaterThan(300);
    await page.evaluate(() => {
      let frame = 0;
      const tick = (): void => {
        if (document.body.dataset.still !== undefined) return;
        document.querySelector('h1')!.setAttribute('data-frame', `${frame++}`);
        requestAnimationFrame(tick);
      };
      tick();
    });
    // Firefox draws what has changed: nothing is to be spared
    const few = name === 'chromium' ? (now: number) => now > 20 && now < 200 : (now: number) => now === all;
    await eventually(size, few);
    expect(await figures(page)).toContain('2360万元');
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await until(page, '1299米');
    expect(few(await size())).toBe(true);
    await page.evaluate(() => {
      document.body.dataset.still = '';
    });
    await eventually(size, now => now === all);
  });

  it('lets go of a page that becomes another kind', async () => {
    const { page } = await openOurs(world, article());
    await page.evaluate(html => {
      history.pushState({}, '', '/recipe.html');
      document.body.innerHTML = new DOMParser().parseFromString(html, 'text/html').body.innerHTML;
    }, recipe);
    await eventually(
      () => highlightSize(page, 'duixian-figure'),
      size => size === 0,
    );
  });
});
