/** The popup as a person uses it: by pointer and keyboard, found by what can be read on it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Tab } from '../../scripts/extension.ts';
import { eventually, type World } from './harness.ts';

/** Rows of a panel in words, white space folded. */
export const rows = (popup: Page, panel: 'page' | 'collected'): Promise<string[]> =>
  popup.$$eval(`#panel-${panel} .item-main`, items =>
    items.map(item => (item.textContent ?? '').replace(/\s+/g, ' ').trim()),
  );

/** Opens the popup for a tab and waits for its rows, or for the words of a page that has none. */
export async function openPopup(world: World, tab: Tab): Promise<Page> {
  const popup = await world.extension.openPopup(tab);
  await popup.setViewport({ width: 420, height: 600 });
  await popup.waitForSelector('#panel-page :is(.item-main, .empty-title, .empty h2, .empty button)', {
    timeout: 20_000,
  });
  return popup;
}

export async function showCollected(popup: Page): Promise<void> {
  await popup.click('#tab-collected');
  await popup.waitForSelector('#panel-collected:not([hidden])');
}

/**
 * Puts words into the search field at once, as pasting does, and waits for the answer: the old one stands until the
 * new one is there, so `right` must tell them apart by rows or by the titles of the pages they are on.
 */
export async function search(
  popup: Page,
  words: string,
  right: (rows: string[], titles: string[]) => boolean,
): Promise<string[]> {
  await popup.waitForSelector('#panel-collected input[type=search]');
  await popup.$eval(
    '#panel-collected input[type=search]',
    (field, words) => {
      (field as HTMLInputElement).value = words;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    words,
  );
  // Both at one moment: between two looks the list may change.
  const look = () =>
    popup.$eval('#panel-collected', panel => {
      const texts = (selector: string) =>
        [...panel.querySelectorAll(selector)].map(one => (one.textContent ?? '').replace(/\s+/g, ' ').trim());
      return { rows: texts('.item-main'), titles: texts('.group-title') };
    });
  return (await eventually(look, ({ rows, titles }) => right(rows, titles))).rows;
}

/** Searches for a page by its title and gives its rows, once all are drawn. */
export const rowsOfPage = (popup: Page, title: string, count: number): Promise<string[]> =>
  search(popup, title, (rows, titles) => rows.length === count && titles.every(one => one === title));

/** Text of the message that stands at the bottom; empty when none does. */
export const toastText = (popup: Page): Promise<string> =>
  popup.$$eval('.toast-text', found => found.map(one => one.textContent ?? '').join(''));

/** Opens the menu by keyboard and chooses the entry that begins with `label` in the group called `group`. */
export async function choose(popup: Page, group: string, label: string): Promise<void> {
  await popup.focus('[aria-haspopup=menu]');
  await popup.keyboard.press('ArrowDown');
  const entries = await popup
    .waitForSelector('[role=menu]')
    .then(() => popup.$$(`[role=group][aria-label="${group}"] [role=menuitem]`));
  for (const entry of entries) {
    const text = await entry.evaluate(node => node.textContent ?? '');
    if (text.startsWith(label)) return entry.click();
  }
  throw new Error(`no ${label} in ${group}`);
}

/** The file that a download ended in, as soon as it is whole. */
export async function downloaded(world: World, ending: string): Promise<{ name: string; bytes: Buffer }> {
  let last: { name: string; size: number } | null = null;
  const file = await eventually(
    async () => {
      // looked for each time: Firefox creates the file under a name by chance, fills it later and then gives it its own
      const name = (await readdir(world.downloads)).find(file => file.endsWith(ending));
      const bytes = name === undefined ? null : await readFile(join(world.downloads, name)).catch(() => null);
      if (name === undefined || bytes === null) return null;
      const still = bytes.length > 0 && last?.name === name && last.size === bytes.length;
      last = { name, size: bytes.length };
      return still ? { name, bytes } : null;
    },
    found => found !== null,
  );
  return file!;
}
