/**
 * Did the browser read a Chinese page with the wrong encoding, because the site declares one that it does not use? Then nothing on it can be
 * recognised, and the reader is told why. (The command line reads the bytes anew: decode.ts.)
 */

/** What the marks of a text in UTF-8 become when it is read as GBK: ， and （ begin with 锛, 。 and 、 with 銆. */
const UTF8_AS_GBK = /[锛銆]/g;
/** GBK read as UTF-8: most bytes belong to no character. */
const GBK_AS_UTF8 = /\ufffd/g;
/** Bytes of either read as windows-1252: a letter with an accent in front of another sign from the upper half, with no word between them. */
const AS_WESTERN =
  /[\u00a1-\u00ff](?=[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2026\u2030\u2039\u203a\u20ac\u2122])/g;
const HAN = /[一-龥]/g;
/** Big5 read as GBK: kana, Greek and Cyrillic between rare characters, and none of the commonest ones. */
const FOREIGN = /[\u3041-\u3093\u30a1-\u30f6\u0391-\u03c9\u0410-\u044f]/g;
const COMMON = /[的一是不了在有和中大人年]/g;

const LEAST = 40;

/** @param sample the beginning of a page's text, as the browser shows it */
export function looksGarbled(sample: string): boolean {
  const text = sample.replace(/\s+/g, '');
  if (text.length < LEAST) return false;
  const count = (sign: RegExp): number => text.match(sign)?.length ?? 0;
  const han = count(HAN);
  return (
    (count(UTF8_AS_GBK) > Math.max(2, han * 0.02) && count(COMMON) < han * 0.02) ||
    count(GBK_AS_UTF8) > text.length * 0.2 ||
    count(AS_WESTERN) > text.length * 0.4 ||
    (han > LEAST && count(FOREIGN) > han * 0.05 && count(COMMON) < han * 0.01 && !/[のはをに]/.test(text))
  );
}
