/** Measures how long a function takes, in milliseconds, long enough to trust the median. */

declare const gc: ((options?: { type: 'minor' }) => void) | undefined;

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
  /** Runs before the first that counts; the machine compiles what is run often only after some hundred of them. */
  warmUp?: number;
}

/**
 * Takes the garbage of earlier runs away, so that it is not collected on the time of the next. Only the young: a whole
 * collection, with nothing of a run alive, takes the shapes of its objects along and with them all that was compiled for them.
 */
function sweep(): void {
  if (typeof gc === 'function') gc({ type: 'minor' });
}

/** Milliseconds of one run. */
function time(work: () => unknown): number {
  sweep();
  const from = performance.now();
  work();
  return performance.now() - from;
}

export function measure(work: () => unknown, options: MeasureOptions = {}): Measured {
  const { atLeast = 400, runs: [fewest, most] = [5, 400], warmUp = 2 } = options;
  for (let i = 0; i < warmUp; i++) work();
  const times: number[] = [];
  let spent = 0;
  while (times.length < fewest || (spent < atLeast && times.length < most)) {
    const taken = time(work);
    times.push(taken);
    spent += taken;
  }
  times.sort((a, b) => a - b);
  return { median: times[times.length >> 1]!, best: times[0]!, runs: times.length };
}

/** The best run of each of two works, measured in turns: what disturbs the machine for a while disturbs both. */
export function compare(one: () => unknown, other: () => unknown, options: MeasureOptions): [number, number] {
  const { atLeast = 400, runs: [fewest, most] = [5, 400], warmUp = 2 } = options;
  let best: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let spent = 0;
  for (let run = -warmUp; run < fewest || (spent < atLeast && run < most); run++) {
    const pair = [time(one), time(other)] as const;
    if (run < 0) continue;
    best = [Math.min(best[0], pair[0]), Math.min(best[1], pair[1])];
    spent += pair[0] + pair[1];
  }
  return best;
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
