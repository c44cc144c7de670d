import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { innerNames } from '../../scripts/inner.ts';

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

it('the build shortens no name that another script knows', () => {
  const names = innerNames();
  expect(names.length).toBeGreaterThan(20);
  const declared = HANDED_ON.map(file =>
    readFileSync(new URL(`../../utils/${file}.ts`, import.meta.url), 'utf8'),
  ).flatMap(source => [...source.matchAll(/\b(\w+)\??:/g)].map(([, name]) => name));
  expect(declared).toContain('bareMagnitude');
  expect(names.filter(name => declared.includes(name))).toEqual([]);
});
