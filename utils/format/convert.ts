/** The same quantity in the units a reader may think in: 亩 in hectares, 里 in kilometres, 斤 in kilograms. Pure. */
import type { FigureBody } from '../records.ts';
import type { Translate } from './figure.ts';
import { formatNumber } from './number.ts';

type Measure = 'area' | 'length' | 'mass';

/** Units as figures name them (Simplified), in square metres, metres, kilograms. 1 亩 is 1/15 hectare. */
const UNITS: Record<string, readonly [Measure, number]> = {
  亩: ['area', 10_000 / 15],
  顷: ['area', 1_000_000 / 15],
  公顷: ['area', 10_000],
  平方米: ['area', 1],
  平米: ['area', 1],
  平方: ['area', 1],
  '㎡': ['area', 1],
  平方公里: ['area', 1_000_000],
  平方千米: ['area', 1_000_000],
  里: ['length', 500],
  华里: ['length', 500],
  丈: ['length', 10 / 3],
  斤: ['mass', 0.5],
  市斤: ['mass', 0.5],
  担: ['mass', 50],
  两: ['mass', 0.05],
};

/** What each measure is shown in: message key, size, and from which size on it reads well. */
const SHOWN: Record<Measure, readonly { key: string; size: number; from: number; below: number }[]> = {
  area: [
    { key: 'unit_mu', size: 10_000 / 15, from: 300, below: Number.POSITIVE_INFINITY },
    { key: 'unit_m2', size: 1, from: 0, below: 100_000 },
    { key: 'unit_ha', size: 10_000, from: 5_000, below: 10_000_000 },
    { key: 'unit_km2', size: 1_000_000, from: 1_000_000, below: Number.POSITIVE_INFINITY },
  ],
  length: [
    { key: 'unit_m', size: 1, from: 0, below: 1_000 },
    { key: 'unit_km', size: 1_000, from: 1_000, below: Number.POSITIVE_INFINITY },
  ],
  mass: [
    { key: 'unit_kg', size: 1, from: 0, below: 10_000 },
    { key: 'unit_t', size: 1_000, from: 1_000, below: Number.POSITIVE_INFINITY },
  ],
};

const threeDigits = (value: number): number => Number(value.toPrecision(3));

/**
 * The figure in other units, in words, at most two: `66.7 ha`, `0.667 km²`; empty where there is nothing to convert.
 * Rounded to three digits: they are for a sense of size, not for quoting.
 */
export function conversions(
  figure: Pick<FigureBody, 'value' | 'min' | 'max' | 'unit'>,
  t: Translate,
  locale: string,
): string[] {
  const unit = Object.hasOwn(UNITS, figure.unit) ? UNITS[figure.unit] : undefined;
  const ends =
    figure.min !== undefined && figure.max !== undefined ? [figure.min, figure.max] : [figure.value];
  const values = ends.filter(value => value !== undefined && value !== null);
  if (unit === undefined || values.length === 0) return [];
  const [measure, factor] = unit;
  const size = Math.abs(values[values.length - 1]) * factor;
  return SHOWN[measure]
    .filter(shown => Math.abs(shown.size / factor - 1) > 1e-9 && size >= shown.from && size < shown.below)
    .slice(0, 2)
    .map(shown => {
      const numbers = values.map(value => formatNumber(threeDigits((value * factor) / shown.size), locale));
      return t(shown.key, [numbers.join('–')]);
    });
}
