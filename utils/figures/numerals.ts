/**
 * Reads one number, Arabic or Chinese, with its magnitude and inner approximator:
 * 1.1万, 970余万, 12,345, 二三十万, 十几, 数百, 3亿5000万.
 */
import { classes, codes, matchAt, meets } from '../text/at.ts';

export interface Numeral {
  /** Offset behind the numeral. */
  end: number;
  /** Lower (or only) value with the magnitude folded in; null where the number is vague (数十, 几百). */
  value: number | null;
  /** Upper value where two digits stand side by side (两三, 二三十万). */
  max: number | null;
  /** 多, 余 → over; 来 → about; nothing → null. */
  approx: 'over' | 'about' | null;
  hanzi: boolean;
  /** The magnitude written out in 万 or 亿 (1 where none): 2-3万 means 20 000 to 30 000. */
  scale: number;
  /** A magnitude with no digit before it: 千亿, 百万. Too often an idiom to count alone. */
  bare: boolean;
}

/** What a Chinese numeral character is: digits (their value + 1), then 十 百 千, then 万 亿; 0 for any other. */
const steps = classes(
  ...'零〇○ 一 二两 三 四 五 六 七 八 九 十 百 千 万 亿'.split(' ').map((same, i) => [i + 1, same] as const),
);
const TEN = 11;
const MYRIAD = 14;
const VALUES = [Number.NaN, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100, 1000, 1e4, 1e8];
const stepAt = (text: string, at: number): number => (at < text.length ? steps[text.charCodeAt(at)] : 0);

export const ARABIC = 1;
export const HANZI = 2;
/** 1 for Arabic digits, 2 for characters that can open a Chinese numeral (数 and 几 included), else 0. */
export const NUMERALS = [
  [ARABIC, '0123456789'],
  [HANZI, '零〇○一二两三四五六七八九十百千万亿数几'],
] as const;
export const numeralClass = classes(...NUMERALS);

/** Units that begin with a character which is otherwise a magnitude: 千瓦, 百分点. */
const PREFIXED_UNIT = /[千百](?:瓦|米|克|伏|帕|卡|赫|升|乏|焦|欧|位|字节|分[点之])/y;

/** Does the magnitude of this step at `at` open a unit? */
function prefixedUnitAt(text: string, at: number, step: number): boolean {
  return step > TEN && step < MYRIAD && meets(PREFIXED_UNIT, text, at);
}

/** 57。6亿, 1,5万, 3·2%: copies that lost the point. Only before a magnitude or a percent sign no other reading is left. */
const TORN_POINT = /(?:[。·]|,(?=\d{1,2}[^\d]))(\d{1,3})(?=[万亿%‰℅])/y;

const clean = (n: number): number => (Number.isInteger(n) ? n : Number(n.toPrecision(14)));

/**
 * Reads the numeral that starts at `at`.
 * @returns null where there is none, or where the characters are a code rather than a number (一二三四).
 */
export function readNumeral(text: string, at: number): Numeral | null {
  const cls = numeralClass[text.charCodeAt(at)];
  if (cls === ARABIC) return readArabic(text, at);
  if (cls === HANZI) return readHanzi(text, at);
  return null;
}

/** The number that a text begins with, 0 where there is none. */
export const numberIn = (text: string): number => readNumeral(text, 0)?.value ?? 0;

const [COMMA, POINT, SPACE, ZERO, GE] = codes(',. 0个');
const [STOP, DOT] = codes('。·');

function digitsEnd(text: string, at: number): number {
  let i = at;
  while (i < text.length && numeralClass[text.charCodeAt(i)] === ARABIC) i++;
  return i;
}

const [MORE, REST, COME, PLUS] = codes('多余来+');

function approximator(text: string, at: number): 'over' | 'about' | null {
  const c = text.charCodeAt(at);
  if (c === MORE || c === REST) return 'over';
  // 5600+个; 3+2 and 互联网+ add
  if (c === PLUS && /[^0-9A-Za-z+]/.test(text[at + 1] ?? ' ')) return 'over';
  // 十来个 approximates, 来 before most else is a verb (5万来自…)
  if (
    c === COME &&
    /[米块间个家人件项次万亿元亩里斤年岁名条公部分平台吨户处座所只头棵株辆张天种]/.test(text[at + 1] ?? '')
  )
    return 'about';
  return null;
}

function readArabic(text: string, at: number): Numeral {
  let end = digitsEnd(text, at);
  let digits = text.slice(at, end);
  let next = text.charCodeAt(end);
  // 12,345 and 1,234,567: groups of exactly three
  if (next === COMMA && end - at <= 3 && text.charCodeAt(at) !== ZERO) {
    while (next === COMMA && digitsEnd(text, end + 1) === end + 4) {
      digits += text.slice(end + 1, end + 4);
      end += 4;
      next = text.charCodeAt(end);
    }
  }
  let mantissa = Number(digits);
  // 1 .2万: copied pages part the point from its digits
  const point = next === SPACE && text.charCodeAt(end + 1) === POINT ? end + 1 : end;
  if (text.charCodeAt(point) === POINT && numeralClass[text.charCodeAt(point + 1)] === ARABIC) {
    const to = digitsEnd(text, point + 1);
    mantissa = Number(`${digits}.${text.slice(point + 1, to)}`);
    end = to;
  } else if (end - at < (next === COMMA ? 3 : 5) && (next === COMMA || next === STOP || next === DOT)) {
    const torn = matchAt(TORN_POINT, text, end);
    if (torn) {
      mantissa = Number(`${digits}.${torn[1]}`);
      end = TORN_POINT.lastIndex;
    }
  }
  let approx = approximator(text, end);
  if (approx) end++;
  let value = mantissa;
  let scale = 1;
  // 10个亿, 2个多亿
  const piece = approx ? 0 : pieceAt(text, end);
  end += piece;
  if (piece > 1) approx = 'over';
  const grown = readMagnitude(text, end);
  if (grown) {
    value = mantissa * grown.factor;
    scale = grown.factor;
    end = grown.end;
    if (!approx) {
      approx = approximator(text, end);
      if (approx) end++;
      else {
        const rest = remainder(text, end, grown.factor);
        if (rest) {
          value += rest.value;
          end = rest.end;
        }
      }
    }
  }
  return { end, value: clean(value), max: null, approx, hanzi: false, scale, bare: false };
}

/** 个|亿, 个多|亿 behind a number: how long the piece is; 3个亿元项目 counts projects. */
function pieceAt(text: string, at: number): number {
  if (text.charCodeAt(at) !== GE) return 0;
  const size = text[at + 1] === '多' ? 2 : 1;
  return text[at + size] === '亿' && text[at + size + 1] !== '元' ? size : 0;
}

function readMagnitude(text: string, at: number): { factor: number; end: number } | null {
  let factor = 1;
  let i = at;
  for (;;) {
    const step = stepAt(text, i);
    if (step <= TEN || prefixedUnitAt(text, i, step)) break;
    factor *= VALUES[step];
    i++;
  }
  return i === at ? null : { factor, end: i };
}

/** The lower part of a number written in two steps: 3亿|5000万, 1万|2千. */
function remainder(text: string, at: number, above: number): { value: number; end: number } | null {
  if (numeralClass[text.charCodeAt(at)] !== ARABIC) return null;
  const end = digitsEnd(text, at);
  const grown = readMagnitude(text, end);
  if (!grown) return null;
  const value = Number(text.slice(at, end)) * grown.factor;
  return value < above ? { value, end: grown.end } : null;
}

interface Sum {
  total: number;
  section: number;
  digit: number;
  myriad: number;
}

const settle = (n: Sum): number => n.total + n.section + n.digit;

/** 五|千: the digit before counts that many tens (none counts one). */
function multiply(n: Sum, ten: number): void {
  n.section += (n.digit || 1) * ten;
  n.digit = 0;
}

/** 三千|万, 一万五千|亿, 三亿五千|万: a higher myriad lifts all before it, a lower one only its own section. */
function lift(n: Sum, myriad: number): void {
  const own = n.section + n.digit;
  if (myriad > n.myriad) n.total = (n.total + own || 1) * myriad;
  else n.total += (own || 1) * myriad;
  n.section = 0;
  n.digit = 0;
  n.myriad = myriad;
}

function readHanzi(text: string, at: number): Numeral | null {
  let i = at;
  const head = text[at];
  const vague = head === '数' || head === '几';
  if (vague) {
    i++;
    if (stepAt(text, i) < TEN) {
      if (head === '数') return null;
      return { end: i, value: null, max: null, approx: 'about', hanzi: true, scale: 1, bare: false };
    }
  }
  const low: Sum = { total: 0, section: 0, digit: 0, myriad: 0 };
  let high: Sum | null = null;
  /** Digits since the last magnitude; two side by side are a range (二三), more are a code (二〇二一). */
  let run = 0;
  let last = 0;
  let scale = 1;
  let approx: Numeral['approx'] = null;
  const bare = !vague && stepAt(text, at) > TEN;
  for (; i < text.length; i++) {
    const step = stepAt(text, i);
    if (step === 0) break;
    const value = VALUES[step];
    if (step < TEN) {
      if (approx) break;
      if (value === 0) {
        if (run > 0) return null;
        continue;
      }
      run++;
      if (run === 2 && !high && (value === low.digit + 1 || (low.digit === 3 && value === 5))) {
        high = { ...low, digit: value };
        continue;
      }
      if (run > 1) return null;
      low.digit = value;
      if (high) high.digit = value;
      continue;
    }
    if (step >= MYRIAD) {
      lift(low, value);
      if (high) lift(high, value);
      scale *= value;
    } else if (!approx && !prefixedUnitAt(text, i, step)) {
      multiply(low, value);
      if (high) multiply(high, value);
    } else break;
    last = value;
    run = 0;
    if (approx) continue;
    approx = text[i + 1] === '几' ? 'over' : approximator(text, i + 1);
    if (approx) i++;
  }
  // 一百五, 两千三: a last digit counts in the next lower unit
  if (run === 1 && last >= 100 && text[i - 2] !== '零' && text[i - 2] !== '〇') {
    low.digit *= last / 10;
    if (high) high.digit *= last / 10;
  }
  if (i === at) return null;
  // 四个亿, 一个多亿
  const piece = high || approx ? 0 : pieceAt(text, i);
  if (piece) {
    lift(low, 1e8);
    scale = 1e8;
    i += piece + 1;
    if (piece > 1) approx = 'over';
  }
  const decimal = !vague && !high && !approx ? decimalsAt(text, i) : null;
  if (decimal) {
    const value = clean((settle(low) + decimal.value) * decimal.factor);
    return {
      end: decimal.end,
      value,
      max: null,
      approx: null,
      hanzi: true,
      scale: decimal.factor,
      bare: false,
    };
  }
  return {
    end: i,
    value: vague ? null : settle(low),
    max: high && !vague ? settle(high) : null,
    approx: vague ? 'about' : approx,
    hanzi: true,
    scale,
    bare,
  };
}

/** 三十七|点八公里, 一|点五亿: a spoken decimal; 八点二十 is a clock time. */
function decimalsAt(text: string, at: number): { end: number; value: number; factor: number } | null {
  if (text[at] !== '点') return null;
  let digits = '';
  let i = at + 1;
  for (; i < at + 6; i++) {
    const step = stepAt(text, i);
    if (step === 0 || step >= TEN) break;
    digits += VALUES[step];
  }
  const behind = stepAt(text, i);
  if (!digits || (behind >= TEN && behind < MYRIAD) || /[分刻点半]/.test(text[i] ?? '')) return null;
  const factor = behind >= MYRIAD ? VALUES[behind] : 1;
  return { end: factor > 1 ? i + 1 : i, value: Number(`0.${digits}`), factor };
}

/** Offset behind all characters from `at` that belong to numerals: where reading goes on after a code. */
export function numeralRunEnd(text: string, at: number): number {
  const cls = numeralClass[text.charCodeAt(at)];
  let i = at;
  for (;;) {
    const c = text.charCodeAt(i);
    if (numeralClass[c] !== cls) return i;
    i++;
    if (cls === HANZI && steps[c] === 0) return i; // 数, 几
  }
}
