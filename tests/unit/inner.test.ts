import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { innerNames, PLAIN } from '../../scripts/inner.ts';

/** Where what goes from one script to another is declared: messages, records, and what the annotator hands to the scribe. */
const HANDED_ON = [
  'analysis',
  'recognise',
  'records',
  'messages',
  'settings/settings',
  'time/fields',
  'figures/scan',
  'pledges/pledge',
  'live/world',
];

const root = join(import.meta.dirname, '../..');

it('the build shortens no name that another script knows', () => {
  const names = innerNames();
  expect(names.length).toBeGreaterThan(20);
  const declared = HANDED_ON.map(file => readFileSync(join(root, `utils/${file}.ts`), 'utf8')).flatMap(
    source => [...source.matchAll(/\b(\w+)\??:/g)].map(([, name]) => name),
  );
  expect(declared).toContain('bareMagnitude');
  expect(names.filter(name => declared.includes(name))).toEqual([]);
});

it('its plain words are those of the recogniser alone', () => {
  const files = ['utils', 'entrypoints', 'components']
    .flatMap(folder =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(file => `${folder}/${file}`),
    )
    .filter(file => /\.tsx?$/.test(file) && !/utils\/(?:pledges|figures\/scan)/.test(file));
  expect(files.length).toBeGreaterThan(100);
  const used = new Set(
    files
      .map(file => readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''))
      .flatMap(source => source.match(/\w+/g) ?? []),
  );
  expect(PLAIN.filter(name => used.has(name))).toEqual([]);
});
