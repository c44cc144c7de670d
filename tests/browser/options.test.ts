/** Settings and data, by real pointer and keyboard. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  browserNames,
  closeTabs,
  eventually,
  openHtml,
  openOurs,
  startWorld,
  type World,
} from './harness.ts';
import { article } from './pages.ts';
import { toastText } from './popup.ts';

describe.each(browserNames)('the options in %s', name => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(name);
  });
  afterEach(() => closeTabs(world));
  afterAll(() => world?.close());

  async function openOptions() {
    const page = await world.extension.openExtensionPage('options.html');
    await page.setViewport({ width: 800, height: 1200 });
    await page.waitForSelector('#data');
    const button = (label: string) => page.locator(`button::-p-text(${label})`);
    const said = (text: string) =>
      eventually(
        () => toastText(page),
        toast => toast.startsWith(text),
      );
    return { page, button, said };
  }

  it('deletes everything after a backup, which brings it back, and is deleted for good', async () => {
    await openOurs(world, article(), { path: '/data.html' });
    const before = await world.extension.collected('/data.html');
    expect(before.annotations.length).toBeGreaterThan(15);
    const { page, button, said } = await openOptions();
    const tally = () => page.$eval('.tallies', one => one.textContent ?? '');
    const full = await eventually(tally, text => /Figures: [1-9]/.test(text));
    const deleteAll = async () => {
      await button('Delete everything').click();
      await page.waitForSelector('[role=alertdialog]');
      await button('Delete everything now').click();
      await said('Everything is deleted');
      await eventually(tally, text => text.startsWith('Figures: 0'));
    };
    await deleteAll();
    expect((await world.extension.collected('/data.html')).pages).toEqual([]);
    await page.locator('.toast ::-p-text(Undo)').click();
    await said('Restored');
    await eventually(tally, text => text === full);
    const after = await world.extension.collected('/data.html');
    expect(after.annotations.map(one => one.id).sort()).toEqual(before.annotations.map(one => one.id).sort());

    await deleteAll();
    await page.waitForSelector('.row');
    await button('Restore').click();
    await said('Restored');
    await eventually(tally, text => text === full);
    for (;;) {
      const drop = await page.$('[aria-label^="Delete the backup"]');
      if (!drop) break;
      await drop.click();
      await said('Backup deleted');
      await new Promise(next => setTimeout(next, 300));
    }
    expect(await tally()).toBe(full);
  });

  it('rules a site out and lets it in again', async () => {
    const host = new URL(world.server.origin).hostname;
    const { page, said } = await openOptions();
    await page.type('form .input', `http://${host}/some/page.html`);
    await page.keyboard.press('Enter');
    await said(`${host}: never`);
    expect((await openHtml(world, article(), { patience: 1500 })).state).toBeNull();
    await page.bringToFront();
    await page.click(`[aria-label="Remove the rule for ${host}"]`);
    await said(`Rule for ${host} removed`);
    await eventually(
      () => page.$$('.rows .row select'),
      rows => rows.length === 0,
    );
    await openOurs(world, article());
  });

  it('refuses what is no site, and shows the keys', async () => {
    const { page, said } = await openOptions();
    await page.type('form .input', 'not a site');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#site-wrong');
    // Chromium escapes a star in a host, Firefox takes it as it is: no site matches either
    const write = async (typed: string) => {
      await page.$eval('form .input', input => (input as HTMLInputElement).select());
      await page.type('form .input', typed);
      await page.keyboard.press('Enter');
    };
    await write('柳溪.example');
    await said('xn--xvv82m.example: never');
    await page.waitForSelector('#site-wrong', { hidden: true });
    for (const typed of ['*.柳溪.example', 'news.*.example']) {
      await write(typed);
      await page.waitForSelector('#site-wrong');
    }
    const keys = () =>
      page.$$eval('[aria-labelledby=keys] .row', rows => rows.map(row => row.textContent ?? ''));
    const listed = await eventually(keys, rows => rows.length === 5);
    expect(listed[1]).toContain('next figure or pledge');
    // a suggestion that the browser reserves for itself would stand as none; the fifth command comes without one
    expect(listed.filter(row => row.endsWith('none'))).toEqual(['Mark the selectionnone']);
  });
});
