/** Lines with a space behind every character, and numbers with one behind every third digit: an aid (`aids.ts`), most texts have none. */
import { HAN, isHan } from './chars.ts';
import type { Edit } from './map.ts';
import { DIGITS, UNITS } from './spaces.ts';

/** 1 000: groups of exactly three behind a short first one, with something counted behind the last. */
const GROUPS = new RegExp(
  `(?<![0-9A-Za-z.,:/-])(?<![0-9A-Za-z.,:/-] )[1-9][0-9]{0,2}(?: [0-9]{3}){1,4}(?=(?:\\.[0-9]{1,4})? ?(?:(?![月日号年號时時])[${HAN}]|(?:${UNITS})(?![A-Za-z0-9])))`,
  'g',
);

/** Lone characters in a row from which on a line is letter-spaced (东 莞 市 人 民). */
const SPACED = 5;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Finds the spaces to delete in 东 莞 市 人 民 and in 1 000 人. */
export function findSpaced(text: string): Edit[] {
  const at: number[] = [];
  let grouped = false;
  /** Spaces of the run of lone characters that ends here. */
  let lone: number[] = [];
  const closeRun = (): void => {
    // The last space counts only if a lone character stands behind it.
    const last = lone.length > 0 ? lone[lone.length - 1] : 0;
    if (lone.length > 0 && isHan(text.charCodeAt(last + 2))) lone.pop();
    // one by one: a hostile page may have more than a call takes arguments
    if (lone.length >= SPACED - 1) for (const i of lone) at.push(i);
    lone = [];
  };
  for (let i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
    const a = i > 0 ? text.charCodeAt(i - 1) : 0;
    const b = text.charCodeAt(i + 1);
    if (isHan(a) && isHan(b)) {
      const follows = lone.length > 0 && lone[lone.length - 1] === i - 2;
      if (!follows) {
        closeRun();
        if (i > 1 && isHan(text.charCodeAt(i - 2))) continue;
      }
      if (!DIGITS.includes(text[i - 1]) && !DIGITS.includes(text[i + 1])) lone.push(i);
    } else if (isDigit(a) && isDigit(b)) grouped = true;
  }
  closeRun();
  if (grouped) {
    for (const hit of text.matchAll(GROUPS)) {
      for (let i = hit[0].indexOf(' '); i >= 0; i = hit[0].indexOf(' ', i + 1)) at.push(hit.index + i);
    }
    at.sort((x, y) => x - y);
  }
  return at.map(i => ({ start: i, end: i + 1, text: '' }));
}
