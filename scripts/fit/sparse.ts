/** Logistic regression that leaves most slots at nothing. */
import type { Fit } from './logistic.ts';

const ROUNDS = 80;

/**
 * Minimises |w|₁ + C Σ log(1 + e^(-yz)), slot by slot: each takes the step that is best where the loss bends as much as it ever does
 * (Friedman, Hastie and Tibshirani, Regularization Paths for Generalized Linear Models via Coordinate Descent, 2010). Deterministic.
 * @param rows the slots of each row, as often as they occur
 * @param labels 1 or 0
 */
export function sparse(
  rows: readonly ArrayLike<number>[],
  labels: readonly number[],
  size: number,
  strength: number,
): Fit {
  // slot by slot: the rows it stands in, and how often
  const columns = Array.from({ length: size }, () => new Map<number, number>());
  rows.forEach((row, n) => {
    for (let k = 0; k < row.length; k++) columns[row[k]].set(n, (columns[row[k]].get(n) ?? 0) + 1);
  });
  const packed = columns.map(column => ({
    at: Uint32Array.from(column.keys()),
    count: Float64Array.from(column.values()),
  }));
  const weights = new Float64Array(size);
  const odds = new Float64Array(rows.length);
  /** How far each row is from its label. */
  const slope = new Float64Array(rows.length);
  const look = (n: number): void => {
    slope[n] = 1 / (1 + Math.exp(-odds[n])) - labels[n];
  };
  let bias = 0;
  for (let n = 0; n < rows.length; n++) look(n);
  for (let round = 0; round < ROUNDS; round++) {
    const step = (-4 * slope.reduce((a, b) => a + b, 0)) / rows.length;
    bias += step;
    for (let n = 0; n < rows.length; n++) {
      odds[n] += step;
      look(n);
    }
    packed.forEach(({ at, count }, slot) => {
      let down = 0;
      let bend = 0;
      for (let k = 0; k < at.length; k++) {
        down += slope[at[k]] * count[k];
        bend += count[k] ** 2;
      }
      if (bend === 0) return;
      bend *= strength / 4;
      const free = weights[slot] - (strength * down) / bend;
      const next = Math.sign(free) * Math.max(0, Math.abs(free) - 1 / bend);
      const move = next - weights[slot];
      if (move === 0) return;
      weights[slot] = next;
      for (let k = 0; k < at.length; k++) {
        odds[at[k]] += move * count[k];
        look(at[k]);
      }
    });
  }
  return { bias, weights };
}
