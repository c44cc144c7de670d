/** Reading a figure as a number that can be compared: its value, and how exactly the text states it. */

import type { Figure } from '../analysis.ts';

const SCALES: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
  萬: 1e4,
  億: 1e8,
};

/** The value, or null for ranges and vague numbers. */
export const amountOf = (figure: Figure): number | null =>
  typeof figure.value === 'number' && Number.isFinite(figure.value) ? figure.value : null;

/** Stated without any bound or approximator. */
export const isExact = (figure: Figure): boolean => figure.mod === 'exact' && figure.uncertain !== true;

/**
 * One unit of the last digit the text gives, in the figure's unit: 6.7万 → 1000, 455 → 1, 12.50% → 0.01. Numbers in Chinese numerals
 * count as given to the unit of their magnitude.
 */
export function precisionOf(figure: Figure): number {
  const match = /(\d[\d,]*)(?:\.(\d+))?\s*(?:[多余几来])?((?:百(?!分)|[十千万亿萬億]){0,3})/.exec(
    figure.quote,
  );
  if (match === null) return 1;
  let scale = 1;
  for (const char of match[3] ?? '') scale *= SCALES[char] ?? 1;
  return scale * 10 ** -(match[2]?.length ?? 0);
}

/** Are two numbers the same, when the text states them to these precisions? A full last digit: sources cut as often as they round. */
export const agree = (expected: number, found: number, tolerance: number): boolean =>
  Math.abs(expected - found) <= tolerance * (1 + 1e-9) + Math.abs(expected) * 1e-9;

const rounded = (value: number): string => String(Math.round(value * 100) / 100);

/** A number for a sentence, as Chinese texts write it: 66666.67 → 6.67万, 455 → 455, 1.2e9 → 12亿. */
export function show(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e8) return `${rounded(value / 1e8)}亿`;
  if (size >= 1e4) return `${rounded(value / 1e4)}万`;
  return rounded(value);
}
