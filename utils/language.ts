/**
 * The extension's words in the language that the reader chose. `browser.i18n` speaks the browser's and cannot be told
 * another, so the other languages are read from the same files under `_locales`; `auto` leaves it to the browser.
 */
import { browser } from 'wxt/browser';
import type { Settings } from './settings/settings.ts';

export type Words = Readonly<Record<string, string>>;
type Chosen = Settings['language'];

/** Null: the browser's own choice. */
let words: Words | null = null;
const listeners = new Set<() => void>();
const files = new Map<Chosen, Promise<Words>>();

/** The words of a language out of our own files; null for `auto`. Not for content scripts, which ask the background. */
export async function loadWords(language: Chosen): Promise<Words | null> {
  if (language === 'auto') return null;
  let file = files.get(language);
  if (file === undefined) {
    const path = `/_locales/${language.replace('-', '_')}/messages.json`;
    file = fetch((browser.runtime.getURL as (path: string) => string)(path))
      .then(answer => answer.json() as Promise<Record<string, { message: string }>>)
      .then(all => Object.fromEntries(Object.entries(all).map(([key, { message }]) => [key, message])));
    file.catch(() => files.delete(language));
    files.set(language, file);
  }
  return file;
}

/** From now on these are spoken; null for those of the browser's language. */
export function speak(next: Words | null): void {
  if (next === words) return;
  words = next;
  for (const listener of listeners) listener();
}

/** Calls back when another language is spoken. */
export function onLanguage(listener: () => void): void {
  listeners.add(listener);
}

/** The message of a key, `$1`… replaced; empty where there is none, as `browser.i18n.getMessage` has it. */
export function say(key: string, substitutions: readonly string[] = []): string {
  if (words === null)
    return (browser.i18n.getMessage as (key: string, values: readonly string[]) => string)(
      key,
      substitutions,
    );
  return (words[key] ?? '').replace(/\$(\d)/g, (_, place: string) => substitutions[Number(place) - 1] ?? '');
}
