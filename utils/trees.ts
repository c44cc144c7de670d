/**
 * Small boosted trees that all ask the same at one level, so that a leaf is found without branches (Prokhorenkova et al., CatBoost,
 * 2018), written as a text: tree by tree the sign asked for and the number above which it counts, as often as it is deep; then the leaves.
 * `scripts/fit/trees.ts` grows and writes them.
 */

/** What the characters of the trees stand for begins with this one and this number. */
export const FIRST = 40;
export const LOWEST = -40;

export interface Forest {
  /** Where the sum begins. */
  base: number;
  /** A tree asks so many questions. */
  depth: number;
  /** A leaf is worth whole numbers of 1 / fine. */
  fine: number;
  trees: string;
}

/** What trees make of signs: the logarithm of the odds. */
export function sumOf({ trees, base, depth, fine }: Forest, signs: readonly number[]): number {
  const leaves = 1 << depth;
  let sum = 0;
  for (let at = 0; at < trees.length; ) {
    let leaf = 0;
    for (let level = 0; level < depth; level++, at += 2)
      leaf = leaf * 2 + +(signs[trees.charCodeAt(at) - FIRST] > trees.charCodeAt(at + 1) - FIRST + LOWEST);
    sum += trees.charCodeAt(at + leaf) - FIRST + LOWEST;
    at += leaves;
  }
  return base + sum / fine;
}
