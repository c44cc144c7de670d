/** Long work in steps, so that whoever runs it can let others have their turn between them. Pure. */

/** How many characters a scanner looks at in one step: a few milliseconds. */
export const STEP = 16_384;

/** Work that goes through a text: the part of it that begins before `to`. */
export interface Walk {
  walk(to: number): void;
}

/** Lets a walk through a text of this length pause every `STEP` characters. The loops are the walk's own: in a generator they run at half the speed. */
export function* stepwise(work: Walk, length: number): Generator<void, void> {
  for (let to = STEP; to < length; to += STEP) {
    work.walk(to);
    yield;
  }
  work.walk(length);
}

/** Runs stepwise work to its end. */
export function run<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** How long work lets the page breathe. */
export interface Slice {
  /** Resolves when the work may go on, e.g. after `scheduler.yield()` or a message round trip. */
  yieldTo: () => Promise<void>;
  /** Milliseconds of work between two pauses. */
  budgetMs: number;
  /** Milliseconds of work so far, all in all. */
  took: number;
}

/** Items that `mapSteps` takes in one step. */
const ITEMS = 256;

/** `items.map(work)`, step by step. */
export function* mapSteps<T, U>(
  items: readonly T[],
  work: (item: T, index: number) => U,
): Generator<void, U[]> {
  const made: U[] = [];
  for (let i = 0; i < items.length; i++) {
    if (i % ITEMS === ITEMS - 1) yield;
    made.push(work(items[i], i));
  }
  return made;
}

/**
 * Runs stepwise work, pausing whenever the budget is used up. What does not end in the first slice is long: from then
 * on the slices are half as long, so that a step that takes its time does not hold the page up.
 */
export async function runSliced<T>(steps: Generator<void, T>, slice: Slice): Promise<T> {
  let from = performance.now();
  let until = from + slice.budgetMs;
  let step = steps.next();
  while (!step.done) {
    const now = performance.now();
    if (now >= until) {
      slice.took += now - from;
      await slice.yieldTo();
      from = performance.now();
      until = from + slice.budgetMs / 2;
    }
    step = steps.next();
  }
  slice.took += performance.now() - from;
  return step.value;
}
