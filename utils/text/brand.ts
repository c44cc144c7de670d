/** Hijacked copies: a betting brand where a newspaper's or a place's name stood. */
import { HAN } from './chars.ts';
import { wordFinder } from './finder.ts';
import { AMBIGUOUS, BETTING, BRANDS, ORDINARY } from './lexicon/brands.ts';
import type { Edit } from './map.ts';

const findBrand = /* @__PURE__ */ wordFinder([
  ...BRANDS,
  ...AMBIGUOUS.flatMap(brand => BETTING.map(behind => brand + behind)),
]);

/** What every one of them holds: looked for first, at a tenth of the cost. */
const HINT = /* @__PURE__ */ new RegExp([...BRANDS, ...BETTING, '娱乐', '彩票'].join('|'), 'i');

/**
 * Does a betting brand stand where a newspaper's or a place's name stood? Looked for where it shows:
 * in the first lines (title, source) and the last ones.
 */
export function hasBrand(text: string): boolean {
  const shown = text.length <= 1200 ? text : `${text.slice(0, 800)}\n${text.slice(-400)}`;
  return HINT.test(shown) && findBrand(shown.toLowerCase()) >= 0;
}

/** What such names end with, before the colon they were put in with. */
const TRADE = '体育|娱乐|棋牌|电竞|彩票';
/** Known ones, behind a word or a clause of their sentence: 将新建云顶娱乐:幼儿园. */
const INSIDE = `(?<=[${HAN}0-9、，,；。”）)])`;
const KNOWN = /* @__PURE__ */ new RegExp(
  `${INSIDE}(?:(?:${BRANDS.join('|')})(?:${TRADE})?|(?:${AMBIGUOUS.join('|')})(?:${TRADE}))[:：](?=[${HAN}0-9“])`,
  'gi',
);
/** Any name of two characters with such an end: 星彩体育:. */
const ALIKE = /* @__PURE__ */ new RegExp(
  `${INSIDE}(?<!${ORDINARY.join('|')})(?:[${HAN}]{2})(?<!${ORDINARY.join('|')})(?:${TRADE}):(?=[${HAN}0-9“])`,
  'g',
);

/**
 * Finds betting brands with their colon inside of sentences, to delete: 将新建云顶娱乐:幼儿园2所 is one clause. A name that no
 * list has counts where the page says it twice, or has a known brand.
 */
export function findBrands(text: string): Edit[] {
  if (!HINT.test(text)) return [];
  const edits: Edit[] = [];
  const add = ({ index, 0: found }: RegExpExecArray): void => {
    edits.push({ start: index, end: index + found.length, text: '' });
  };
  for (const hit of text.matchAll(KNOWN)) add(hit);
  const known = edits.length > 0 || hasBrand(text);
  const alike = [...text.matchAll(ALIKE)];
  for (const hit of alike) if (known || alike.some(other => other !== hit && other[0] === hit[0])) add(hit);
  return edits;
}
