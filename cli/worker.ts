/** A worker of `annotate --jobs`: one message in (a job), one out (its outcome). */
import { parentPort } from 'node:worker_threads';
import { annotate, type Job } from './document.ts';
import { inOrder } from './pool.ts';

const port = parentPort;
if (!port) throw new Error('worker.ts runs in a worker thread only');
port.on('message', async (job: Job) => {
  for await (const outcome of inOrder([job], annotate)) port.postMessage(outcome);
});
