import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Orders, Task } from '#site/worker.ts';

const WORKER = fileURLToPath(new URL('worker.mjs', import.meta.url));

/**
 * Returns a function that starts worker processes for an order; the first call uses `ahead`, if it still
 * runs.
 */
export function startWorker<One extends Task>(
  task: One,
  order: Orders[One],
  ahead: ChildProcess | null = null,
): () => ChildProcess {
  let ready = ahead;
  return () => {
    const worker = ready?.connected ? ready : fork(WORKER, [task], { stdio: 'inherit' });
    ready = null;
    worker.ref();
    worker.channel?.ref();
    // If the worker has exited, sending fails; its exit is handled elsewhere.
    worker.send(order, () => {});
    return worker;
  };
}

/** Starts a worker that loads its program before it gets an order. It does not keep this process alive. */
export function startAhead(task: Task): ChildProcess {
  const worker = fork(WORKER, [task], { stdio: 'inherit' });
  worker.unref();
  worker.channel?.unref();
  return worker;
}
