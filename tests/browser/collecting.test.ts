import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { archiveSchema } from '../../utils/records.ts';
import {
  browserNames,
  closeTabs,
  eventually,
  highlighted,
  openHtml,
  openOurs,
  openUrl,
  startWorld,
  stopBackground,
  type World,
} from './harness.ts';
import { article, recipe, traditionalParagraphs } from './pages.ts';
import {
  choose,
  downloaded,
  openPopup,
  rows,
  rowsOfPage,
  search,
  showCollected,
  toastText,
} from './popup.ts';

describe.each(browserNames)('collecting in %s', name => {
  let world: World;
  beforeAll(async () => {
    // Firefox ends an idle background after a second here, so every test also meets a sleeping one.
    world = await startWorld(name, 1);
  });
  afterEach(() => closeTabs(world));
  afterAll(() => world?.close());

  it('stores a page once: after a reload, in two tabs at once, under an address with tracking parameters', async () => {
    const path = '/once.html';
    const { page, state } = await openOurs(world, article(), { path });
    const ids = state.annotations.map(one => one.id).sort();
    expect(ids.length).toBeGreaterThan(15);

    await page.reload({ waitUntil: 'load' });
    const url = page.url();
    const again = await Promise.all([
      openUrl(world, url, { patience: 30_000 }),
      openUrl(world, `${url}?utm_source=wechat&spm=a2c4g.1&from=timeline#top`, { patience: 30_000 }),
    ]);
    for (const { state } of again) {
      expect(state).toMatchObject({ status: 'painted', unsaved: 0 });
      expect(state!.annotations.map(one => one.id).sort()).toEqual(ids);
    }
    const { pages, annotations } = await world.extension.collected(path);
    expect(pages).toHaveLength(1);
    expect(annotations.map(one => one.id).sort()).toEqual(ids);
  });

  it('loses nothing when the background is stopped between two writes', async () => {
    const first = await openOurs(world, article({ title: '柳溪镇：第一篇' }), { path: '/first.html' });
    await stopBackground(world);
    const second = await openOurs(world, article({ title: '柳溪镇：第二篇' }), { path: '/second.html' });
    await stopBackground(world);
    // A third write to a page that is already open: its text grows while the background sleeps.
    await first.page.bringToFront();
    await first.page.evaluate(() => {
      const more = document.createElement('p');
      more.append('柳溪镇还新建文化广场7处，总投资1260万元。');
      document.querySelector('.content')!.append(more);
    });
    const stored = async (path: string) =>
      (await world.extension.collected(path)).annotations.map(one => one.target.exact);
    await eventually(
      () => stored('/first.html'),
      quotes => quotes.includes('1260万元'),
      40,
    );
    const quotesOf = (state: { annotations: { target: { exact: string } }[] }) =>
      state.annotations.map(one => one.target.exact);
    expect(await stored('/first.html')).toEqual(expect.arrayContaining(quotesOf(first.state)));
    expect((await stored('/second.html')).sort()).toEqual(quotesOf(second.state).sort());
    expect(await world.extension.progress(first)).toMatchObject({ unsaved: 0 });
  });

  it('loses nothing when the background is stopped while it writes', async () => {
    const path = '/killed.html';
    const more = Array.from(
      { length: 150 },
      (_, i) => `<p>第${i}组改造农房${i + 11}户，投入${i + 7}万元。</p>`,
    ).join('');
    const url = world.server.put(path, { body: article({ more }) });
    const tab = await world.extension.newTab();
    await tab.page.goto(url, { waitUntil: 'load' });
    await eventually(
      () => world.extension.progress(tab),
      state => state?.status === 'painted',
      30,
    );
    await stopBackground(world);
    const state = await eventually(
      () => world.extension.progress(tab),
      now => now?.status === 'painted' && now.unsaved === 0,
      40,
    );
    expect(state!.problem).toBeUndefined();
    const shown = (await world.extension.state(tab))!.annotations.map(one => one.id).sort();
    expect(shown.length).toBeGreaterThan(300);
    const { annotations } = await world.extension.collected(path);
    expect(annotations.map(one => one.id).sort()).toEqual(shown);
  });

  it('lists the page in the popup, and a click goes to the item', async () => {
    const far = '<p style="margin-top: 4000px">全镇还修缮古桥13座，老人们都说好。</p>';
    const opened = await openOurs(world, article({ more: far }), { path: '/list.html' });
    const popup = await openPopup(world, opened);
    // rows are drawn some at a time
    const listed = await eventually(
      () => rows(popup, 'page'),
      found => found.length === opened.state.annotations.length,
    );
    expect(listed[0]).toContain('2360');
    expect(await popup.$eval('#panel-page', panel => panel.textContent)).toContain('Local-government news');
    const last = (await popup.$$('#panel-page .item-main')).at(-1)!;
    await last.click();
    await opened.page.bringToFront();
    const top = () =>
      opened.page.evaluate(() => document.querySelector('p:last-of-type')!.getBoundingClientRect().top);
    await eventually(top, y => y > 0 && y < 900);
  });

  it('annotates a page that is not one of ours when asked to', async () => {
    const opened = await openHtml(world, recipe, { patience: 1500, path: '/recipe.html' });
    const popup = await openPopup(world, opened);
    await popup.locator('::-p-text(Annotate this page anyway)').click();
    await eventually(
      () => highlighted(opened.page, 'duixian-figure'),
      texts => Boolean(texts?.includes('3个') && texts.includes('5克')),
    );
    await eventually(
      () => rows(popup, 'page'),
      found => found.length > 0,
    );
    expect(opened.console).toEqual([]);
  });

  it('says that there is nothing to read where a page without text is to be annotated anyway', async () => {
    const opened = await openHtml(world, '<!doctype html><title>空</title><img alt="">', {
      patience: 1500,
      path: '/empty.html',
    });
    const popup = await openPopup(world, opened);
    await popup.locator('::-p-text(Annotate this page anyway)').click();
    await popup.locator('::-p-text(There is no text on this page that could be read)').wait();
    expect(opened.console).toEqual([]);
  });

  it('finds Traditional text by a Simplified query and the reverse', async () => {
    const title = '梧桐鎮：民生項目成效顯著';
    const opened = await openOurs(world, article({ title, body: traditionalParagraphs }), {
      path: '/hant.html',
    });
    await openOurs(world, article(), { path: '/hans.html' });
    const popup = await openPopup(world, opened);
    await showCollected(popup);
    const holds = (words: string) => (rows: string[]) => rows.length > 0 && rows.join().includes(words);
    await search(popup, '图书馆', rows => holds('圖書館')(rows) && !holds('污水处理')(rows));
    await search(popup, '污水處理', rows => holds('污水处理')(rows) && !holds('圖書館')(rows));
    expect(await search(popup, '番茄味的月亮', rows => rows.length === 0)).toEqual([]);
  });

  it('deletes an item and brings it back', async () => {
    const title = '柳溪镇：删掉一条';
    const opened = await openOurs(world, article({ title }), { path: '/delete.html' });
    const popup = await openPopup(world, opened);
    await showCollected(popup);
    const kept = await rowsOfPage(popup, title, opened.state.annotations.length);
    await (await popup.$('#panel-collected .item-main'))!.focus();
    await popup.keyboard.press('Delete');
    await eventually(
      () => rows(popup, 'collected'),
      found => found.length === kept.length - 1,
    );
    // the row is gone a moment before it is said
    await eventually(
      () => toastText(popup),
      text => text === 'Deleted',
    );
    await popup.locator('.toast ::-p-text(Undo)').click();
    const back = await eventually(
      () => rows(popup, 'collected'),
      found => found.length === kept.length,
    );
    expect(back.sort()).toEqual(kept.sort());
  });

  it('does not store again what was deleted, when the page is opened again', async () => {
    const path = '/gone.html';
    const title = '柳溪镇：删除之后';
    const opened = await openOurs(world, article({ title }), { path });
    const popup = await openPopup(world, opened);
    await showCollected(popup);
    const kept = await rowsOfPage(popup, title, opened.state.annotations.length);
    await (await popup.$('#panel-collected .item-main'))!.focus();
    await popup.keyboard.press('Delete');
    await eventually(
      () => toastText(popup),
      text => text === 'Deleted',
    );
    await openUrl(world, opened.page.url(), { patience: 30_000 });
    const later = await openPopup(world, opened);
    await showCollected(later);
    expect(await rowsOfPage(later, title, kept.length - 1)).toHaveLength(kept.length - 1);
  });

  it('exports a page as a table that opens right and parses', async () => {
    const opened = await openOurs(world, article({ title: '柳溪镇：导出表格' }), { path: '/csv.html' });
    const popup = await openPopup(world, opened);
    await choose(popup, 'This page', 'Table for Excel');
    const { name, bytes } = await downloaded(world, '.csv');
    expect(name).toMatch(/导出表格.*\.csv$/);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.subarray(3).toString('utf8');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(opened.state.annotations.length);
    const row = data.find(one => one.quote === '超800个');
    expect(row).toMatchObject({ value: '800', mod: 'over', unit: '个', page_title: '柳溪镇：导出表格' });
    await choose(popup, 'This page', 'Web annotations');
    const linked = JSON.parse((await downloaded(world, '.jsonld')).bytes.toString('utf8'));
    expect(linked).toMatchObject({ type: 'AnnotationCollection', total: data.length });
  });

  it('exports everything as an archive that its own schema accepts, and takes it back in', async () => {
    const opened = await openOurs(world, article({ title: '柳溪镇：导出档案' }), { path: '/json.html' });
    const popup = await openPopup(world, opened);
    await choose(popup, 'Everything collected', 'Archive');
    const { bytes } = await downloaded(world, '.json');
    const archive = v.parse(archiveSchema, JSON.parse(bytes.toString('utf8')));
    expect(archive.pages.map(one => one.title)).toContain('柳溪镇：导出档案');
    const ids = new Set(archive.annotations.map(one => one.id));
    for (const { id } of opened.state.annotations) expect(ids).toContain(id);

    const before = (await world.extension.collected()).annotations.length;
    await importFile(popup, join(world.downloads, 'again.json'), bytes);
    expect(await toastText(popup)).toMatch(/^Imported: 0 new items, 0 new pages/);
    expect((await world.extension.collected()).annotations).toHaveLength(before);
  });

  it.each([
    ['nothing', ''],
    ['half a file', '{"format":"duixian","version":1,"pages":['],
    ['something else', '{"hello":"world"}'],
    [
      'a newer archive',
      '{"format":"duixian","version":99,"exportedAt":"2031-01-01T00:00:00Z","pages":[],"annotations":[]}',
    ],
    [
      'a damaged archive',
      '{"format":"duixian","version":1,"exportedAt":"2031-01-01T00:00:00Z","pages":[{"id":1}],"annotations":[]}',
    ],
  ])('refuses an import of %s with a sentence and changes nothing', async (_, content) => {
    const opened = await openOurs(world, article(), { path: '/import.html' });
    const before = await world.extension.collected();
    const popup = await openPopup(world, opened);
    await importFile(popup, join(world.downloads, 'bad-import'), content);
    expect(await toastText(popup)).toMatch(/“bad-import\.json”.*Nothing was changed/);
    expect(await world.extension.collected()).toEqual(before);
  });
});

/** Chooses a file in the popup's import field and waits for what it says. */
async function importFile(popup: Page, path: string, content: string | Buffer): Promise<void> {
  const file = path.endsWith('.json') ? path : `${path}.json`;
  await writeFile(file, content);
  const input = await popup.$('input[type=file]');
  await input!.uploadFile(file);
  await eventually(
    () => toastText(popup),
    text => text !== '' && !text.startsWith('Exported'),
  );
}
