/**
 * What the wording of clauses is worth: their characters and pairs of them, hashed into a table (Weinberger et al., Feature Hashing for
 * Large Scale Multitask Learning, 2009), for the clause itself and for those around it. `scripts/fit.ts` learns the table.
 */
import type { Piece } from './pieces.ts';

/** Where a clause may stand: it is the one asked about, the one before or behind that, the heading above it, or the first of its sentence. */
export const OWN = 0;
export const BEFORE = 1;
export const BEHIND = 2;
export const HEADING = 3;
export const FIRST = 4;
export const PLACES = 5;
/** How much of a clause is read in each place. */
export const READ = [120, 60, 60, 40, 40];

/** So many characters and pairs can be told apart, as a power of 2. */
export const BITS = 14;

/**
 * The slots of a clause's characters and pairs of them, its beginning and its end among them, character by character; numbers count
 * as one.
 * @param slots gets them, two for each character
 * @param depths gets how far in each character stands
 * @returns how many characters there are
 */
export function slotsOf(
  text: string,
  start: number,
  end: number,
  slots: Uint16Array,
  depths: Uint8Array,
): number {
  let count = 0;
  let before = 1;
  const stop = Math.min(end, start + READ[OWN]);
  for (let i = start; i <= stop; i++) {
    let unit = i < stop ? text.charCodeAt(i) : 2;
    if ((unit >= 48 && unit <= 57) || (unit === 46 && before === 48)) {
      if (before === 48) continue;
      unit = 48;
    }
    const own = Math.imul(unit, 0x85ebca6b);
    slots[count * 2] = own >>> (32 - BITS);
    slots[count * 2 + 1] = (own + Math.imul(before, 0xc2b2ae35)) >>> (32 - BITS);
    depths[count++] = i - start;
    before = unit;
  }
  return count;
}

/** Room for the slots of any clause. */
export const roomForSlots = (): [slots: Uint16Array, depths: Uint8Array] => [
  new Uint16Array(READ[OWN] * 2 + 2),
  new Uint8Array(READ[OWN] + 1),
];

/** A slot is worth whole numbers of this, */
export const STEP = 0.05;
/** written as characters around this one, no further away than HIGHEST. */
export const MIDDLE = 80;
export const HIGHEST = 40;

/**
 * What each clause's wording is worth, that of those around it counted in: the logarithm of the odds that it promises.
 * @param table place by place what each slot is worth, in steps
 * @param base what a clause of unknown wording is worth
 */
export function worthsOf(
  text: string,
  pieces: readonly Piece[],
  table: Int8Array,
  base: number,
): Float64Array {
  const sums = new Int32Array(pieces.length * PLACES);
  const [slots, depths] = roomForSlots();
  for (let k = 0; k < pieces.length; k++) {
    const { start, end, first, last } = pieces[k];
    const count = slotsOf(text, start, end, slots, depths);
    for (let place = 0; place < PLACES; place++) {
      // only what others look at
      if (place === HEADING && k + 1 < pieces.length && pieces[k + 1].heading !== k) continue;
      if (place === FIRST && (first < k || last === k)) continue;
      const from = place << BITS;
      let to = count;
      while (to > 0 && depths[to - 1] > READ[place]) to--;
      let sum = 0;
      for (let c = 0; c < to * 2; c++) sum += table[from + slots[c]];
      sums[k * PLACES + place] = sum;
    }
  }
  return Float64Array.from(pieces, ({ first, heading }, k) => {
    let sum = sums[k * PLACES + OWN];
    if (k > 0) sum += sums[(k - 1) * PLACES + BEFORE];
    if (k + 1 < pieces.length) sum += sums[(k + 1) * PLACES + BEHIND];
    if (heading >= 0) sum += sums[heading * PLACES + HEADING];
    if (first < k) sum += sums[first * PLACES + FIRST];
    return base + STEP * sum;
  });
}
