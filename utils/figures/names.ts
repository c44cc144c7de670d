/** Numbers that are part of a name: 5G, M26路, 黄集村3组, 24小时热线, “三抓三比”. Each test looks at a bounded neighbourhood. */

import { ahead, classes, codes, meets, upTo } from '../text/at.ts';
import { NAME_TAIL } from './idioms.ts';
import { ARABIC, HANZI, type Numeral, numeralClass } from './numerals.ts';
import { type Unit, unitAt } from './unit-index.ts';

/** What a UTF-16 unit beside a number says, as bits. */
const LATIN = 1;
const DIGIT = 2;
/** . : / @ 〔 between two numbers. */
const JOINT = 4;
/** _ # before a number. */
const TAG = 8;
const COLON = 16;
const BRACKET = 32;
const OPENS = 64;
/** x × * ○ before a number: a blank. */
const BLANK = 128;
const marks = classes(
  [DIGIT, '0123456789'],
  [LATIN, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'],
  [JOINT, '.:：/@〔'],
  [TAG, '_#'],
  [COLON, ':： \n\t\u3000\u00a0'],
  [BRACKET, '('],
  [OPENS, '“‘「'],
  [BLANK, 'xX×*_○'],
);
const [STAR, MINUS, PLUS, MYRIAD] = codes('*-+万');

/** Glued to Latin letters, dots, slashes or hyphens a number is mostly part of a name: 5G, H5, M26路, ISO9001. */
export function isName(text: string, i: number, numeral: Numeral): boolean {
  if (numeral.hanzi) return false;
  const before = text.charCodeAt(i - 1);
  const after = text.charCodeAt(numeral.end);
  const bits = marks[before];
  if (marks[after] & LATIN && !unitAt(text, numeral.end, false)) return true;
  if (bits & (LATIN | TAG)) {
    // GDP19.92亿元 and GDP42亿 count: a magnitude or a measure follows
    return !(numeral.scale > 1 || unitAt(text, numeral.end, false)?.measure);
  }
  if (bits & JOINT && numeralClass[text.charCodeAt(i - 2)] === ARABIC) return true;
  if (before === MINUS && marks[text.charCodeAt(i - 2)] & (LATIN | DIGIT)) return true;
  return before === STAR || after === STAR || before === PLUS || after === PLUS;
}

export function behindName(text: string, end: number): number {
  let i = end;
  while (i < text.length && (marks[text.charCodeAt(i)] & (DIGIT | LATIN) || '.+-/_*'.includes(text[i]))) i++;
  return i;
}

/** Behind 万元 these make it the base of an index. */
const YARDSTICK = /(?:GDP|[^,，。\d]{0,4}(?:生产总值|增加值|产值))/y;
const READERS = /(?:浏览|点击|阅读|访问|查看|人气)(?:量|率|数|次数|人次|人数)?[:：]\s?$/;
/** 已有3条评论, 12人参与: the page counts its readers. */
const READERS_BEHIND = /[条人次]\s?(?:(?:浏览|阅读|点击|访问)(?![量者])|评论|参与[,，]?(?:点击|评论))/y;

/** 15分钟生活圈, 24小时热线, “15分钟”…: a quantity used as a name. */
export function isNamedUnit(text: string, i: number, end: number, unit: Unit): boolean {
  const bits = marks[text.charCodeAt(i - 1)];
  if (bits && namesBefore(text, i, end, unit, bits)) return true;
  const special = SPECIAL.get(unit.form);
  if (special?.(text, i, end)) return true;
  // 万元GDP能耗, 万元产值: a yardstick's name
  if (unit.kind === 'money' && text.charCodeAt(i) === MYRIAD && meets(YARDSTICK, text, i + 2)) return true;
  if (unit.kind !== 'duration') return false;
  // 24小时监控, 24小时“小助手”: round the clock
  if (text.startsWith('24小时', i) && /[^内以之后前左,，。;；、]/.test(text[i + 4] ?? '。')) return true;
  return meets(NAME_TAIL, text, end + unit.form.length);
}

/** Counted even in a short quotation: “十件实事”. */
const QUOTED = /^[家户座所栋件]$/;

/** What stands before the number makes a name of it. */
function namesBefore(text: string, i: number, end: number, unit: Unit, bits: number): boolean {
  const hanzi = numeralClass[text.charCodeAt(i)] === HANZI;
  // (亿元): the head of a table column; xx亿元: a blank
  if (hanzi && bits & BRACKET && unit.measure && /\)/.test(text[end + unit.form.length] ?? '')) return true;
  if (bits & BLANK && hanzi) return true;
  // 浏览：672次, 点击率:40: the page counts its readers
  if (bits & COLON && READERS.test(upTo(text, i, 9))) return true;
  return (
    (bits & OPENS) !== 0 && unit.kind !== 'money' && !QUOTED.test(unit.form) && quoteCloses(text, i, 8) >= 0
  );
}

const readers = (text: string, _: number, end: number): boolean => meets(READERS_BEHIND, text, end);
const age = (text: string, i: number, end: number): boolean =>
  !/寿命|均年龄/.test(upTo(text, i, 9)) && !text.slice(i, end).includes('.');
const address = (text: string, _: number, end: number): boolean =>
  /^(?:[室单号]|\d{1,4}(?:室|号|单元|[-—]\d))/.test(text.slice(end + 1, end + 8));

/** Units that name or number as often as they count, and when. */
const SPECIAL = new Map(
  Object.entries<(text: string, i: number, end: number) => boolean>({
    次: readers,
    人: readers,
    // “人才新政20条”: a policy's title
    条: (text, i, end) => /[”》]/.test(text[end + 1] ?? '') || readers(text, i, end),
    // 黄集村3组, 城关社区2栋: addresses
    组: (text, i) => /[村庄屯区]/.test(text[i - 1] ?? ''),
    栋: address,
    幢: address,
    // 上接第一版, 下转3版, 02版：要闻: where the story stands
    // 第 1 页 共 3 页, 下一页 共2页: which page it is
    页: (text, i, end) =>
      /(?:^|页.?|[\s\d])共\s?$|页[\s/／]$/.test(upTo(text, i, 6)) && !/[的,，。]/.test(text[end + 1]),
    版: (text, i) => text[i] === '0' || /[第接转]/.test(text[i - 1] ?? ''),
    // 得95.6分, 满意度98分: all other 分 are minutes or verbs
    分: (text, i, end) =>
      !/[钱以左]/.test(text[end + 1] ?? '') &&
      !text.slice(i, end).includes('.') &&
      !/[均得扣高低满达加总评考线]|成绩/.test(upTo(text, i, 8)),
    // 人均预期寿命78.5岁 counts, the ages of persons do not
    岁: age,
    周岁: age,
    // 500亿级园区
    级: (text, _, end) => /[万亿]/.test(text[end - 1]),
  }),
);

const AGED =
  /(?:历史|[房楼树]龄|寿命|年限|建成|工期|有效期|期限|距今|周期)(?:已经?)?(?:快|有|达|为|约|近|超过?|长达|不[少低]于|最长)?$/;

/** Do the years of the number at `i` (年 at `end`) measure an age or a term? */
export function yearsMeasure(text: string, i: number, end: number): boolean {
  return (
    /^年(?:的)?(?:历史|树龄|栽培|建[城村镇]史)/.test(ahead(text, end, 6)) ||
    // 9.6年: no date has a point
    text.slice(i, end).includes('.') ||
    AGED.test(upTo(text, i, 8))
  );
}

/** Where a quotation closes, looking at most `within` characters ahead; −1 where it does not. */
export function quoteCloses(text: string, at: number, within: number): number {
  const end = Math.min(text.length, at + within);
  for (let i = at; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x201d || c === 0x2019 || c === 0x300d || (c === 0x22 && i > at)) return i;
  }
  return -1;
}

/**
 * “三抓三比、十项竞赛”, “一个首要任务、三个主攻方向”, “一圈两场三改”: a Chinese number in a short quotation that lists
 * such numbers is a slogan's.
 */
export function quotedSlogan(text: string, at: number, unit: Unit | null): boolean {
  const close = quoteCloses(text, at, 14);
  if (close < 0) return false;
  // “十件实事”, “两座水库” count all the same
  if ('“‘「"'.includes(text[at - 1] ?? ' ')) return !unit || !QUOTED.test(unit.form);
  const listed = text[at - 1] === '、';
  let others = false;
  for (let i = at - 1; i >= Math.max(0, at - 24); i--) {
    const unit = text.charCodeAt(i);
    if (numeralClass[unit] === HANZI) others = true;
    if (unit >= 0x4e00 && unit <= 0x9fa5) continue;
    if ('”’」。；;\n'.includes(text[i])) return false;
    if ('“‘「'.includes(text[i]))
      return listed || (others && close - i < 13 && !/[,，]/.test(text.slice(i, close)));
  }
  return false;
}
