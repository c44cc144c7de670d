/** Numbers with a form of their own: ranges, fractions, ratios. */

import { classes, codes, matchAt, meets, upTo } from '../text/at.ts';
import { type Numeral, numeralRunEnd, readNumeral } from './numerals.ts';
import { type Unit, unitAt } from './unit-index.ts';

/** What joins two numbers to a range, and what to a ratio. */
const RANGE = 1;
const COLON = 2;
const joints = classes([RANGE, '-~—–−至到'], [COLON, '∶:：']);
const [PARTS, SLASH] = codes('分/');
const FRACTION =
  /(百|千|万|[一二三四五六七八九十]+|\d{1,3})分之(百|[一二三四五六七八九十零〇点两百]+|\d+(?:\.\d+)?)/y;
const PER_MANY = /\/(?:10|十)?[千万]人?/y;
const RATIO = /\d+(?:\.\d+)?(?:[∶:：]\d+(?:\.\d+)?){1,3}/y;

/** 2-3宗, 5%-5.5%, 2000万元~2500万元, 3至5家. */
export function readRange(
  text: string,
  first: Numeral,
  unit: Unit | null,
): { low: number; high: number; numeral: Numeral; unit: Unit | null } | null {
  const at = first.end + (unit ? unit.form.length : 0);
  if (joints[text.charCodeAt(at)] !== RANGE) return null;
  let mark = text[at];
  if (first.value === null || first.max !== null) return null;
  let next = at + 1;
  if (mark === '—' && text[next] === '—') return null;
  if (mark === '-' && text[next] === '-') next++;
  if (unit && (mark === '至' || mark === '到')) {
    // 由5家到10家 is two figures, 2000万元至2500万元 one
    if (/[由从]/.test(upTo(text, at, 14))) return null;
    mark = 'word';
  }
  const second = readNumeral(text, next);
  if (!second || second.value === null || second.hanzi !== first.hanzi) return null;
  const other = unitAt(text, second.end, second.hanzi);
  if (unit && (!other || other.name !== unit.name)) return null;
  let low = first.value;
  if (first.scale === 1 && second.scale > 1 && low * second.scale < second.value) low *= second.scale;
  if (!(low < second.value)) return null;
  if (!other && second.scale === 1) return null;
  return { low, high: second.value, numeral: second, unit: other };
}

/** 15.1/10万: so many in a hundred thousand; the end of the rate, or 0. */
export function perMany(text: string, at: number): number {
  if (text.charCodeAt(at) !== SLASH) return 0;
  return meets(PER_MANY, text, at) ? PER_MANY.lastIndex : 0;
}

/** 百分之三十 → 30 %, 千分之五 → 5 ‰, 三分之一 → 1/3 without a unit; null where none starts at `i`. */
export function readFraction(text: string, i: number): { end: number; value: number; unit: string } | null {
  if (text.charCodeAt(numeralRunEnd(text, i)) !== PARTS) return null;
  const match = matchAt(FRACTION, text, i);
  if (!match) return null;
  const share = match[2].split('点');
  const top = readDecimal(share[0], share[1]);
  if (top === null) return null;
  const end = FRACTION.lastIndex;
  if (match[1] === '百') return { end, value: top, unit: '%' };
  if (match[1] === '千') return { end, value: top, unit: '‰' };
  const below = readNumeral(match[1], 0)?.value;
  return below ? { end, value: Number((top / below).toPrecision(12)), unit: '' } : null;
}

/**
 * 3:4:3, 1.3∶57.3∶41.4: one figure, its value the first term. 09:44 was taken by the times; a colon between
 * two numbers that is no ratio gives a null value (to be stepped over).
 */
export function readRatio(
  text: string,
  i: number,
  first: Numeral,
): { end: number; value: number | null } | null {
  if (first.hanzi || joints[text.charCodeAt(first.end)] !== COLON) return null;
  const colon = text[first.end];
  const match = matchAt(RATIO, text, i);
  if (!match) return null;
  const parts = match[0].split(/[∶:：]/);
  const end = RATIO.lastIndex;
  const named = /(?:比例|比重|结构|比)[一-龥]{0,8}$/.test(upTo(text, i, 12));
  const isRatio = (parts.length >= 3 || colon === '∶' || named) && !/[A-Za-z]/.test(text[i - 1] ?? '');
  return { end, value: isRatio ? Number(parts[0]) : null };
}

function readDecimal(whole: string, part: string | undefined): number | null {
  const integer = readNumeral(whole, 0);
  const value = integer && integer.end === whole.length ? integer.value : null;
  if (value === null) return null;
  if (!part) return value;
  const digits = [...part].map(c => '零一二三四五六七八九'.indexOf(c));
  return digits.some(d => d < 0) ? null : Number(`${value}.${digits.join('')}`);
}
