/** What there is to be known of a clause, those around it counted in, for the trees to weigh. */
import { weigh } from '../mood.ts';
import { PROMISE } from '../signs.ts';
import type { Piece } from './pieces.ts';

const RULES = ['cue', 'plan', 'aim', 'deadline', 'trail', 'table'];
const STRENGTHS = ['soft', 'firm', 'target'];
/** What may part clauses, those that do the same work as one. */
const KINDS = new Int8Array(0x10000).fill(-1);
[' ', '\n', ',，', ':：', ';；', '。', '、', '!！?？', '|\t'].forEach((marks, kind) => {
  for (const mark of marks) KINDS[mark.charCodeAt(0)] = kind;
});
const END = 1;

/** How far a clause and those around it are looked at together. */
const NEAR = 5;
const WIDE = 15;
const JUST_BEFORE = 4;
const AMONG = 10;
/** What a clause beyond either end of the page is worth. */
const NOTHING = -20;

/** So many signs has a clause. */
const SIGNS = 30;

/** The signs of a page's clauses, all on a scale on which a step of 1 is as fine as it need be. */
export class Signs {
  /** Those of the clause that was read last. */
  readonly values = new Float64Array(SIGNS);
  private readonly text: string;
  private readonly pieces: readonly Piece[];
  private readonly worths: Float64Array;
  /** Sums over the pieces before: how likely each is by its wording, and how many promise. */
  private readonly likely: Float64Array;
  private readonly promised: Float64Array;

  /** @param worths what the pieces' wording is worth (slots.ts) */
  constructor(text: string, pieces: readonly Piece[], worths: Float64Array) {
    this.text = text;
    this.pieces = pieces;
    this.worths = worths;
    const count = pieces.length;
    this.likely = new Float64Array(count + 1);
    this.promised = new Float64Array(count + 1);
    for (let k = 0; k < count; k++) {
      const { pledge } = pieces[k];
      this.likely[k + 1] = this.likely[k] + 1 / (1 + Math.exp(-worths[k]));
      this.promised[k + 1] = this.promised[k] + (pledge ? 1 : 0);
    }
  }

  /** Of the pieces `[from, to)`. */
  private mean(sums: Float64Array, from: number, to: number): number {
    const a = Math.max(0, from);
    const b = Math.min(this.pieces.length, to);
    return b > a ? (sums[b] - sums[a]) / (b - a) : 0;
  }

  private worth(k: number): number {
    return k < 0 || k >= this.pieces.length ? NOTHING : this.worths[k] * 4;
  }

  /** By which rule a piece promises, and whether that is due: two signs. */
  private readRule(k: number, at: number): void {
    const pledge = k < 0 || k >= this.pieces.length ? undefined : this.pieces[k].pledge;
    this.values[at] = pledge ? RULES.indexOf(pledge.rule) : -1;
    this.values[at + 1] = pledge?.due ? 1 : 0;
  }

  /** Reads the signs of piece `k` into `values`. */
  read(k: number): void {
    const { text, values, pieces, likely, promised } = this;
    const piece = pieces[k];
    const { pledge, sentence, start, end, first, last } = piece;
    const own = weigh(text, piece);
    const count = pieces.length;
    values[0] = this.worth(k);
    values[1] = this.worth(k - 1);
    values[2] = this.worth(k + 1);
    values[3] = this.mean(likely, k - NEAR, k + NEAR + 1) * 32;
    values[4] = this.mean(likely, k - WIDE, k + WIDE + 1) * 32;
    values[5] = (likely[count] / count) * 32;
    values[6] = this.mean(likely, k - JUST_BEFORE, k) * 32;
    values[7] = piece.figures ? 1 : 0;
    values[8] = piece.times;
    values[9] = piece.ahead;
    values[10] = (end - start) / 2;
    values[11] = (start - sentence.start) / 4;
    values[12] = (sentence.end - sentence.start) / 8;
    values[13] = own.plan * 4;
    values[14] = own.told * 2;
    values[15] = own.uneven * 2;
    values[16] = (k / count) * 32;
    values[17] = sentence.signs & PROMISE ? 1 : 0;
    values[18] = start > 0 ? KINDS[text.charCodeAt(start - 1)] : END;
    values[19] = end < text.length ? KINDS[text.charCodeAt(end)] : END;
    values[20] = pledge ? STRENGTHS.indexOf(pledge.strength) : -1;
    values[21] = pledge?.cue ? text.slice(start, end).indexOf(pledge.cue) : -2;
    this.readRule(k, 22);
    this.readRule(k - 1, 24);
    this.readRule(k + 1, 26);
    values[28] = this.mean(promised, k - AMONG, k + AMONG + 1) * 32;
    values[29] =
      last > first ? ((promised[last + 1] - promised[first] - (pledge ? 1 : 0)) / (last - first)) * 16 : -1;
  }
}
