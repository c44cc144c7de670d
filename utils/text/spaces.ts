import { HAN, isHan } from './chars.ts';
import type { Edit } from './map.ts';

/** Units in Latin letters or signs that a space may part from their number. */
const UNITS = 'km²|km2|km|cm|mm|nm|m²|m2|m³|m3|m|kg|mg|g|t|mL|ml|L|kWh|kW|MW|GW|kV|ha|℃|°C|㎡|㎞|㎏|‰|%';
const UNIT = new RegExp(`(?:${UNITS})(?![A-Za-z0-9])`, 'y');
const SIGNS = '%‰℃㎡²³';

/** Han digits: beside Arabic ones a space may be the border between two numbers (第五 100人, 120 三个). */
const DIGITS = '一二三四五六七八九十两兩零〇';
const NUMERALS = `${DIGITS}百千万亿萬億`;

/** 1 000: groups of exactly three behind a short first one, with something counted behind the last. */
const GROUPS = new RegExp(
  `(?<![0-9A-Za-z.,:/-])(?<![0-9A-Za-z.,:/-] )[1-9][0-9]{0,2}(?: [0-9]{3}){1,4}(?=(?:\\.[0-9]{1,4})? ?(?:(?![年月日号號时時])[${HAN}]|(?:${UNITS})(?![A-Za-z0-9])))`,
  'g',
);

/** Lone characters in a row from which on a line is letter-spaced (东 莞 市 人 民). */
const SPACED = 5;

/** 8000 元 以上, 4.6万 次, 15 日 前: behind a number and its unit a bound, a magnitude or the unit's rest. */
const COUNTED = /[0-9] ?[\u4e00-\u9fa5]$/;
const BOUND = /^(?:以[上下内]|左右|[万亿]|[元次人亩吨] ?(?![\u4e00-\u9fa5])|前)/;

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
    if (isHan(b)) return !DIGITS.includes(text[i + 1]) && !DATED.test(text.slice(Math.max(0, i - 9), i));
    if (isDigit(b)) return false;
    UNIT.lastIndex = i + 1;
    return UNIT.test(text);
  }
  if (isDigit(b)) {
    APART.lastIndex = i + 1;
    return isHan(a) && !NUMERALS.includes(text[i - 1]) && !APART.test(text);
  }
  if ('万亿萬億'.includes(text[i - 1]) && !isHan(b)) {
    UNIT.lastIndex = i + 1;
    return UNIT.test(text);
  }
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

/** 一、 （二） 3. ●: what opens an item or a chapter. */
const ITEM =
  /(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十0-9]{1,2}\)|[0-9]{1,2}[.、](?![0-9])|[●■◆★▲※])/y;
const ITEM_OPENS = '一二三四五六七八九十(0123456789●■◆★▲※';
const STOPS = '。！？!?;；';
/** Behind these a line may end too, where the blank is an indent. */
const ENDS = `${STOPS}:：”"」』)）…`;

/** The longest heading behind the number of an item. */
const HEADING = 32;

/**
 * Finds blanks that stand for a line break, to become one: copies lose their breaks and keep the indents (…完成。　　二、…).
 * A blank behind a full stop breaks, two behind any end of a sentence or between characters, one or two before the
 * number of an item, and the first between characters behind it: there its heading ends.
 */
export function findBreaks(text: string): Edit[] {
  const edits: Edit[] = [];
  const opensItem = (at: number): boolean => {
    if (!ITEM_OPENS.includes(text[at] ?? ' ')) return false;
    ITEM.lastIndex = at;
    return ITEM.test(text);
  };
  /** Where the item begins whose heading may go on, −1 for none. */
  let item = opensItem(0) ? 0 : -1;
  let lineEnd = text.indexOf('\n');
  for (let i = text.indexOf(' ', 1); i > 0; i = text.indexOf(' ', i)) {
    let end = i + 1;
    while (text[end] === ' ') end++;
    const before = text[i - 1];
    if (before !== '\n' && text[end] !== '\n' && end < text.length) {
      for (; lineEnd >= 0 && lineEnd < i; lineEnd = text.indexOf('\n', lineEnd + 1))
        item = opensItem(lineEnd + 1) ? lineEnd + 1 : -1;
      const indent = end - i > 1;
      const opens = opensItem(end);
      const between = isHan(text.charCodeAt(i - 1)) && isHan(text.charCodeAt(end));
      // behind a number of an item: 二、今年安排 一是修路
      const heads =
        item >= 0 &&
        i - item < HEADING &&
        (between ||
          (isHan(text.charCodeAt(i - 1)) && (opens || /^20[0-9]{2}年/.test(text.slice(end, end + 5)))));
      const ends = STOPS.includes(before) || (ENDS.includes(before) && (indent || opens));
      if (ends || heads || (indent && (opens || between))) {
        edits.push({ start: i, end, text: '\n' });
        item = opens ? end : -1;
      }
    }
    i = end;
  }
  return edits;
}

/** Shorter texts have too few blanks to tell. */
const ENOUGH = 60;
/** A clause's end has a character, a quote, a bracket or a percent sign on both sides; 2024年 and 12月 open one too. */
const PAUSE = new RegExp(`(?<=[${HAN}”)%‰℃0-9]) (?=[${HAN}“(《]|(?:19|20)[0-9]{2}年|[0-9]{1,2}月)`, 'g');

/**
 * Finds the blanks of a text that has blanks between its clauses, to become commas: 完成投资5亿元 同比增长3%.
 * There are none where clauses have marks: one for every hundred characters, or every third blank.
 */
export function findPauses(text: string): Edit[] {
  if (text.length < ENOUGH) return [];
  let marks = 0;
  for (const c of '，；、')
    for (let i = text.indexOf(c); i >= 0; i = text.indexOf(c, i + 1))
      if (++marks * 100 >= text.length) return [];
  const edits: Edit[] = [];
  for (const { index } of text.matchAll(PAUSE)) {
    // 1000 多名, 5 亿元: a number and its unit
    if (isDigit(text.charCodeAt(index - 1))) continue;
    edits.push({ start: index, end: index + 1, text: '，' });
  }
  return edits.length > 3 * marks && edits.length * 40 > text.length ? edits : [];
}

/**
 * Finds stray single spaces to delete: 1000 多名, 11 月19日, 共开展 28 次, 50 km, 1 000 人.
 * A space between Han characters stays (headlines use it) save in letter-spaced lines.
 * Two spaces and more are layout (a break, a column's border) and stay.
 */
export function findSpaces(text: string): Edit[] {
  const at: number[] = [];
  let grouped = false;
  let spaced = false;
  /** Spaces of the run of lone characters that ends here. */
  let lone: number[] = [];
  const closeRun = (): void => {
    // The last space counts only if a lone character stands behind it.
    const last = lone.length > 0 ? lone[lone.length - 1] : 0;
    if (lone.length > 0 && isHan(text.charCodeAt(last + 2))) lone.pop();
    if (lone.length >= SPACED - 1) {
      for (const i of lone) at.push(i);
      spaced = true;
    }
    lone = [];
  };
  for (let i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
    const a = i > 0 ? text.charCodeAt(i - 1) : 0;
    const b = text.charCodeAt(i + 1);
    if (a === 0x20 || b === 0x20) continue;
    if (isHan(a) && isHan(b)) {
      if (COUNTED.test(text.slice(i - 3, i)) && BOUND.test(text.slice(i + 1, i + 3))) {
        at.push(i);
        continue;
      }
      const follows = lone.length > 0 && lone[lone.length - 1] === i - 2;
      if (!follows) {
        closeRun();
        if (i > 1 && isHan(text.charCodeAt(i - 2))) continue;
      }
      if (!DIGITS.includes(text[i - 1]) && !DIGITS.includes(text[i + 1])) lone.push(i);
    } else if (isDigit(a) && isDigit(b)) grouped = true;
    else if (tears(text, i, a, b)) at.push(i);
  }
  closeRun();
  if (grouped) {
    for (const hit of text.matchAll(GROUPS)) {
      for (let i = hit[0].indexOf(' '); i >= 0; i = hit[0].indexOf(' ', i + 1)) at.push(hit.index + i);
    }
  }
  if (grouped || spaced) at.sort((x, y) => x - y);
  return at.map(i => ({ start: i, end: i + 1, text: '' }));
}
