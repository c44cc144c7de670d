/** Hijacked copies: a betting brand where a newspaper's or a place's name stood. */
import { wordFinder } from './finder.ts';
import { AMBIGUOUS, BETTING, BRANDS } from './lexicon/brands.ts';

const findBrand = /* @__PURE__ */ wordFinder([
  ...BRANDS,
  ...AMBIGUOUS.flatMap(brand => BETTING.map(behind => brand + behind)),
]);

/** What every one of them holds: looked for first, at a tenth of the cost. */
const HINT = /* @__PURE__ */ new RegExp([...BRANDS, ...BETTING].join('|'), 'i');

/**
 * Does a betting brand stand where a newspaper's or a place's name stood? Looked for where it shows:
 * in the first lines (title, source) and the last ones.
 */
export function hasBrand(text: string): boolean {
  const shown = text.length <= 1200 ? text : `${text.slice(0, 800)}\n${text.slice(-400)}`;
  return HINT.test(shown) && findBrand(shown.toLowerCase()) >= 0;
}
