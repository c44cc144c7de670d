/** Betting brands inside of sentences, where a newspaper's or a place's name stood (`hijack.ts` says whether a page is such a copy). */
import { upTo } from './at.ts';
import { HAN } from './chars.ts';
import { hasBrand } from './hijack.ts';
import { AMBIGUOUS, BRANDS, ORDINARY } from './lexicon/brands.ts';
import type { Edit } from './map.ts';

/** What such names end with, before the colon they were put in with. */
const TRADE = '体育|娱乐|棋牌|电竞|彩票';
/** Known ones, and any name of two characters with such an end: 云顶娱乐, 星彩体育. */
const KNOWN = /* @__PURE__ */ new RegExp(
  `(?:(?:${BRANDS.join('|')})(?:${TRADE})?|(?:${AMBIGUOUS.join('|')})(?:${TRADE}))$`,
  'i',
);
const ALIKE = /* @__PURE__ */ new RegExp(
  `(?<!${ORDINARY.join('|')})[${HAN}]{2}(?<!${ORDINARY.join('|')})(?:${TRADE})$`,
);
/** What they end with: most colons are decided by the character before them. */
const ENDS = new Set(
  [...BRANDS.map(brand => brand.toLowerCase()), ...TRADE.split('|')].map(name => name.at(-1)),
);
/** The longest of them, and what stands before and behind one that is inside of a sentence: 将新建云顶娱乐:幼儿园. */
const LONGEST = 12;
const BEFORE = /* @__PURE__ */ new RegExp(`[${HAN}0-9、，,；。”）)]`);
const BEHIND = /* @__PURE__ */ new RegExp(`[${HAN}0-9“]`);

/** Where colons stand, in any order. */
function* colons(text: string): Generator<number> {
  for (const colon of ':：')
    for (let i = text.indexOf(colon); i >= 0; i = text.indexOf(colon, i + 1)) yield i;
}

/**
 * Finds betting brands with their colon inside of sentences, to delete: 将新建云顶娱乐:幼儿园2所 is one clause. A name that no
 * list has counts where the page says it twice, or has a known brand.
 */
export function findBrands(text: string): Edit[] {
  const edits: Edit[] = [];
  const alike: Edit[] = [];
  for (const index of colons(text)) {
    if (!ENDS.has(text[index - 1]?.toLowerCase()) || !BEHIND.test(text[index + 1] ?? '')) continue;
    const before = upTo(text, index, LONGEST);
    const found = KNOWN.exec(before) ?? (text[index] === ':' ? ALIKE.exec(before) : null);
    if (found === null) continue;
    const start = index - found[0].length;
    if (!BEFORE.test(text[start - 1] ?? '')) continue;
    (KNOWN.test(before) ? edits : alike).push({ start, end: index + 1, text: '' });
  }
  if (edits.length + alike.length === 0) return edits;
  const known = edits.length > 0 || hasBrand(text);
  const said = new Map<string, number>();
  for (const { start, end } of alike) {
    const name = text.slice(start, end);
    said.set(name, (said.get(name) ?? 0) + 1);
  }
  for (const edit of alike)
    if (known || (said.get(text.slice(edit.start, edit.end)) ?? 0) > 1) edits.push(edit);
  return edits;
}
