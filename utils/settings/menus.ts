/** The context menus, on pages and on the toolbar button: the same control as in the popup, where the hand is already. */
import { browser } from 'wxt/browser';
import { say } from '../language.ts';
import { type Settings, siteOf, withRule } from './settings.ts';
import { changeSettings } from './stored.ts';

type Info = Parameters<Parameters<typeof browser.contextMenus.onClicked.addListener>[0]>[0];
type Tab = Parameters<Parameters<typeof browser.contextMenus.onClicked.addListener>[0]>[1];

/** The two that are switches; their ticks follow the settings. */
const SWITCHES = ['paused', 'onlyOfficial'] as const;

/** In this order; Chromium allows six on its toolbar button. */
const items = (settings: Settings) =>
  [
    { id: 'annotate', title: say('menu_annotate') },
    { id: 'always', title: say('menu_always') },
    { id: 'never', title: say('menu_never') },
    { id: 'default', title: say('menu_default') },
    { id: 'paused', title: say('menu_paused'), type: 'checkbox', checked: settings.paused },
    {
      id: 'onlyOfficial',
      title: say('menu_only_official'),
      type: 'checkbox',
      checked: settings.onlyOfficial,
    },
  ] as const;

/** Lays the menus anew, in the language of today. */
export async function layMenus(settings: Settings): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const item of items(settings)) {
    browser.contextMenus.create({ ...item, contexts: ['action', 'page'] }, () => {
      // two starts at once lay the same menus: the second one finds them there
      void browser.runtime.lastError;
    });
  }
}

/** Ticks the switches as the settings stand. */
export async function tickMenus(settings: Settings): Promise<void> {
  for (const id of SWITCHES) await browser.contextMenus.update(id, { checked: settings[id] });
}

/** Does what was chosen. `annotate` is the background's: it needs the tab's leave. */
export async function onMenu(
  info: Info,
  tab: Tab,
  annotate: (tabId: number) => Promise<unknown>,
): Promise<void> {
  const { menuItemId: id } = info;
  const site = siteOf(tab?.url ?? info.pageUrl);
  switch (id) {
    case 'annotate':
      if (tab?.id !== undefined) await annotate(tab.id);
      return;
    case 'always':
    case 'never':
      if (site !== null) await changeSettings(settings => withRule(settings, site, id));
      return;
    case 'default':
      if (site !== null) await changeSettings(settings => withRule(settings, site, null));
      return;
    case 'paused':
    case 'onlyOfficial':
      await changeSettings(settings => ({ ...settings, [id]: info.checked === true }));
  }
}
