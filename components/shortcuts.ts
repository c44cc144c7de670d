/** The browser's keys for our commands as they are now: the reader changes them on a page of the browser's. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Command } from '../utils/commands.ts';

/** Keys by command; a command without one is absent or empty. */
export function useShortcuts(): Partial<Record<Command, string>> {
  const keys = useSignal<Record<string, string>>({});
  useEffect(() => {
    const load = async () => {
      const all = await browser.commands.getAll();
      keys.value = Object.fromEntries(all.map(one => [one.name ?? '', one.shortcut ?? '']));
    };
    void load();
    window.addEventListener('focus', load);
    return () => window.removeEventListener('focus', load);
  }, []);
  return keys.value;
}
