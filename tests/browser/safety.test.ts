/** What must not be lost, and what must not be kept: a database that takes nothing, private windows. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addressOf } from '../../scripts/launch.ts';
import { expose, hover, look, wordsOn } from './card.ts';
import {
  browserNames,
  closeTabs,
  eventually,
  highlighted,
  openOurs,
  startWorld,
  tell,
  type World,
} from './harness.ts';
import { article } from './pages.ts';
import { openPopup, showCollected } from './popup.ts';

interface Api {
  windows: { create(what: object): Promise<{ tabs: { id: number }[] }> };
  storage: { local: { get(key: string): Promise<Record<string, unknown>> } };
}

describe.each(browserNames)('a database that takes nothing in %s', name => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(name);
  });
  afterEach(() => closeTabs(world));
  afterAll(() => world?.close());

  /** Puts a database of a later version in the place of ours, as a newer Duixian would; and takes it away again. */
  const newer = () =>
    world.extension.probe.evaluate(async () => {
      await new Promise((done, fail) => {
        const request = indexedDB.open('duixian', 100_000);
        request.onsuccess = () => {
          request.result.close();
          done(null);
        };
        request.onerror = () => fail(request.error);
      });
    });
  const older = () =>
    world.extension.probe.evaluate(async () => {
      await new Promise((done, fail) => {
        const request = indexedDB.deleteDatabase('duixian');
        request.onsuccess = () => done(null);
        request.onerror = () => fail(request.error);
      });
    });
  const parked = () =>
    world.extension.probe.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: Api };
      return Object.values((await chrome.storage.local.get('parked')).parked ?? {}) as number[];
    });

  /** Opens a page without waiting until all of it is stored. */
  async function visit(path: string) {
    const tab = await world.extension.newTab();
    await tab.page.goto(world.server.put(path, { body: article() }));
    return tab;
  }

  it('is told of on the page and in the popup; what was read is kept when the page is left, and stored later', async () => {
    await newer();
    const opened = await visit('/parked.html');
    await eventually(
      () =>
        tell<{ unsaved: number; problem?: string }>(world, opened, { kind: 'progress' }).catch(() => ({
          unsaved: 0,
          problem: '',
        })),
      told => told.unsaved > 15 && (told.problem ?? '') !== '',
    );
    const popup = await openPopup(world, opened);
    const told = () => popup.$$eval('.notice-grave', all => all.map(one => one.textContent ?? ''));
    // once, and not that the page must stay open: what waits is kept
    await eventually(
      told,
      all =>
        all.length === 1 &&
        /^\d+ still to be saved; Duixian keeps them/.test(all[0]!) &&
        all[0]!.includes('newer'),
    );
    await look(popup, `${name}-newer`);
    await popup.close();
    const items = (await eventually(parked, all => all.length === 1))[0]!;
    expect(items).toBeGreaterThan(15);
    await opened.page.goto('about:blank');
    await opened.page.close();

    const tab = await world.extension.newTab();
    const later = await world.extension.openPopup(tab);
    await eventually(
      () => later.$$eval('.notice-grave', all => all.map(one => one.textContent).join()),
      text => text.includes(`${items} still to be saved`),
    );
    await later.close();
    expect(await parked()).toEqual([items]);

    // there is room again
    await older();
    const again = await world.extension.openPopup(tab);
    await eventually(parked, all => all.length === 0);
    const { annotations } = await world.extension.collected('/parked.html');
    expect(annotations).toHaveLength(items);
    await showCollected(again);
    await again.waitForSelector('#panel-collected .item');
    expect(await again.$$('.notice-grave')).toEqual([]);
  });

  it('what cannot be kept beside it either is told of until the reader knows', async () => {
    await newer();
    const store = (items: Record<string, unknown>) =>
      world.extension.probe.evaluate(async items => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { local: { set(all: object): void } } };
        };
        await chrome.storage.local.set(items);
      }, items);
    const lost = () =>
      world.extension.probe.evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: Api };
        const { 'parked-lost': found } = await chrome.storage.local.get('parked-lost');
        return Object.values((found as { items: object } | undefined)?.items ?? {}) as number[];
      });
    // as many wait as are kept at most
    await store({ parked: Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`parked:${i}:`, 0])) });
    const opened = await visit('/lost.html');
    const [items] = await eventually(lost, all => all.length === 1);
    expect(items).toBeGreaterThan(15);
    await opened.page.goto('about:blank');
    await opened.page.close();

    const tab = await world.extension.newTab();
    const popup = await world.extension.openPopup(tab);
    const notices = () => popup.$$eval('.notice-grave', all => all.map(one => one.textContent).join());
    await eventually(notices, text => text.includes(`${items} from earlier pages could not be saved`));
    await popup.click('.notice-grave .button');
    await eventually(notices, text => text === '');
    expect(await lost()).toEqual([]);
    await popup.close();
    await older();
    await store({ parked: {} });
  });

  it('is made up for by the next page that is stored', async () => {
    await newer();
    const opened = await visit('/parked-again.html');
    await eventually(parked, all => all.length === 1);
    await opened.page.close();
    await older();
    await openOurs(world, article(), { path: '/parked-next.html' });
    await eventually(parked, all => all.length === 0);
    expect((await world.extension.collected('/parked-again.html')).annotations.length).toBeGreaterThan(15);
  });
});

describe.each(browserNames)('private windows in %s', name => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(name, { privateWindows: true });
  });
  afterAll(() => world?.close());

  it('show highlights, keep nothing, and say so on the card, in popup and panel', async () => {
    const url = world.server.put('/private.html', { body: article() });
    const id = await world.extension.probe.evaluate(async url => {
      const { chrome } = globalThis as unknown as { chrome: Api };
      return (await chrome.windows.create({ incognito: true, url })).tabs[0]!.id;
    }, url);
    const find = async (): Promise<Page | undefined> => {
      for (const page of await world.extension.browser.pages())
        if ((await addressOf(page)) === url) return page;
      return undefined;
    };
    const page = (await eventually(find, found => found !== undefined))!;
    await eventually(
      () => highlighted(page, 'duixian-figure'),
      texts => (texts ?? []).length > 15,
    );
    const tab = { page, id };
    const said = 'In private windows Duixian keeps nothing.';
    for (const path of [`popup.html?tab=${id}`, `sidepanel.html?tab=${id}`]) {
      const view = await world.extension.openExtensionPage(path);
      await view.waitForSelector('.item-main');
      await eventually(
        () => view.$$eval('.notice', all => all.map(one => one.textContent ?? '')),
        notices => notices.includes(said),
      );
      if (path.startsWith('side')) {
        await view.hover('.item');
        await view.click('.item-action .button');
        await eventually(
          () => view.$$eval('.toast-text', all => all.map(one => one.textContent ?? '')),
          toasts => toasts.includes(said),
        );
      }
      await view.close();
    }
    await page.bringToFront();
    await eventually(
      async () => {
        await hover(page, '超800');
        await expose(page);
        return wordsOn(page);
      },
      words => words.includes(said),
    );
    expect(await tell(world, tab, { kind: 'progress' })).toEqual({ unsaved: 0 });
    expect(await world.extension.collected()).toEqual({ pages: [], annotations: [] });
    const stored = await world.extension.probe.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: Api };
      return Object.keys(await chrome.storage.local.get(null as unknown as string));
    });
    expect(stored).toEqual([]);
  });
});
