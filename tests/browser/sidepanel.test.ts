/** The side panel as a tab of its own beside a page, by real pointer and keyboard. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../scripts/extension.ts';
import { look } from './card.ts';
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
import { article, paragraphs, recipe } from './pages.ts';
import { downloaded, toastText } from './popup.ts';

describe.each(browserNames)('the side panel in %s', name => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(name);
  });
  afterEach(() => closeTabs(world));
  afterAll(() => world?.close());

  async function openPanel(tab: Tab, wait = '.item-main') {
    const panel = await world.extension.openExtensionPage(`sidepanel.html?tab=${tab.id}`);
    await panel.setViewport({ width: 360, height: 800 });
    await panel.waitForSelector(wait, { timeout: 20_000 });
    const rows = () =>
      panel.$$eval('.item-main', items =>
        items.map(item => (item.textContent ?? '').replace(/\s+/g, ' ').trim()),
      );
    const choose = (label: string) => panel.locator(`[role=radio]::-p-text(${label})`).click();
    return { panel, rows, choose };
  }

  const far = Array.from(
    { length: 40 },
    (_, i) => `<p style="margin-top: 300px">第${i}组新修水渠${i + 101}米。</p>`,
  );

  it('names the author, the editor and the acting places with their level', async () => {
    const opened = await openOurs(
      world,
      article({
        body: ['文/罗远 沈青', ...paragraphs, '青榆县委书记到柳溪镇调研，县政府将投入1.6亿元。'],
        more: '<p>责任编辑：顾青禾</p>',
      }),
      { path: '/panel-people.html' },
    );
    const { panel } = await openPanel(opened);
    const told = await panel.$$eval('.people > div', rows =>
      rows.map(row => [...row.children].map(cell => (cell.textContent ?? '').trim())),
    );
    expect(told.slice(0, 2)).toEqual([
      ['Author', '罗远、沈青'],
      ['Editor', '顾青禾'],
    ]);
    expect(told[2]![0]).toBe('Acting');
    expect(told[2]![1]).toMatch(/柳溪镇 township/);
    const popup = await world.extension.openPopup(opened);
    await popup.waitForSelector('.item-main');
    expect(await popup.$('.people')).toBeNull();
    await popup.close();
  });

  it('lists what the page has in its order, a click goes there, and scrolling marks what is in view', async () => {
    const opened = await openOurs(world, article({ more: far.join('') }), { path: '/panel-list.html' });
    const { panel, rows } = await openPanel(opened);
    const listed = await eventually(rows, found => found.length === opened.state.annotations.length);
    expect(listed[0]).toContain('2360');
    const current = () =>
      panel.$$eval('[aria-current=true]', found => found.map(one => one.textContent).join());
    await eventually(current, text => text.includes('2360'));

    for (const row of await panel.$$('.item-main'))
      if (await row.evaluate(node => node.textContent!.includes('130'))) {
        // rows out of sight have a guessed height: what is clicked must stand still first
        await row.evaluate(node => node.scrollIntoView({ block: 'center' }));
        await eventually(
          () => row.boundingBox(),
          box => box !== null && box.y > 0 && box.y < 730,
        );
        await row.click();
        break;
      }
    const top = () =>
      opened.page.evaluate(() => {
        const target = [...document.querySelectorAll('p')].find(p => p.textContent!.includes('水渠130'));
        return target!.getBoundingClientRect().top;
      });
    await eventually(top, y => y > 0 && y < 900);
    await opened.page.bringToFront();
    await opened.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await eventually(current, text => /13[4-9]|140/.test(text));
  });

  it('filters, searches, keeps, dismisses and takes it back, and the page follows', async () => {
    const path = '/panel-words.html';
    const opened = await openOurs(world, article(), { path });
    const { panel, rows, choose } = await openPanel(opened);
    const total = (await eventually(rows, found => found.length > 10)).length;
    await choose('Pledges');
    const pledges = await eventually(rows, found => found.length < total);
    expect(pledges.every(row => row.startsWith('Pledge'))).toBe(true);
    await choose('All');

    await panel.type('input[type=search]', '學位');
    await eventually(
      rows,
      found => found.length > 0 && found.length < 5 && found.every(row => !row.includes('2360')),
    );
    // the filters count what is found
    const all = () => panel.$eval('.choice-option', one => one.textContent);
    expect(await all()).toBe(`All ${(await rows()).length}`);
    await look(panel, `${name}-panel-search`);
    await panel.keyboard.press('Escape');
    await eventually(rows, found => found.length === total);
    expect(await all()).toBe(`All ${total}`);

    /** By keys alone: to the row, then Tab to the tool. */
    const tool = async (quote: string, label: string) => {
      await panel.evaluate(name => {
        const button = document.querySelector(`[aria-label="${name}"]`);
        button!.closest('.item')!.querySelector<HTMLElement>('.item-main')!.focus();
      }, `${label}: ${quote}`);
      for (let i = 0; i < 4; i++) {
        await panel.keyboard.press('Tab');
        const name = await panel.evaluate(() => document.activeElement!.getAttribute('aria-label'));
        if (name === `${label}: ${quote}`) return;
      }
      throw new Error(`${label} is not behind its row`);
    };
    await tool('超800个', 'Keep');
    await panel.keyboard.press('Enter');
    const reader = async () =>
      (await world.extension.collected(path)).annotations.find(one => one.target.exact === '超800个')?.reader;
    await eventually(reader, words => words?.status === 'kept');
    await tool('超800个', 'Dismiss');
    await panel.keyboard.press('Enter');
    await eventually(rows, found => found.length === total - 1);
    await eventually(
      () => highlighted(opened.page, 'duixian-figure'),
      texts => !texts!.includes('超800个'),
    );
    expect(await toastText(panel)).toContain('Dismissed on this page');
    await panel.locator('.toast ::-p-text(Undo)').click();
    await eventually(rows, found => found.length === total);
    await eventually(
      () => highlighted(opened.page, 'duixian-figure'),
      texts => texts!.includes('超800个'),
    );

    await tool('超800个', 'Note and tags');
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('.words-form textarea:focus');
    await panel.keyboard.type('ask the bureau');
    await panel.keyboard.press('Tab');
    await panel.keyboard.type('schools');
    await panel.keyboard.press('Enter');
    await eventually(reader, words => words?.note === 'ask the bureau' && words.tags?.join() === 'schools');
    await choose('Notes');
    expect((await eventually(rows, found => found.length === 1))[0]).toContain('#schools');
    // and a panel that is opened later knows it
    const again = await openPanel(opened);
    await again.panel.waitForSelector('.said-note');
  });

  it('exports the page, without what was dismissed', async () => {
    const opened = await openOurs(world, article({ title: '柳溪镇：侧栏导出' }), {
      path: '/panel-export.html',
    });
    const { panel, rows } = await openPanel(opened);
    await eventually(rows, found => found.length > 10);
    await panel.focus('[aria-haspopup=menu]');
    await panel.keyboard.press('ArrowDown');
    await panel.waitForSelector('[role=menu]');
    await panel.keyboard.press('Enter');
    const { name: file, bytes } = await downloaded(
      world,
      `侧栏导出-${new Date().toLocaleDateString('sv')}.csv`,
    );
    expect(file).toContain('侧栏导出');
    expect(bytes.toString('utf8')).toContain('超800个');
  });

  it('says that a page without a date cannot place its deadlines', async () => {
    const undated = article({ body: paragraphs.slice(0, 4) }).replace(
      /<meta name="PubDate".*?>|发布时间：[\d-]+/g,
      '',
    );
    const opened = await openOurs(world, undated, { path: '/panel-undated.html' });
    const { panel } = await openPanel(opened);
    const notices = () => panel.$$eval('.notice', all => all.map(one => one.textContent ?? ''));
    const [told] = await eventually(notices, found => found.some(one => one.includes('was published')));
    expect(told).toBe(
      'This page does not say when it was published, so deadlines such as “年底前” cannot be placed on a calendar.',
    );
  });

  it('says what a page is that has nothing for it, and follows a tab to another page', async () => {
    const opened = await openHtml(world, recipe, { patience: 1500, path: '/panel-none.html' });
    const { panel, rows } = await openPanel(opened, '.empty-title');
    expect(await panel.$eval('.empty-title', title => title.textContent)).toBe('Not local-government news');
    expect(await panel.$eval('.because .reasons', reasons => reasons.textContent)).toContain(
      'too few of the words',
    );
    await opened.page.goto(world.server.put('/panel-next.html', { body: article() }), { waitUntil: 'load' });
    await eventually(rows, found => found.length > 10);
    await opened.page.goto(world.server.put('/panel-none.html', { body: recipe }), { waitUntil: 'load' });
    await panel.waitForSelector('.empty-title');
  });
});
