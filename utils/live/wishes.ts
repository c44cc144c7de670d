/** What the settings ask of the scripts in a page, kept fresh. */
import type { Settings } from '../settings/settings.ts';
import { loadSettings, onSettings } from '../settings/stored.ts';

/** Calls back with the settings as they are, then with each change, until `signal`. */
export function watchWishes(callback: (now: Settings) => void, signal: AbortSignal): void {
  const take = (now: Settings) => {
    if (!signal.aborted) callback(now);
  };
  loadSettings().then(take, () => {
    // the browser cannot read its storage now: as if nothing were set, until something is
  });
  signal.addEventListener('abort', onSettings(take));
}
