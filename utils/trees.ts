/**
 * Small boosted trees that all ask the same at one level, so that a leaf is found without branches (Prokhorenkova et al., CatBoost,
 * 2018), written as a text: tree by tree the sign asked for and the number above which it counts, DEPTH times; then the leaves.
 * `scripts/fit/trees.ts` grows and writes them.
 */

/** A tree asks so many questions, the same of all. */
export const DEPTH = 2;
/** What the characters of the trees stand for begins with this one and this number; and how fine their leaves are. */
export const FIRST = 40;
export const LOWEST = -40;
export const FINE = 8;

/**
 * What trees make of signs: the logarithm of the odds.
 * @param base where they begin
 */
export function sumOf(trees: string, base: number, signs: readonly number[]): number {
  let sum = base;
  const number = (at: number): number => trees.charCodeAt(at) - FIRST + LOWEST;
  for (let at = 0; at < trees.length; at += DEPTH * 2 + 2 ** DEPTH) {
    let leaf = 0;
    for (let k = at; k < at + DEPTH * 2; k += 2)
      leaf = leaf * 2 + +(signs[number(k) - LOWEST] > number(k + 1));
    sum += number(at + DEPTH * 2 + leaf) / FINE;
  }
  return sum;
}
