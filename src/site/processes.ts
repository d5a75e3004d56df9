import type { ChildProcess } from 'node:child_process';
import { setImmediate as turn } from 'node:timers/promises';

/** What a worker process reports about a job. */
export type Report = { readonly done: string } | { readonly failed: string; readonly why: string };

/** A pool of processes, each of which takes the next job as soon as it is free. */
export interface Pool {
  readonly run: (job: string) => Promise<void>;
  /** Starts all processes ahead of the first job. */
  readonly begin: () => void;
  /** Ends all processes. One that is still at work is killed. */
  readonly end: () => void;
}

interface Task {
  readonly job: string;
  readonly tries: number;
  readonly done: () => void;
  readonly fail: (problem: unknown) => void;
}

/** A process of the pool: does one task at a time. */
interface Hand {
  readonly take: (task: Task) => void;
}

/** How many times a job is started before it fails, if processes end while they do it. */
const TRIES = 2;

/**
 * A pool of at most `count` processes, started as jobs come in. With `here`, this process is one of them. A process that ends
 * before its job is done (out of memory, or killed) is replaced, and the job is done again.
 */
export function poolOf(
  count: number,
  start: () => ChildProcess,
  here: ((job: string) => Promise<void>) | null = null,
): Pool {
  const waiting: Task[] = [];
  const resting = new Set<Hand>();
  /** The other processes, each with whether it is at work. */
  const others = new Map<ChildProcess, () => boolean>();
  const most = here === null ? count : count - 1;
  let isOver = false;
  /** This process comes last, because it also has to hand out jobs. */
  const rested = (): Hand | undefined => [...resting].find((hand) => hand !== own) ?? [...resting][0];
  const next = (hand: Hand) => {
    const task = isOver ? undefined : waiting.shift();
    if (task) hand.take(task);
    else resting.add(hand);
  };
  const employ = () => {
    const process = start();
    let task: Task | undefined;
    const hand: Hand = {
      take: (one) => {
        task = one;
        // Sending to a process that has ended fails; its 'exit' event gives the job to another one.
        process.send({ job: one.job }, () => {});
      },
    };
    others.set(process, () => task !== undefined);
    process.on('message', (report: Report) => {
      if ('failed' in report) task?.fail(new Error(report.why));
      else task?.done();
      task = undefined;
      next(hand);
    });
    process.once('exit', () => {
      others.delete(process);
      resting.delete(hand);
      if (task && !isOver) again(task);
      if (waiting.length > 0 && !isOver) employ();
    });
    // The message waits in the channel until the process listens.
    next(hand);
  };
  const again = (task: Task) => {
    if (task.tries + 1 < TRIES) waiting.push({ ...task, tries: task.tries + 1 });
    else task.fail(new Error(`a process ended while it made ${task.job}`));
  };
  const own = here === null ? null : handOf(here, next);
  if (own !== null) resting.add(own);
  return {
    run: (job) =>
      new Promise((done, fail) => {
        waiting.push({ job, tries: 0, done, fail });
        const hand = rested();
        if (hand) {
          resting.delete(hand);
          next(hand);
        } else if (others.size < most) employ();
      }),
    begin() {
      while (others.size < most) employ();
    },
    end() {
      isOver = true;
      for (const [process, isAtWork] of others)
        if (isAtWork()) process.kill();
        else if (process.connected) process.disconnect();
    },
  };
}

/** This process as a member of its own pool. */
function handOf(here: (job: string) => Promise<void>, next: (hand: Hand) => void): Hand {
  const hand: Hand = {
    take: async ({ job, done, fail }) => {
      // While it works it cannot hand out jobs, so idle processes get theirs first.
      await turn();
      await here(job).then(done, fail);
      next(hand);
    },
  };
  return hand;
}

/** Does `jobs` in a pool of other processes that ends with the last job. */
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
