/**
 * What the wording of clauses is worth: their characters and pairs of them, hashed into a table (Weinberger et al., Feature Hashing for
 * Large Scale Multitask Learning, 2009), for the clause itself and for those around it. `scripts/fit.ts` learns the table.
 */
import type { Stretch } from '../sentences.ts';

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

/** Visits the slots of a clause's characters and pairs of them, its beginning and its end among them, each with how far in it stands; numbers count as one character. */
export function visitSlots(
  text: string,
  { start, end }: Stretch,
  visit: (slot: number, depth: number) => void,
): void {
  let before = 1;
  const stop = Math.min(end, start + READ[OWN]);
  for (let i = start; i <= stop; i++) {
    let unit = i < stop ? text.charCodeAt(i) : 2;
    if ((unit >= 48 && unit <= 57) || (unit === 46 && before === 48)) {
      if (before === 48) continue;
      unit = 48;
    }
    const own = Math.imul(unit, 0x85ebca6b);
    visit(own >>> (32 - BITS), i - start);
    visit((own + Math.imul(before, 0xc2b2ae35)) >>> (32 - BITS), i - start);
    before = unit;
  }
}

/** A slot is worth whole numbers of this, */
export const STEP = 0.05;
/** written as characters around this one, no further away than HIGHEST. */
export const MIDDLE = 80;
export const HIGHEST = 40;
