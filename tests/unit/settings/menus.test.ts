import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

type Menus = typeof import('../../../utils/settings/menus.ts');
type Stored = typeof import('../../../utils/settings/stored.ts');
let menus: Menus;
let stored: Stored;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(((key: string) => key) as never);
  menus = await import('../../../utils/settings/menus.ts');
  stored = await import('../../../utils/settings/stored.ts');
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const tab = { id: 5, url: 'https://www.liuxi.example/a.html' } as never;
const choose = async (menuItemId: string, checked?: boolean) => {
  const annotated: number[] = [];
  await menus.onMenu({ menuItemId, checked } as never, tab, async id => annotated.push(id));
  return { annotated, settings: await stored.loadSettings() };
};

it('rules a site out, lets all of it in, and takes the rule away', async () => {
  expect((await choose('never')).settings.sites).toEqual({ 'www.liuxi.example': 'never' });
  expect((await choose('always')).settings.sites).toEqual({ 'www.liuxi.example': 'always' });
  expect((await choose('default')).settings.sites).toEqual({});
});

it('switches pause and official sites as their ticks say', async () => {
  expect((await choose('paused', true)).settings).toMatchObject({ paused: true, onlyOfficial: false });
  expect((await choose('onlyOfficial', true)).settings).toMatchObject({ paused: true, onlyOfficial: true });
  expect((await choose('paused', false)).settings).toMatchObject({ paused: false, onlyOfficial: true });
});

it('annotates the tab that was clicked, and changes nothing', async () => {
  const before = await stored.loadSettings();
  expect(await choose('annotate')).toEqual({ annotated: [5], settings: before });
});

it('writes no rule for a page that has no site', async () => {
  await menus.onMenu(
    { menuItemId: 'never' } as never,
    { id: 5, url: 'about:blank' } as never,
    async () => {},
  );
  expect((await stored.loadSettings()).sites).toEqual({});
});
