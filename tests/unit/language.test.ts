import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadWords, onLanguage, say, speak } from '../../utils/language.ts';

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.i18n.getMessage = (key: string, values?: string | (string | number)[]) =>
    `${key} of the browser ${[values ?? []].flat().join(' ')}`.trim();
  fakeBrowser.runtime.getURL = (path: string) => `extension:/${path}`;
  vi.stubGlobal('fetch', async (url: string) => {
    const file = resolve(import.meta.dirname, '../../public', url.replace('extension://', ''));
    return { json: async () => JSON.parse(readFileSync(file, 'utf8')) };
  });
});
afterEach(() => {
  speak(null);
  vi.unstubAllGlobals();
});

it('leaves the choice to the browser until the reader makes one', async () => {
  expect(await loadWords('auto')).toBeNull();
  expect(say('card_due', ['3'])).toBe('card_due of the browser 3');
  const heard = vi.fn();
  onLanguage(heard);
  speak(await loadWords('zh-TW'));
  expect(say('locale')).toBe('zh-TW');
  expect(say('options_title')).toBe('設定');
  expect(heard).toHaveBeenCalledTimes(1);
  // the same file is read once
  speak(await loadWords('zh-TW'));
  expect(heard).toHaveBeenCalledTimes(1);
  speak(await loadWords('zh-CN'));
  expect(say('options_title')).toBe('设置');
  speak(null);
  expect(say('options_title')).toBe('options_title of the browser');
});

it('puts values in, whatever they hold, and says nothing for an unknown key', async () => {
  speak(await loadWords('en'));
  expect(say('card_bounded', ['about $2', '3,000 $1'])).toBe('about $2 3,000 $1');
  expect(say('card_bounded', ['about'])).toBe('about ');
  expect(say('no such key')).toBe('');
});

it('asks again for a file that could not be read', async () => {
  vi.resetModules();
  const fresh = await import('../../utils/language.ts');
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', async () => {
    throw new Error('gone');
  });
  await expect(fresh.loadWords('en')).rejects.toThrow('gone');
  vi.stubGlobal('fetch', fetch);
  expect((await fresh.loadWords('en'))?.locale).toBe('en');
});
