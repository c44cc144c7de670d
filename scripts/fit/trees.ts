/** Boosted trees that ask the same at one level, so that a leaf is found without branches. */
import { FIRST, type Forest, LOWEST } from '../../utils/trees.ts';

export interface Tree {
  /** The sign asked for, and the whole number above which it counts; as many as it is deep. */
  asks: { sign: number; above: number }[];
  /** Whole numbers of 1 / fine. */
  leaves: number[];
}

/** How trees are grown: how many, how much of its step each takes, and their form. */
export interface Growth extends Pick<Forest, 'depth' | 'fine'> {
  count: number;
  rate: number;
}

export interface Trees extends Pick<Forest, 'base' | 'fine'> {
  trees: Tree[];
}

const PENALTY = 5;
/** A sign is cut at no more places than these. */
const CUTS = 16;

/** Where a sign may be cut: whole numbers between its values, as many of them below each. */
function cutsOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = new Set<number>();
  for (let k = 0; k <= CUTS; k++)
    at.add(Math.floor(sorted[Math.min(sorted.length - 1, Math.floor((k / CUTS) * sorted.length))]));
  for (const value of new Set(sorted.filter((v, k) => v !== sorted[k - 1]).slice(0, 4)))
    at.add(Math.floor(value));
  return [...at]
    .filter(cut => sorted[0] <= cut && cut < sorted[sorted.length - 1] && Math.abs(cut) < 40)
    .sort((a, b) => a - b);
}

const leafOf = ({ asks }: Tree, signs: readonly number[]): number =>
  asks.reduce((leaf, { sign, above }) => leaf * 2 + +(signs[sign] > above), 0);

/** What trees make of a row: the logarithm of the odds. */
export const leafSum = ({ base, fine, trees }: Trees, signs: readonly number[]): number =>
  trees.reduce((sum, tree) => sum + tree.leaves[leafOf(tree, signs)] / fine, base);

/** Grows trees by Newton's steps on the logistic loss (Chen and Guestrin, XGBoost, 2016). */
export function grow(
  rows: readonly number[][],
  labels: readonly number[],
  { count, rate, depth, fine }: Growth,
): Trees {
  const share = labels.reduce((a, b) => a + b, 0) / labels.length;
  const base = Math.round(100 * Math.log(share / (1 - share))) / 100;
  const cuts = rows[0].map((_, sign) => cutsOf(rows.map(row => row[sign])));
  // of each row and sign: how many cuts it lies above
  const bins = cuts.map((own, sign) =>
    Uint8Array.from(rows, row => own.filter(cut => row[sign] > cut).length),
  );
  const odds = new Float64Array(rows.length).fill(base);
  const trees: Tree[] = [];
  for (let t = 0; t < count; t++) {
    const slope = odds.map((z, k) => labels[k] - 1 / (1 + Math.exp(-z)));
    const bend = odds.map(z => 1 / (2 + Math.exp(z) + Math.exp(-z)));
    const leaf = new Uint8Array(rows.length);
    const asks: Tree['asks'] = [];
    for (let level = 0; level < depth; level++) {
      let best = { gain: -1, sign: 0, cut: 0 };
      cuts.forEach((own, sign) => {
        const width = own.length + 1;
        const g = new Float64Array(width << level);
        const h = new Float64Array(width << level);
        for (let k = 0; k < rows.length; k++) {
          const slot = leaf[k] * width + bins[sign][k];
          g[slot] += slope[k];
          h[slot] += bend[k];
        }
        const gains = new Float64Array(own.length);
        for (let from = 0; from < g.length; from += width) {
          const sum = (of: Float64Array, a: number, b: number): number =>
            of.subarray(a, b).reduce((x, y) => x + y, 0);
          const allG = sum(g, from, from + width);
          const allH = sum(h, from, from + width);
          let lowG = 0;
          let lowH = 0;
          own.forEach((_, cut) => {
            lowG += g[from + cut];
            lowH += h[from + cut];
            gains[cut] += lowG ** 2 / (lowH + PENALTY) + (allG - lowG) ** 2 / (allH - lowH + PENALTY);
          });
        }
        gains.forEach((gain, cut) => {
          if (gain > best.gain) best = { gain, sign, cut };
        });
      });
      asks.push({ sign: best.sign, above: cuts[best.sign][best.cut] });
      for (let k = 0; k < rows.length; k++) leaf[k] = leaf[k] * 2 + +(bins[best.sign][k] > best.cut);
    }
    const g = new Float64Array(2 ** depth);
    const h = new Float64Array(2 ** depth);
    for (let k = 0; k < rows.length; k++) {
      g[leaf[k]] += slope[k];
      h[leaf[k]] += bend[k];
    }
    const leaves = [...g].map((sum, k) =>
      Math.max(LOWEST, Math.round((fine * rate * sum) / (h[k] + PENALTY))),
    );
    for (let k = 0; k < rows.length; k++) odds[k] += leaves[leaf[k]] / fine;
    trees.push({ asks, leaves });
  }
  return { base, fine, trees };
}

/** As trees.ts reads them. */
export const written = (trees: readonly Tree[]): string =>
  String.fromCharCode(
    ...trees.flatMap(({ asks, leaves }) => [
      ...asks.flatMap(({ sign, above }) => [FIRST + sign, FIRST + above - LOWEST]),
      ...leaves.map(leaf => FIRST + leaf - LOWEST),
    ]),
  );

/** The same as the source of a constant that `Sum` takes. */
export const forestCode = ({ base, fine, trees }: Trees): string => `/** What all signs are worth together. */
export const FOREST = {
  base: ${base},
  depth: ${trees[0].asks.length},
  fine: ${fine},
  trees:
    ${JSON.stringify(written(trees))},
};`;
