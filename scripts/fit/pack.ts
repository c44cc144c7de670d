/** Packs a table of small numbers as evidence.ts unpacks it. */
import { DIGITS, HIGHEST, LEAST, SHARES } from '../../utils/pledges/evidence.ts';

/** How many in SHARES numbers each value has, never none, together SHARES. */
function sharesOf(table: Int8Array): number[] {
  const counts = Array.from(
    { length: HIGHEST * 2 + 1 },
    (_, value) => table.filter(x => x === value - HIGHEST).length,
  );
  const shares = counts.map(count => Math.max(1, Math.round((count / table.length) * SHARES)));
  shares[HIGHEST] += SHARES - shares.reduce((a, b) => a + b, 0);
  return shares;
}

const BASE = DIGITS.length;

/** By asymmetric numeral systems, from the last number to the first (Duda, 2013). */
export function pack(table: Int8Array): { packed: string; shares: number[] } {
  const shares = sharesOf(table);
  const below = shares.map((_, value) => shares.slice(0, value).reduce((a, b) => a + b, 0));
  const digits: number[] = [];
  let state = LEAST;
  for (let k = table.length - 1; k >= 0; k--) {
    const value = table[k] + HIGHEST;
    while (state >= (LEAST / SHARES) * BASE * shares[value]) {
      digits.push(state % BASE);
      state = Math.floor(state / BASE);
    }
    state = Math.floor(state / shares[value]) * SHARES + (state % shares[value]) + below[value];
  }
  for (; state > 0; state = Math.floor(state / BASE)) digits.push(state % BASE);
  return {
    packed: digits
      .reverse()
      .map(digit => DIGITS[digit])
      .join(''),
    shares,
  };
}
