import type { ChildProcess } from 'node:child_process';

/** What a process that works for this one says. */
export type Report =
  | { readonly ready: true }
  | { readonly done: string }
  | { readonly failed: string; readonly why: string };

/** Processes that do jobs, each of which takes the next one as soon as it is free. */
export interface Pool {
  readonly run: (job: string) => Promise<void>;
  /** Starts all of them, for there will be jobs. */
  readonly begin: () => void;
  /** Lets them go; whoever is in the midst of a job is stopped. */
  readonly end: () => void;
}

interface Task {
  readonly job: string;
  readonly tries: number;
  readonly done: () => void;
  readonly fail: (problem: Error) => void;
}

/** How often a job is given to another process where one ended in the midst of it. */
const TRIES = 2;

/**
 * At most so many processes, which are started as jobs come. Whoever ends before its job is done (for want of memory, or
 * stopped by somebody) is replaced, and the job is done again.
 */
export function poolOf(count: number, start: () => ChildProcess): Pool {
  const waiting: Task[] = [];
  /** Those without a job, and how each takes one. */
  const resting = new Map<ChildProcess, () => void>();
  const alive = new Set<ChildProcess>();
  let isOver = false;
  const employ = () => {
    const process = start();
    let task: Task | undefined;
    const next = () => {
      task = waiting.shift();
      if (task) process.send({ job: task.job });
      else resting.set(process, next);
    };
    alive.add(process);
    process.on('message', (report: Report) => {
      if ('failed' in report) task?.fail(new Error(report.why));
      if ('done' in report) task?.done();
      next();
    });
    process.once('exit', () => {
      alive.delete(process);
      resting.delete(process);
      if (task && !isOver) again(task);
      if (waiting.length > 0 && !isOver) employ();
    });
  };
  const again = (task: Task) => {
    if (task.tries + 1 < TRIES) waiting.push({ ...task, tries: task.tries + 1 });
    else task.fail(new Error(`a process ended while it made ${task.job}`));
  };
  return {
    run: (job) =>
      new Promise((done, fail) => {
        waiting.push({ job, tries: 0, done, fail });
        const [rested] = resting;
        if (rested) {
          const [process, next] = rested;
          resting.delete(process);
          next();
        } else if (alive.size < count) employ();
      }),
    begin() {
      while (alive.size < count) employ();
    },
    end() {
      isOver = true;
      for (const process of alive)
        if (resting.has(process)) process.disconnect();
        else process.kill();
    },
  };
}

/** Has jobs done by processes that come and go with them. */
export async function inProcesses(
  jobs: readonly string[],
  count: number,
  start: () => ChildProcess,
): Promise<void> {
  const pool = poolOf(count, start);
  try {
    await Promise.all(jobs.map((job) => pool.run(job)));
  } finally {
    pool.end();
  }
}
