/** Where the settings are kept: `storage.local`, so that they stay on this machine. Checked on the way in and out. */
import { browser } from 'wxt/browser';
import { readSettings, type Settings } from './settings.ts';

const KEY = 'settings';

/** The settings as they are now. Rejects only where the browser cannot read its storage. */
export async function loadSettings(): Promise<Settings> {
  return readSettings((await browser.storage.local.get(KEY))[KEY]);
}

/** Changes the settings; changes from several of our pages at once come one after the other. Resolves when stored. */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return navigator.locks.request('duixian-settings', async () => {
    const settings = readSettings(change(await loadSettings()));
    await browser.storage.local.set({ [KEY]: settings });
    return settings;
  });
}

/** Calls back after each change, wherever it was made; returns how to stop. */
export function onSettings(callback: (now: Settings, before: Settings) => void): () => void {
  const listener = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>) => {
    const change = changes[KEY];
    if (change !== undefined) callback(readSettings(change.newValue), readSettings(change.oldValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
