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

/** Trees as they are asked: what they are written with as numbers. */
export class Sum {
  private readonly base: number;
  private readonly depth: number;
  private readonly fine: number;
  private readonly signs: Uint8Array;
  private readonly aboves: Int16Array;
  private readonly leaves: Int16Array;

  constructor({ trees, base, depth, fine }: Forest) {
    const size = depth * 2 + 2 ** depth;
    const count = trees.length / size;
    this.base = base;
    this.depth = depth;
    this.fine = fine;
    this.signs = new Uint8Array(count * depth);
    this.aboves = new Int16Array(count * depth);
    this.leaves = new Int16Array(count << depth);
    for (let tree = 0; tree < count; tree++) {
      const number = (at: number): number => trees.charCodeAt(tree * size + at) - FIRST;
      for (let level = 0; level < depth; level++) {
        this.signs[tree * depth + level] = number(level * 2);
        this.aboves[tree * depth + level] = number(level * 2 + 1) + LOWEST;
      }
      for (let leaf = 0; leaf < 2 ** depth; leaf++)
        this.leaves[(tree << depth) + leaf] = number(depth * 2 + leaf) + LOWEST;
    }
  }

  /** What the trees make of signs: the logarithm of the odds. */
  of(values: ArrayLike<number>): number {
    const { depth, signs, aboves, leaves } = this;
    let sum = 0;
    for (let at = 0, tree = 0; at < signs.length; tree++) {
      let leaf = tree;
      for (let level = 0; level < depth; level++, at++)
        leaf = (leaf << 1) | (values[signs[at]] > aboves[at] ? 1 : 0);
      sum += leaves[leaf];
    }
    return this.base + sum / this.fine;
  }
}
