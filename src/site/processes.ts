import type { ChildProcess } from 'node:child_process';
import { setImmediate as turn } from 'node:timers/promises';

/** What a process that works for this one says. */
export type Report = { readonly done: string } | { readonly failed: string; readonly why: string };

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
  readonly fail: (problem: unknown) => void;
}

/** Whoever does one task after the other. */
interface Hand {
  readonly take: (task: Task) => void;
}

/** How often a job is given to another process where one ended in the midst of it. */
const TRIES = 2;

/**
 * At most so many processes: this one, where it has a way to do a job (`here`), and others, which are started as jobs
 * come. Whoever of these ends before its job is done (for want of memory, or stopped by somebody) is replaced, and the job
 * is done again.
 */
export function poolOf(
  count: number,
  start: () => ChildProcess,
  here: ((job: string) => Promise<void>) | null = null,
): Pool {
  const waiting: Task[] = [];
  const resting = new Set<Hand>();
  /** Of each other process, whether it is in the midst of a job. */
  const others = new Map<ChildProcess, () => boolean>();
  const most = here === null ? count : count - 1;
  let isOver = false;
  /** This one comes last, for it has others to tell what to do. */
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
        // Whoever ended meanwhile does not hear it: its end is told of below.
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
    // It finds its first job there when it has begun.
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

/** This process as one of those that work. */
function handOf(here: (job: string) => Promise<void>, next: (hand: Hand) => void): Hand {
  const hand: Hand = {
    take: async ({ job, done, fail }) => {
      // While it works it cannot tell others what to do: those who have nothing to do are told first.
      await turn();
      await here(job).then(done, fail);
      next(hand);
    },
  };
  return hand;
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
