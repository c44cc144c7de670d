/** Measures how long a function takes, in milliseconds, long enough to trust the median. */

declare const gc: (() => void) | undefined;

export interface Measured {
  /** Milliseconds of the middle run. */
  median: number;
  best: number;
  runs: number;
}

export interface MeasureOptions {
  /** Run for at least so many milliseconds in all … */
  atLeast?: number;
  /** … and at least so often, and at most so often. */
  runs?: [number, number];
  warmUp?: number;
}

export function measure(work: () => unknown, options: MeasureOptions = {}): Measured {
  const { atLeast = 400, runs: [fewest, most] = [5, 400], warmUp = 2 } = options;
  for (let i = 0; i < warmUp; i++) work();
  const times: number[] = [];
  let spent = 0;
  while (times.length < fewest || (spent < atLeast && times.length < most)) {
    // Without this the garbage of one run is collected on the time of another.
    if (typeof gc === 'function' && times.length % 10 === 0) gc();
    const from = performance.now();
    work();
    const time = performance.now() - from;
    times.push(time);
    spent += time;
  }
  times.sort((a, b) => a - b);
  return { median: times[times.length >> 1]!, best: times[0]!, runs: times.length };
}

/** The middle one of an odd number of values. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** A table of strings with its columns aligned: the first to the left, the others to the right. */
export function table(rows: string[][]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)));
  return rows
    .map(row =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join('  '),
    )
    .join('\n');
}
