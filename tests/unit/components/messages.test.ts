import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLACE_LEVELS } from '../../../utils/analysis.ts';
import { REASON_KEYS } from '../../../utils/genre/reasons.ts';
import { figureBodySchema, pledgeBodySchema } from '../../../utils/records.ts';
import { SENTENCES } from '../../../utils/store/errors.ts';
import { STATES } from '../../../utils/store/ledger.ts';
import { loadSimplify } from '../../../utils/text/hant.ts';

const root = resolve(import.meta.dirname, '../../..');
const LOCALES = ['en', 'zh_CN', 'zh_TW'] as const;
type Messages = Record<string, { message: string }>;

const load = (locale: string): Messages =>
  JSON.parse(readFileSync(join(root, `public/_locales/${locale}/messages.json`), 'utf8')) as Messages;
const messages = Object.fromEntries(LOCALES.map(locale => [locale, load(locale)])) as Record<
  (typeof LOCALES)[number],
  Messages
>;
const keys = Object.keys(messages.en);

/** Sources of everything that can show words. */
function sources(): string {
  const folders = ['entrypoints', 'components', 'utils'];
  const files = folders.flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => /\.(?:tsx?|html)$/.test(name))
      .map(name => join(root, folder, name)),
  );
  return [...files, join(root, 'wxt.config.ts')].map(file => readFileSync(file, 'utf8')).join('\n');
}

const underscored = (key: string) => key.replaceAll('-', '_');
const options = (schema: { options: readonly string[] }) => schema.options;

/** Keys that are put together at run time, each family from the list that feeds it. */
const families = [
  ...REASON_KEYS.map(key => `reason_${underscored(key)}`),
  ...Object.keys(SENTENCES).map(code => `store_${code}`),
  ...[
    'pinyin',
    'mojibake',
    'pagination',
    'brand-hijack',
    'stray-spaces',
    'doubled-punctuation',
    'stray-markup',
  ].map(kind => `dirt_${underscored(kind)}`),
  ...[
    'browser',
    'store',
    'pdf',
    'viewer',
    'blank',
    'source',
    'file',
    'permission',
    'tab',
    'empty',
    'garbled',
  ].map(why => `closed_${why}`),
  ...options(figureBodySchema.entries.kind).map(kind => `card_kind_${kind}`),
  ...options(figureBodySchema.entries.role).map(role => `card_role_${role}`),
  ...['figure', 'pledge', 'note'].map(type => `card_${type}`),
  ...STATES.map(state => `ledger_state_${state}`),
  ...PLACE_LEVELS.map(level => `level_${level}`),
  ...['up', 'down'].map(direction => `card_${direction}`),
  ...options(pledgeBodySchema.entries.strength).flatMap(strength => [
    `card_strength_${strength}`,
    `item_strength_${strength}`,
  ]),
  ...['csv', 'md', 'json', 'jsonld'].map(format => `export_${format}`),
];

/** Those of the keys that neither code nor a manifest names. */
const unusedOf = (there: readonly string[], code: string): string[] =>
  there.filter(
    key => !families.includes(key) && !code.includes(`'${key}'`) && !code.includes(`__MSG_${key}__`),
  );

/** The keys that code names where it asks for words. */
const namedIn = (code: string): string[] =>
  [...code.matchAll(/\b(?:t|translate)\(\s*'([A-Za-z0-9_]+)'/g)].map(match => match[1] ?? '');

const missingOf = (there: readonly string[], code: string): string[] => [
  ...new Set(namedIn(code).filter(key => !there.includes(key))),
];

const placeholders = (text: string) => [...new Set(text.match(/\$\d/g) ?? [])].sort().join(' ');

describe('messages', () => {
  it.each(LOCALES)('%s has every key, in words', locale => {
    expect(Object.keys(messages[locale]).sort()).toEqual([...keys].sort());
    const empty = keys.filter(key => messages[locale][key]?.message.trim() === '');
    expect(empty).toEqual([]);
  });

  it('keep their placeholders in every language', () => {
    const differing = keys.filter(
      key => new Set(LOCALES.map(locale => placeholders(messages[locale][key]?.message ?? ''))).size > 1,
    );
    expect(differing).toEqual([]);
  });

  it('have one word in Chinese for what is marked on a page', () => {
    const said = (locale: (typeof LOCALES)[number]) => keys.map(key => messages[locale][key]?.message).join();
    expect(said('zh_CN')).not.toContain('高亮');
    expect(said('zh_TW')).not.toContain('醒目標示');
  });

  it('have names that browsers accept', () => {
    expect(keys.filter(key => !/^[A-Za-z0-9_@]+$/.test(key))).toEqual([]);
  });

  it('are all used', () => {
    expect(unusedOf(keys, sources())).toEqual([]);
  });

  it('that nothing uses, and keys that are no messages, are found', () => {
    const code =
      "t('name'); translate('card_figuer'); const html = '<b>__MSG_description__</b>'; t(one ? 'card_about' : 'lost');";
    const there = ['name', 'description', 'card_about', 'card_over', 'dirt_pinyin', 'about'];
    expect(unusedOf(there, code)).toEqual(['card_over', 'about']);
    expect(missingOf(there, code)).toEqual(['card_figuer']);
    expect(missingOf([...there, 'card_figuer'], code)).toEqual([]);
    // and in the files as they are, where one of theirs is taken away or one is added
    expect(unusedOf([...keys, 'card_nobody'], sources())).toEqual(['card_nobody']);
    expect(
      missingOf(
        keys.filter(key => key !== 'panel_title'),
        sources(),
      ),
    ).toEqual(['panel_title']);
  });

  it('exist for every key that is put together at run time', () => {
    expect(families.filter(key => !(key in messages.en))).toEqual([]);
  });

  it('exist for every key named in the code', () => {
    expect(namedIn(sources()).length).toBeGreaterThan(30);
    expect(missingOf(keys, sources())).toEqual([]);
  });

  it('are Simplified in zh_CN, Traditional in zh_TW', () => {
    const simplify = loadSimplify();
    const simplified = (locale: 'zh_CN' | 'zh_TW') =>
      keys.filter(key => simplify(messages[locale][key]?.message ?? '') === messages[locale][key]?.message);
    expect(simplified('zh_CN')).toEqual(keys);
    // words both scripts write alike stay as they are; a message that differs from zh_CN has to be Traditional
    const lazy = simplified('zh_TW').filter(
      key => messages.zh_TW[key]?.message !== messages.zh_CN[key]?.message,
    );
    const han = (key: string) => (messages.zh_TW[key]?.message.match(/\p{Script=Han}/gu) ?? []).length;
    expect(lazy.filter(key => han(key) > 8)).toEqual([]);
  });

  it('quote after the custom of the place', () => {
    const holding = (locale: 'zh_CN' | 'zh_TW', marks: RegExp) =>
      keys.filter(key => marks.test(messages[locale][key]?.message ?? ''));
    expect(holding('zh_CN', /[「」"]/)).toEqual([]);
    expect(holding('zh_TW', /[“”"]/)).toEqual([]);
  });
});
