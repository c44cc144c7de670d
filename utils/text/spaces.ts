import { meets, upTo } from './at.ts';
import { isHan } from './chars.ts';
import type { Edit } from './map.ts';

/** Units in Latin letters or signs that a space may part from their number. */
export const UNITS =
  'km²|km2|km|cm|mm|nm|m²|m2|m³|m3|m|kg|mg|g|t|mL|ml|L|kWh|kW|MW|GW|kV|ha|℃|°C|㎡|㎞|㎏|‰|%';
const UNIT = new RegExp(`(?:${UNITS})(?![A-Za-z0-9])`, 'y');
const SIGNS = '%‰℃㎡²³';

/** Han digits: beside Arabic ones a space may be the border between two numbers (第五 100人, 120 三个). */
export const DIGITS = '一二三四五六七八九十两兩零〇';
const NUMERALS = `${DIGITS}百千万亿萬億`;

/** 8000 元 以上, 4.6万 次, 15 日 前: behind a number and its unit a bound, a magnitude or the unit's rest. */
const COUNTED = /[0-9] ?[\u4e00-\u9fa5]$/;
const BOUND = /^(?:以[内下上]|左右|[万亿]|[元亩人次吨] ?(?![\u4e00-\u9fa5])|前)/;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A date, a clock time or a long identifier (备 11010502000001) stands for itself: nothing before it counts it. */
const APART = /[0-9]{4}[-/.年][0-9]|[0-9]{1,2}[:：][0-9]{2}|[0-9]{7}/y;
/** … and nothing behind a date or a time is its unit. */
const DATED = /[0-9][-/.][0-9]{1,2}[-/.][0-9]{1,2}$|[0-9][:：][0-9]{2}$/;

/** Does the space at `i`, between units `a` and `b`, tear a number from what it counts? */
function tears(text: string, i: number, a: number, b: number): boolean {
  if (isDigit(a)) {
    if (isHan(b)) return !DIGITS.includes(text[i + 1]) && !DATED.test(upTo(text, i, 9));
    if (isDigit(b)) return false;
    return meets(UNIT, text, i + 1);
  }
  if (isDigit(b)) return isHan(a) && !NUMERALS.includes(text[i - 1]) && !meets(APART, text, i + 1);
  if ('万亿萬億'.includes(text[i - 1]) && !isHan(b)) return meets(UNIT, text, i + 1);
  return isHan(b) && i > 1 && SIGNS.includes(text[i - 1]) && isDigit(text.charCodeAt(i - 2));
}

/** Finds what indents a line (mostly two ideographic spaces) to delete: a line begins with its first character. */
export function findIndents(text: string): Edit[] {
  const edits: Edit[] = [];
  let end = 0;
  for (let at = text.indexOf('\n '); at >= 0; at = text.indexOf('\n ', end)) {
    end = at + 2;
    while (text[end] === ' ') end++;
    edits.push({ start: at + 1, end, text: '' });
  }
  return edits;
}

/**
 * Finds stray single spaces to delete: 1000 多名, 11 月19日, 共开展 28 次, 50 km.
 * A space between Han characters stays (headlines use it); letter-spaced lines are an aid's (`spaced.ts`).
 * Two spaces and more are layout (a break, a column's border) and stay.
 */
export function findSpaces(text: string): Edit[] {
  const edits: Edit[] = [];
  for (let i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
    const a = i > 0 ? text.charCodeAt(i - 1) : 0;
    const b = text.charCodeAt(i + 1);
    if (a === 0x20 || b === 0x20) continue;
    const torn =
      isHan(a) && isHan(b)
        ? COUNTED.test(text.slice(i - 3, i)) && BOUND.test(text.slice(i + 1, i + 3))
        : tears(text, i, a, b);
    if (torn) edits.push({ start: i, end: i + 1, text: '' });
  }
  return edits;
}
