/**
 * Ranks: 位列全省第五, 排名第一位, 居全国前3. 第N is a rank only behind or before a word of order,
 * otherwise it numbers a series (第二批, 第一小学).
 */

import { type FoundFigure, foundFigure } from './found.ts';
import { readNumeral } from './numerals.ts';

/** Words of order, at most ten characters before and in the same clause. */
const ORDER =
  /(?:排[名位在]?|位次|列|居于?|榜|跻身|升[至到]|跃升|获得?|夺得?|取得|进入?|总分|增速|增幅|总量|增量|个数|总额|评比|考核|评价|综合)[^,，。;；!！?？\n]{0,10}$|全[国省县市区镇州][一-龥]{0,3}$/;
const TOP_ORDER = /(?:排[名在]?|列|居|跻身|进入?|保持|全[国省市县区]|同类)[^,，。;；!！?？\n]{0,6}$|强$/;
/** 放在第一位, 摆在首位: an emphasis, not an order. */
const EMPHASIS = /(?:放在|摆在|放到|作为|当作|是)[^,，。;；]{0,3}$/;
const CLOSES = /[…,，。;；:：、!！?？)(”\s的且并和]/;

/**
 * Reads the rank whose number starts at `at`, with 第 or 前 directly before it.
 * @returns null where the number belongs to a series or a period (前三季度)
 */
export function rankAt(text: string, at: number): FoundFigure | null {
  const numeral = readNumeral(text, at);
  if (!numeral || numeral.value === null || numeral.approx || numeral.scale > 1) return null;
  const top = text[at - 1] === '前';
  const place =
    text[numeral.end] === '位' ||
    (text[numeral.end] === '名' && !/[单额称誉义]/.test(text[numeral.end + 1] ?? ''));
  const end = numeral.end + (place ? 1 : 0);
  const next = text[end];
  const closes = next === undefined || CLOSES.test(next);
  const context = text.slice(Math.max(0, at - 19), at - 1);
  if (top) {
    if (!place && !(closes && TOP_ORDER.test(context))) return null;
    return foundFigure(at - 1, end, at, numeral.value, 'at-most', '位', 'rank', 'rank');
  }
  if (EMPHASIS.test(context)) return null;
  if (place ? closes || /[仅差相]/.test(next) || ORDER.test(context) : closes && ORDER.test(context))
    return foundFigure(at - 1, end, at, numeral.value, 'exact', '位', 'rank', 'rank');
  return null;
}
