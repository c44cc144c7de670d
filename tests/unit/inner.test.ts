import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { innerNames, shortNames } from '../../scripts/inner.ts';

/** Where what leaves the scripts is declared, or meets those of another version: messages, records, what a page holds for us. */
const KNOWN = [
  'analysis',
  'records',
  'messages',
  'settings/settings',
  'live/world',
  'explain/rules',
  'paint/look',
];

it('the build shortens no name that leaves its scripts', () => {
  const names = innerNames();
  expect(names.length).toBeGreaterThan(20);
  const declared = KNOWN.map(file =>
    readFileSync(new URL(`../../utils/${file}.ts`, import.meta.url), 'utf8'),
  ).flatMap(source => [...source.matchAll(/\b(\w+)\??:/g)].map(([, name]) => name));
  expect(declared).toContain('deadline');
  expect(names.filter(name => declared.includes(name))).toEqual([]);
});

it('every name is shortened to one of its own', () => {
  const short = [...shortNames().values()];
  expect(new Set(short).size).toBe(short.length);
});
