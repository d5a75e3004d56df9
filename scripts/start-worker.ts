import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Orders, Task } from '#site/worker.ts';

const WORKER = fileURLToPath(new URL('worker.mjs', import.meta.url));

/** Starts processes that do what was ordered. `ahead`: one that was started before. */
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
    // Whoever ended meanwhile does not hear it: its end is told of.
    worker.send(order, () => {});
    return worker;
  };
}

/** One that loads its program while nobody knows what is to be done. It ends with this process. */
export function startAhead(task: Task): ChildProcess {
  const worker = fork(WORKER, [task], { stdio: 'inherit' });
  worker.unref();
  worker.channel?.unref();
  return worker;
}
