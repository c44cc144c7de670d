import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(resolve(import.meta.dirname, '../../../components/tokens.css'), 'utf8');
const tokens = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map(match => [match[1], match[2]]),
  );
const at = css.indexOf('@media (prefers-color-scheme: dark)');
const light = tokens(css.slice(0, at)) as Record<string, string>;
const schemes: Record<string, Record<string, string>> = {
  light,
  dark: { ...light, ...tokens(css.slice(at)) },
};

/** Relative luminance of `#rrggbb` after WCAG 2. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map(from => {
    const channel = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Text on its ground; WCAG AA wants 4.5. */
const TEXT = [
  ['ink', 'paper'],
  ['ink', 'raised'],
  ['ink', 'sunken'],
  ['ink', 'figure'],
  ['ink', 'accent-soft'],
  ['muted', 'paper'],
  ['muted', 'raised'],
  ['muted', 'sunken'],
  ['accent', 'paper'],
  ['accent', 'accent-soft'],
  ['pledge', 'paper'],
  ['pledge', 'sunken'],
  ['on-seal', 'seal'],
  ['paper', 'ink'],
] as const;

/** Parts of the interface that carry meaning without words; AA wants 3. */
const PARTS = [
  ['field', 'paper'],
  ['focus', 'paper'],
  ['focus', 'sunken'],
  ['pledge', 'paper'],
] as const;

describe.each(Object.entries(schemes))('%s colours', (_scheme, colours) => {
  it.each(TEXT)('%s on %s can be read', (ink, ground) => {
    expect(contrast(colours[ink] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
  it.each(PARTS)('%s stands out from %s', (part, ground) => {
    expect(contrast(colours[part] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(3);
  });
});
