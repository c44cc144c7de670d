/**
 * A second look at all clauses of a page, with what the rules found in them: what speaks for a pledge there? Weights
 * (evidence-weights.ts), no words: pairs of characters are hashed into a table, as in Weinberger et al., Feature Hashing for
 * Large Scale Multitask Learning (2009), and what a clause is worth by them, its neighbours and the rules is weighed by
 * small boosted trees that all ask the same at one level (Prokhorenkova et al., CatBoost, 2018). `scripts/fit.ts` learns both.
 */

import { mapSteps } from '../steps.ts';
import { sumOf } from '../trees.ts';
import { LEAVES, SLOTS, TREES, UNKNOWN, WORTHS } from './evidence-weights.ts';
import { weigh } from './mood.ts';
import type { FoundPledge } from './pledge.ts';
import type { Reading } from './reading.ts';
import { clausesOf, type Sentence, type Stretch } from './sentences.ts';
import { PROMISE } from './signs.ts';

/** How much of a clause is read. */
const READ = 120;
/** The table has 2 to the power of so many slots. */
export const BITS = 13;

/** Visits the slots of a clause's characters and pairs of them, its beginning and its end among them; runs of digits count as one. */
export function visitSlots(text: string, { start, end }: Stretch, visit: (slot: number) => void): void {
  let before = 1;
  const stop = Math.min(end, start + READ);
  for (let i = start; i <= stop; i++) {
    let unit = i < stop ? text.charCodeAt(i) : 2;
    if (unit >= 48 && unit <= 57) {
      if (before === 48) continue;
      unit = 48;
    }
    const own = Math.imul(unit, 0x85ebca6b);
    visit(own >>> (32 - BITS));
    visit((own + Math.imul(before, 0xc2b2ae35)) >>> (32 - BITS));
    before = unit;
  }
}

/** A clause with what the rules made of it. */
export interface Piece extends Stretch {
  sentence: Sentence;
  /** How much of its sentence's clauses is promised. */
  share: number;
  /** What covers the larger part of it. */
  pledge: FoundPledge | undefined;
  /** What in it speaks for a plan (mood.ts), and what in its sentence for a report. */
  plan: number;
  told: number;
}

/** Cuts a page up once more, beside the pledges found; step by step. */
export function* pieceSteps(
  { text }: Reading,
  sentences: readonly Sentence[],
  found: readonly FoundPledge[],
): Generator<void, Piece[]> {
  let at = 0;
  const cut = yield* mapSteps(sentences, sentence => {
    let promised = 0;
    const pieces = clausesOf(text, sentence).map(({ start, end }): Piece => {
      while (at < found.length && found[at].end <= start) at++;
      let covered = 0;
      for (let k = at; k < found.length && found[k].start < end; k++)
        covered += Math.min(end, found[k].end) - Math.max(start, found[k].start);
      const pledge = covered * 2 >= end - start ? found[at] : undefined;
      if (pledge) promised++;
      return { start, end, sentence, pledge, share: 0, plan: 0, told: 0 };
    });
    // only of pledges it is asked
    if (promised) {
      const weights = pieces.map(piece => weigh(text, piece));
      const told = weights.reduce((sum, weight) => sum + weight.told, 0);
      pieces.forEach((piece, k) => {
        Object.assign(piece, { share: promised / pieces.length, plan: weights[k].plan, told });
      });
    }
    return pieces;
  });
  return cut.flat();
}

const RULES = ['cue', 'plan', 'aim', 'deadline', 'trail'];

/**
 * What there is to be known of a piece that a pledge covers, those before and behind it counted in; all on a scale on which a step of
 * 1 is as fine as it need be.
 * @param worths what each piece's characters are worth
 * @returns the signs of piece `k`, none where no pledge covers it
 */
export function signsOf(
  text: string,
  pieces: readonly Piece[],
  worths: readonly number[],
): (k: number) => number[] | undefined {
  /** Sums over the pieces before: how likely each is by its characters, and whether it promises. */
  const likely = [0];
  const promised = [0];
  pieces.forEach(({ pledge }, k) => {
    likely.push(likely[k] + 1 / (1 + Math.exp(-worths[k])));
    promised.push(promised[k] + +!!pledge);
  });
  const worth = (at: number): number => (worths[at] ?? -4) * 4;
  return k => {
    const { pledge, sentence, share, start, end, plan, told } = pieces[k];
    if (!pledge) return;
    const from = Math.max(0, k - 12);
    const low = Math.max(0, k - 8);
    const high = Math.min(pieces.length, k + 9);
    return [
      worth(k),
      worth(k - 1),
      worth(k + 1),
      ((likely[high] - likely[low]) / (high - low)) * 32,
      ((promised[k] - promised[from]) / (k - from || 1)) * 16,
      share * 16,
      +(pledge.grade === 'target') - +(pledge.grade === 'soft'),
      +!!pledge.term?.edtf,
      sentence.signs & PROMISE,
      told * 2,
      plan * 4,
      (end - start) / 4,
      RULES.indexOf(pledge.rule),
      pledge.cue ? text.slice(start, end).indexOf(pledge.cue) : -1,
      (start - sentence.start) / 4,
      (k / pieces.length) * 32,
    ];
  };
}

/** A slot is worth no more steps than these, either way; */
export const HIGHEST = 6;
/** a step is so much. */
export const STEP = 0.25;
/**
 * How the table is packed: asymmetric numeral systems (Duda, 2013), the shares of the values in 1024, by these digits: what minified
 * code is full of takes least room beside it.
 */
export const DIGITS = 'ten().=,irls|uah&o:?d[]}{cf;!01/pmg+';
export const SHARES = 1024;
export const LEAST = 2 ** 16;

/** The table, out of its digits. */
export function unpack(packed: string, shares: readonly number[], size: number): Int8Array {
  const table = new Int8Array(size);
  let state = 0;
  let at = 0;
  for (let k = -1; k < size; k++) {
    if (k >= 0) {
      let below = 0;
      let value = 0;
      while (state % SHARES >= below + shares[value]) below += shares[value++];
      table[k] = value - HIGHEST;
      state = shares[value] * Math.floor(state / SHARES) + (state % SHARES) - below;
    }
    while (state < LEAST && at < packed.length) state = state * DIGITS.length + DIGITS.indexOf(packed[at++]);
  }
  return table;
}

const table = unpack(SLOTS, WORTHS, 2 ** BITS);

/** What a clause's characters are worth: the logarithm of the odds that it promises. */
function worthOf(text: string, piece: Stretch): number {
  let sum = 0;
  visitSlots(text, piece, slot => {
    sum += table[slot];
  });
  return UNKNOWN + sum * STEP;
}

/** What all signs are worth together, as such a logarithm. */
const oddsOf = (signs: readonly number[]): number => sumOf(TREES, LEAVES, signs);

/** What a pledge needs at least, where its cue stands in the clause and else. Nothing is added: on real pages hardly any of what the signs would add is one. */
export const CUED = -1.5;
export const KEPT = -0.4;
/** A page of fewer clauses says too little of itself. */
const ENOUGH = 10;

/** Does its cue stand in the clause, or does it list aims? */
export const isCued = (pledge: FoundPledge, own: string): boolean =>
  pledge.rule === 'aim' || (pledge.rule === 'cue' && own.includes(pledge.cue));

/**
 * Leaves out what hardly anybody would call a pledge; step by step.
 * @param found the pledges, in reading order
 */
export function* evidenceSteps(
  reading: Reading,
  sentences: readonly Sentence[],
  found: readonly FoundPledge[],
): Generator<void, FoundPledge[]> {
  const { text } = reading;
  const pieces = yield* pieceSteps(reading, sentences, found);
  if (pieces.length < ENOUGH) return [...found];
  const worths = yield* mapSteps(pieces, piece => worthOf(text, piece));
  const signs = signsOf(text, pieces, worths);
  const holds = new Map<FoundPledge, boolean>();
  yield* mapSteps(pieces, ({ pledge, start, end }, k) => {
    const own = signs(k);
    // a row of a table has no neighbours to be weighed by
    if (pledge && own && pledge.rule !== 'table')
      holds.set(
        pledge,
        holds.get(pledge) || oddsOf(own) >= (isCued(pledge, text.slice(start, end)) ? CUED : KEPT),
      );
  });
  return found.filter(pledge => holds.get(pledge) !== false);
}
