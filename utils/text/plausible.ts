import { isHan } from './chars.ts';
import type { Gbk } from './gbk.ts';
import { FREQUENT } from './lexicon/frequent.ts';

const COMMON_SIGNS = '。，、；：！？“”‘’《》（）—…·〇';
const LONGEST_SAMPLE = 60_000;
const SLOTS = 1 << 18;

/** A slot for two characters; few share one in a page's worth of text. */
function slot(a: number, b: number): number {
  return (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 14;
}

/**
 * How much a few characters read like Chinese of this page. Table-free: GB2312's first level (sorted by use) is
 * told by its bytes, and the page is its own language model (pairs of characters that it has elsewhere).
 */
export class Plausibility {
  private readonly gbk: Gbk;
  private readonly simplify: ((text: string) => string) | undefined;
  private readonly hant: boolean;
  private readonly frequent = new Set(FREQUENT);
  /** How often the page has a pair of characters: 0, 1, 2 and more. */
  private readonly pairs = new Uint8Array(SLOTS);

  constructor(text: string, hant: boolean, gbk: Gbk, simplify?: (text: string) => string) {
    this.gbk = gbk;
    this.simplify = simplify;
    this.hant = hant;
    const end = Math.min(text.length, LONGEST_SAMPLE);
    for (let i = 1; i < end; i++) {
      const a = text.charCodeAt(i - 1);
      const b = text.charCodeAt(i);
      if (a < 0x80 || b < 0x80) continue;
      const k = slot(a, b);
      if (this.pairs[k] < 2) this.pairs[k]++;
    }
  }

  /** What one character is worth, as Simplified: 1 for the genre's commonest, 0.4 for the first level of GB2312. */
  private worth(c: string): number {
    if (this.frequent.has(c)) return 1;
    const code = c.charCodeAt(0);
    if (!isHan(code)) return COMMON_SIGNS.includes(c) ? 0.5 : -1.5;
    const bytes = this.gbk.bytesOf(code);
    if (bytes >= 0xb0a1 && bytes <= 0xd7f9 && (bytes & 0xff) >= 0xa1) return 0.4;
    // Without its table nobody can tell a Traditional character from a rare one.
    return this.hant && !this.simplify ? 0 : -0.8;
  }

  /**
   * Mean score per character, about -1.5 (no text) to 2 (words the page uses).
   * @param there the characters stand in the page already: their own pairs must occur once more to count
   */
  score(text: string, there: boolean): number {
    if (text.length === 0) return 0;
    const plain = this.simplify ? this.simplify(text) : text;
    const often = there ? 2 : 1;
    let sum = 0;
    for (let i = 0; i < text.length; i++) {
      sum += this.worth(plain[i]);
      if (i > 0 && this.pairs[slot(text.charCodeAt(i - 1), text.charCodeAt(i))] >= often) sum += 1;
    }
    return sum / text.length;
  }

  /** Does the page have these two characters side by side? */
  has(pair: string): boolean {
    return this.pairs[slot(pair.charCodeAt(0), pair.charCodeAt(1))] > 0;
  }

  /** Is there a character among these that the genre hardly writes? */
  hasRare(text: string): boolean {
    const plain = this.simplify ? this.simplify(text) : text;
    for (const c of plain) if (isHan(c.charCodeAt(0)) && this.worth(c) <= 0) return true;
    return false;
  }

  /** Which of the candidates reads best behind `before`? Its index; a doubled character (谈谈) counts a little. */
  best(before: string, candidates: string): number {
    const plain = this.simplify ? this.simplify(candidates) : candidates;
    const left = before.charCodeAt(0);
    let found = -1;
    let top = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < candidates.length; i++) {
      const code = candidates.charCodeAt(i);
      const score =
        this.worth(plain[i]) + (this.pairs[slot(left, code)] > 0 ? 1 : 0) + (code === left ? 1 : 0);
      if (score > top) {
        top = score;
        found = i;
      }
    }
    return found;
  }
}
