import { isHan } from './chars.ts';
import type { Gbk } from './gbk.ts';
import { FREQUENT } from './lexicon/frequent.ts';

const COMMON_SIGNS = '。，、；：！？“”‘’《》（）—…·〇';
const LONGEST_SAMPLE = 60_000;
let frequent: Set<string> | null = null;

/** Pairs of characters and how often a page has each: 0, 1, 2 and more. A table as large as the page asks for. */
class Pairs {
  /** Both units of the pair, by slot; 0 where the slot is free. */
  private readonly keys: Uint32Array;
  private readonly counts: Uint8Array;
  private readonly shift: number;

  constructor(text: string) {
    const end = Math.min(text.length, LONGEST_SAMPLE);
    let bits = 10;
    while (1 << bits < 2 * end) bits++;
    this.shift = 32 - bits;
    this.keys = new Uint32Array(1 << bits);
    this.counts = new Uint8Array(1 << bits);
    let a = 0;
    for (let i = 0; i < end; i++) {
      const b = text.charCodeAt(i);
      if (a >= 0x80 && b >= 0x80) {
        const k = this.slot(a, b);
        this.keys[k] = (a << 16) | b;
        if (this.counts[k] < 2) this.counts[k]++;
      }
      a = b;
    }
  }

  count(a: number, b: number): number {
    return this.counts[this.slot(a, b)];
  }

  /** Where the pair is, or would be. */
  private slot(a: number, b: number): number {
    const { keys } = this;
    const key = ((a << 16) | b) >>> 0;
    const last = keys.length - 1;
    let k = Math.imul(key, 0x9e3779b1) >>> this.shift;
    while (keys[k] !== 0 && keys[k] !== key) k = (k + 1) & last;
    return k;
  }
}

/**
 * How much a few characters read like Chinese of this page. Table-free: GB2312's first level (sorted by use) is
 * told by its bytes, and the page is its own language model (pairs of characters that it has elsewhere).
 */
export class Plausibility {
  private readonly gbk: Gbk;
  private readonly simplify: ((text: string) => string) | undefined;
  private readonly hant: boolean;
  private readonly pairs: Pairs;
  private readonly frequent: Set<string>;

  constructor(text: string, hant: boolean, gbk: Gbk, simplify?: (text: string) => string) {
    this.gbk = gbk;
    this.simplify = simplify;
    this.hant = hant;
    this.pairs = new Pairs(text);
    frequent ??= new Set(FREQUENT);
    this.frequent = frequent;
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
      if (i > 0 && this.pairs.count(text.charCodeAt(i - 1), text.charCodeAt(i)) >= often) sum += 1;
    }
    return sum / text.length;
  }

  /** Does the page have these two characters side by side? */
  has(pair: string): boolean {
    return this.pairs.count(pair.charCodeAt(0), pair.charCodeAt(1)) > 0;
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
        this.worth(plain[i]) + (this.pairs.count(left, code) > 0 ? 1 : 0) + (code === left ? 1 : 0);
      if (score > top) {
        top = score;
        found = i;
      }
    }
    return found;
  }
}
