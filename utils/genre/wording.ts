/**
 * How a page reads, beside the words the judge knows: pairs of characters, hashed into a table (Weinberger et al., Feature Hashing for Large
 * Scale Multitask Learning, 2009), and small trees over what they are worth and all other evidence. `npm run fit:genre` learns both.
 */

import { Sum } from '../trees.ts';
import { FOREST, SLOTS, UNKNOWN } from './wording-weights.ts';

/** So much of a text is read: whose story it is shows early. */
const READ = 1500;
/** The table has 2 to the power of so many slots. */
export const BITS = 15;
/** A slot is worth whole numbers of this, */
export const STEP = 0.005;
/** written as characters around this one, no further away than HIGHEST. */
export const MIDDLE = 80;
export const HIGHEST = 40;

/** How often each slot stands in the text that is read; nothing in between. */
const counts = new Uint16Array(2 ** BITS);

/** Visits the slots of a text's pairs of characters, each once, with how often it stands there; runs of digits count as one character. */
function visitPairs(text: string, visit: (slot: number, count: number, distinct: number) => void): void {
  const slots: number[] = [];
  const end = Math.min(text.length, READ);
  let before = 1;
  for (let i = 0; i < end; i++) {
    let unit = text.charCodeAt(i);
    if (unit >= 48 && unit <= 57) {
      if (before === 48) continue;
      unit = 48;
    }
    const slot = (Math.imul(unit, 0x85ebca6b) + Math.imul(before, 0xc2b2ae35)) >>> (32 - BITS);
    if (counts[slot]++ === 0) slots.push(slot);
    before = unit;
  }
  for (const slot of slots) {
    visit(slot, counts[slot], slots.length);
    counts[slot] = 0;
  }
}

/** The slots of a text's pairs and how often each stands there. */
export function pairsOf(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  visitPairs(text, (slot, count) => pairs.set(slot, count));
  return pairs;
}

/** How much one of `distinct` pairs counts that stands in a text `count` times: long texts weigh no more than short ones. */
export const amountOf = (count: number, distinct: number): number =>
  (10 * Math.log1p(count)) / Math.sqrt(distinct);

/** The logarithms that amountOf takes, of small counts. */
const LOGS = Float64Array.from({ length: 32 }, (_, count) => Math.log1p(count));

/** What a text's pairs are worth: the logarithm of the odds that it is a report on local government work. */
export function worthOf(text: string): number {
  let sum = 0;
  let pairs = 1;
  visitPairs(text, (slot, count, distinct) => {
    sum += (SLOTS.charCodeAt(slot) - MIDDLE) * (LOGS[count] ?? Math.log1p(count));
    pairs = distinct;
  });
  return UNKNOWN + (sum * STEP * 10) / Math.sqrt(pairs);
}

/**
 * What there is to be known of a page, on a scale on which a step of 1 is as fine as it need be.
 * @param worth what its pairs are worth
 * @param odds what the evidence is worth by its own weights
 * @param amounts how much there is of each kind of evidence, 0 to 1, in a fixed order
 */
export const signsOf = (
  worth: number,
  odds: number,
  han: number,
  prose: number,
  amounts: readonly number[],
): number[] => [
  worth * 8,
  odds * 4,
  Math.log1p(han) * 5,
  (prose / Math.max(1, han)) * 32,
  ...amounts.map(amount => amount * 32),
];

/** The worth of the wording that signs were made with. */
export const worthIn = (signs: readonly number[]): number => signs[0] / 8;

const forest = /* @__PURE__ */ new Sum(FOREST);

/** So much of what the evidence says by its own weights counts beside the trees, no more than so much of it: on pages unlike those learned from it errs less. */
const PRIOR = 0.2;
const MOST = 6;

/** What is added to what trees make of signs. */
export const priorOf = (signs: readonly number[]): number =>
  PRIOR * Math.max(-MOST, Math.min(MOST, signs[1] / 4));

/** What wording and evidence are worth together, as such a logarithm. */
export const weighed = (signs: readonly number[]): number => forest.of(signs) + priorOf(signs);
