/** Logistic regression with a quadratic penalty over rows of counted slots. */

export interface Fit {
  bias: number;
  weights: Float64Array;
}

const ROUNDS = 250;

/**
 * Minimises ½|w|² + C Σ log(1 + e^(-yz)), liblinear's objective, by Adam over all rows at once (Kingma and Ba, 2015).
 * Deterministic.
 * @param rows the slots of each row, as often as they occur
 * @param labels 1 or 0
 * @param amounts how much each slot of each row counts, 1 where none are given
 */
export function logistic(
  rows: readonly ArrayLike<number>[],
  labels: readonly number[],
  size: number,
  strength: number,
  amounts?: readonly ArrayLike<number>[],
): Fit {
  const w = new Float64Array(size + 1);
  const gradient = new Float64Array(size + 1);
  const first = new Float64Array(size + 1);
  const second = new Float64Array(size + 1);
  for (let round = 1; round <= ROUNDS; round++) {
    for (let k = 0; k <= size; k++) gradient[k] = k < size ? w[k] : 0;
    rows.forEach((row, n) => {
      const own = amounts?.[n];
      let z = w[size];
      for (let k = 0; k < row.length; k++) z += w[row[k]] * (own?.[k] ?? 1);
      const slope = strength * (1 / (1 + Math.exp(-z)) - labels[n]);
      for (let k = 0; k < row.length; k++) gradient[row[k]] += slope * (own?.[k] ?? 1);
      gradient[size] += slope;
    });
    const rate = 0.05 * (1 - round / (ROUNDS + 1));
    for (let k = 0; k <= size; k++) {
      first[k] = 0.9 * first[k] + 0.1 * gradient[k];
      second[k] = 0.99 * second[k] + 0.01 * gradient[k] ** 2;
      w[k] -= (rate * first[k]) / (1 - 0.9 ** round) / (Math.sqrt(second[k] / (1 - 0.99 ** round)) + 1e-9);
    }
  }
  return { bias: w[size], weights: w.subarray(0, size) };
}
