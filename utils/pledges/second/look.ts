/**
 * A second look at all clauses of a page, with what the rules made of them. It knows hardly a word, only weights (weights.ts): what the
 * wording of a clause and of those around it is worth (slots.ts), and small trees over that and what else is to be known (signs.ts).
 */

import { Sum } from '../../trees.ts';
import { PROGRESS } from '../cues.ts';
import type { Asked, Claim, Look } from '../look.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { Signs } from './signs.ts';
import { MIDDLE, worthsOf } from './slots.ts';
import { FOREST, SLOTS, UNKNOWN } from './weights.ts';

/** The weights as numbers, once they are asked for: the background wakes for many other things. */
let weights: { table: Int8Array; forest: Sum } | undefined;

function loadWeights(): { table: Int8Array; forest: Sum } {
  if (weights) return weights;
  const table = new Int8Array(SLOTS.length);
  for (let slot = 0; slot < table.length; slot++) table[slot] = SLOTS.charCodeAt(slot) - MIDDLE;
  weights = { table, forest: new Sum(FOREST) };
  return weights;
}

/**
 * What a pledge of the rules needs at least, where its cue stands in the clause and else; and what a clause needs that no rule found.
 * Set by real pages left out of the fit: pages written for us would let more be left out and added (tests/golden/README.md).
 */
export const CUED = -1.9;
export const KEPT = -0.9;
export const ADDED = 0.8;
/** The trees are not asked of a clause whose wording is worth less, unless a rule found it. */
export const HOPELESS = -1.5;
/** A page of fewer clauses says too little of itself. */
const ENOUGH = 10;

/** Does its cue stand in the clause, or does it list aims? */
export const isCued = (pledge: Claim, own: string): boolean =>
  pledge.rule === 'aim' || (pledge.rule === 'cue' && own.includes(pledge.cue));

/** What is added has so many characters at least: no number alone. */
const LEAST = 4;

/** Answers what of a page's pledges to leave out and which of its clauses to add. */
export function lookAgain(asked: Asked): Look {
  const { text, pledges } = asked;
  const pieces = piecesOf(asked);
  if (pieces.length < ENOUGH) return { out: [], add: [] };
  const { table, forest } = loadWeights();
  const worths = worthsOf(text, pieces, table, UNKNOWN);
  const signs = new Signs(text, pieces, worths);
  const holds = new Uint8Array(pledges.length);
  const seen = new Uint8Array(pledges.length);
  const add: number[] = [];
  /** Where the time begins that stands before the clause (今年10月底前，…): it belongs to what is added behind it. */
  let lead = -1;
  pieces.forEach((piece, k) => {
    const { pledge, index, start, end, first } = piece;
    const from = lead >= 0 && first < k ? lead : start;
    lead = -1;
    // a row of a table has no neighbours to be weighed by
    if (pledge?.rule === 'table' || (pledge && holds[index])) return;
    if (!pledge && piece.times && end - start - piece.timed <= AROUND) {
      lead = from;
      return;
    }
    // nothing in it and around it speaks for a pledge
    if (!pledge && worths[k] < HOPELESS) return;
    signs.read(k);
    const odds = forest.of(signs.values);
    if (pledge) {
      seen[index] = 1;
      if (odds >= (isCued(pledge, text.slice(start, end)) ? CUED : KEPT)) holds[index] = 1;
    } else if (odds >= ADDED && stands(text, piece) && !inTable(pieces, k)) add.push(from, end);
  });
  return { out: pledges.flatMap((_, k) => (seen[k] && !holds[k] ? [k] : [])), add };
}

/** What may stand around a time that is a clause alone (到…为止). */
const AROUND = 3;

/** Can the clause stand alone, beside what was found? */
const stands = (text: string, { start, end, heads, touched, sentence }: Piece): boolean =>
  !heads &&
  !touched &&
  end - start >= LEAST &&
  !PROGRESS.test(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 12)));

/** Is it one of the cells of a table whose rows promise? */
const inTable = (pieces: readonly Piece[], k: number): boolean =>
  pieces.slice(Math.max(0, k - 4), k + 5).some(({ pledge }) => pledge?.rule === 'table');
