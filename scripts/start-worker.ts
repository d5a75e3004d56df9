import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Order } from '#site/worker.ts';

/** Starts processes that do what was ordered. */
export function startWorker(order: Order): () => ChildProcess {
  const worker = fileURLToPath(new URL('worker.mjs', import.meta.url));
  return () => fork(worker, [JSON.stringify(order)], { stdio: 'inherit' });
}
