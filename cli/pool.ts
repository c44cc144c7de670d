/** Runs one task over many items with a few workers and gives the results back in the order of the items. */
import { Worker } from 'node:worker_threads';

/** What a worker sends back: its result, or the sentence that says why there is none. */
export type Outcome<R> = { ok: true; result: R } | { ok: false; reason: string };

/** Runs `task` on each item in this thread, one after the other. */
export async function* inOrder<T, R>(items: T[], task: (item: T) => Promise<R>): AsyncGenerator<Outcome<R>> {
  for (const item of items) {
    try {
      yield { ok: true, result: await task(item) };
    } catch (error) {
      yield { ok: false, reason: error instanceof Error ? error.message : String(error) };
    }
  }
}

/**
 * The same with `jobs` worker threads running `script`, which must answer each message `T` with one `Outcome<R>`.
 * At most `4 * jobs` results are read ahead of the reader, so memory stays bounded. A worker that dies fails
 * the item it was at and is replaced.
 */
export async function* inParallel<T, R>(items: T[], script: URL, jobs: number): AsyncGenerator<Outcome<R>> {
  const results: Promise<Outcome<R>>[] = [];
  const settle: ((outcome: Outcome<R>) => void)[] = [];
  for (let i = 0; i < items.length; i++) results.push(new Promise(done => settle.push(done)));

  let next = 0;
  let read = 0;
  const idle: Worker[] = [];
  /** Every living worker with the item it is at. */
  const at = new Map<Worker, number>();

  const settleFrom = (worker: Worker, outcome: Outcome<R>): void => {
    const index = at.get(worker);
    if (index !== undefined) settle[index]!(outcome);
  };
  const hire = (): Worker => {
    const worker = new Worker(script);
    worker.on('message', (outcome: Outcome<R>) => {
      settleFrom(worker, outcome);
      idle.push(worker);
      feed();
    });
    const lose = (reason: string): void => {
      settleFrom(worker, { ok: false, reason });
      at.delete(worker);
      feed();
    };
    worker.once('error', error => lose((error as Error).message));
    worker.once('exit', code => lose(`the worker ended (${code})`));
    return worker;
  };
  const feed = (): void => {
    while (next < items.length && next < read + 4 * jobs) {
      const worker = idle.pop() ?? (at.size < jobs ? hire() : undefined);
      if (!worker) return;
      at.set(worker, next);
      worker.postMessage(items[next++]);
    }
  };

  try {
    for (; read < items.length; read++) {
      feed();
      yield await results[read]!;
    }
  } finally {
    await Promise.all([...at.keys()].map(worker => worker.terminate()));
  }
}
