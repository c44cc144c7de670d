/** What there is to be known of a clause, those around it counted in, for the trees to weigh. */
import { HEAD, PROMISE, SAYS } from '../signs.ts';
import type { Piece } from './pieces.ts';
import { BEFORE, BEHIND, FIRST, HEADING, OWN, PLACES, READ, STEP, visitSlots } from './slots.ts';

/**
 * What each piece's wording is worth, that of those around it counted in: the logarithm of the odds that it promises.
 * @param table slot by slot what it is worth in each place, in steps
 * @param base what a clause of unknown wording is worth
 */
export function worthsOf(text: string, pieces: readonly Piece[], table: Int8Array, base: number): number[] {
  const sums = pieces.map(piece => {
    const sum = new Float64Array(PLACES);
    visitSlots(text, piece, (slot, depth) => {
      for (let place = 0; place < PLACES; place++)
        if (depth <= READ[place]) sum[place] += table[slot * PLACES + place];
    });
    return sum;
  });
  return pieces.map(({ first, heading }, k) => {
    const from = (at: number, place: number): number => sums[at]?.[place] ?? 0;
    const sum =
      from(k, OWN) +
      from(k - 1, BEFORE) +
      from(k + 1, BEHIND) +
      from(heading, HEADING) +
      (first < k ? from(first, FIRST) : 0);
    return base + STEP * sum;
  });
}

const RULES = ['cue', 'plan', 'aim', 'deadline', 'trail', 'table'];
/** What may part clauses, those that do the same work as one. */
const MARKS = new Map(
  [' ', '\n', ',，', ':：', ';；', '。', '、', '!！?？', '|\t'].flatMap((marks, kind) =>
    [...marks].map(mark => [mark, kind] as const),
  ),
);
const markAt = (text: string, at: number): number => MARKS.get(text[at] ?? '\n') ?? -1;

/** Sums of a value over the pieces, to have the mean of any stretch of them at once. */
function means(values: readonly number[]): (from: number, to: number) => number {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, k) => {
    sums[k + 1] = sums[k] + value;
  });
  return (from, to) => {
    const a = Math.max(0, from);
    const b = Math.min(values.length, to);
    return b > a ? (sums[b] - sums[a]) / (b - a) : 0;
  };
}

/**
 * The signs of each piece, all on a scale on which a step of 1 is as fine as it need be.
 * @param worths what the pieces' wording is worth
 */
export function signsOf(
  text: string,
  pieces: readonly Piece[],
  worths: readonly number[],
  dated: boolean,
): (k: number) => number[] {
  const likely = means(worths.map(worth => 1 / (1 + Math.exp(-worth))));
  const promised = means(pieces.map(({ pledge }) => +!!pledge));
  const told = means(pieces.map(({ own }) => own.told - own.plan));
  const worth = (at: number): number => (worths[at] ?? -5) * 4;
  const count = pieces.length;
  /** The last piece of each sentence, by its first. */
  const lasts = new Map<number, number>();
  pieces.forEach(({ first }, k) => {
    lasts.set(first, k);
  });
  return k => {
    const { pledge, sentence, start, end, own, whole, first } = pieces[k];
    const last = lasts.get(first) ?? k;
    const others = promised(first, last + 1) * (last + 1 - first) - +!!pledge;
    const signs = [
      worth(k),
      worth(k - 1),
      worth(k + 1),
      worth(k - 2),
      worth(k + 2),
      likely(k - 5, k + 6) * 32,
      likely(k - 15, k + 16) * 32,
      likely(0, count) * 32,
      likely(k - 4, k) * 32,
      +pieces[k].figures,
      pieces[k].times,
      pieces[k].ahead,
      (end - start) / 2,
      (start - sentence.start) / 4,
      (sentence.end - sentence.start) / 8,
      own.plan * 4,
      own.told * 2,
      own.uneven * 2,
      own.tasks,
      whole.plan * 2,
      whole.told * 2,
      whole.uneven * 2,
      +pieces[k].heads,
      (k / count) * 32,
      Math.min(count, 320) / 8,
      sentence.signs & PROMISE,
      (sentence.signs & HEAD) / HEAD,
      (sentence.signs & SAYS) / SAYS,
      markAt(text, start - 1),
      markAt(text, end),
      +dated,
      pledge ? ['soft', 'firm', 'target'].indexOf(pledge.strength) : -1,
      pledge?.cue ? text.slice(start, end).indexOf(pledge.cue) : -2,
    ];
    for (const at of [k, k - 1, k + 1, k - 2, k + 2, k - 3, k + 3]) {
      const near = pieces[at]?.pledge;
      signs.push(near ? RULES.indexOf(near.rule) : -1, +!!near?.due);
    }
    signs.push(
      promised(k - 10, k + 11) * 32,
      promised(0, count) * 32,
      last > first ? (others / (last - first)) * 16 : -1,
      told(k - 10, k + 11) * 8,
    );
    return signs;
  };
}
