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
}

/** Runs stepwise work, pausing whenever the budget is used up. */
export async function runSliced<T>(steps: Generator<void, T>, slice: Slice): Promise<T> {
  let until = performance.now() + slice.budgetMs;
  let step = steps.next();
  while (!step.done) {
    if (performance.now() >= until) {
      await slice.yieldTo();
      until = performance.now() + slice.budgetMs;
    }
    step = steps.next();
  }
  return step.value;
}
