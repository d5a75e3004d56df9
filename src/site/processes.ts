import type { ChildProcess } from 'node:child_process';
import { setImmediate as yieldToEvents } from 'node:timers/promises';

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
interface Member {
  readonly take: (task: Task) => void;
}

/** How many times a job is started before it fails, if processes end while they do it. */
const TRIES = 2;

/** What is to be done, and who does it. */
interface Work {
  readonly start: () => ChildProcess;
  readonly waiting: Task[];
  readonly idle: Set<Member>;
  /** The other processes, each with whether it is at work. */
  readonly processes: Map<ChildProcess, () => boolean>;
  isOver: boolean;
}

/**
 * A pool of at most `count` processes, started as jobs come in. With `here`, this process is one of them. A process that ends
 * before its job is done (out of memory, or killed) is replaced, and the job is done again.
 */
export function poolOf(
  count: number,
  start: () => ChildProcess,
  here: ((job: string) => Promise<void>) | null = null,
): Pool {
  const work: Work = { start, waiting: [], idle: new Set(), processes: new Map(), isOver: false };
  const { waiting, idle, processes } = work;
  const most = here === null ? count : count - 1;
  const own = here === null ? null : ownMember(work, here);
  if (own !== null) idle.add(own);
  /** This process comes last, because it also has to hand out jobs. */
  const idleMember = (): Member | undefined => [...idle].find((member) => member !== own) ?? [...idle][0];
  return {
    run: (job) =>
      new Promise((done, fail) => {
        waiting.push({ job, tries: 0, done, fail });
        const member = idleMember();
        if (member) {
          idle.delete(member);
          giveNext(work, member);
        } else if (processes.size < most) startProcess(work);
      }),
    begin() {
      while (processes.size < most) startProcess(work);
    },
    end() {
      work.isOver = true;
      for (const [process, isAtWork] of processes)
        if (isAtWork()) process.kill();
        else if (process.connected) process.disconnect();
    },
  };
}

function giveNext({ waiting, idle, isOver }: Work, member: Member): void {
  const task = isOver ? undefined : waiting.shift();
  if (task) member.take(task);
  else idle.add(member);
}

function startProcess(work: Work): void {
  const process = work.start();
  let task: Task | undefined;
  const member: Member = {
    take: (one) => {
      task = one;
      // Sending to a process that has ended fails; its 'exit' event gives the job to another one.
      process.send({ job: one.job }, () => {});
    },
  };
  work.processes.set(process, () => task !== undefined);
  process.on('message', (report: Report) => {
    if ('failed' in report) task?.fail(new Error(report.why));
    else task?.done();
    task = undefined;
    giveNext(work, member);
  });
  process.once('exit', () => {
    work.processes.delete(process);
    work.idle.delete(member);
    if (work.isOver) return;
    if (task) tryAgain(work, task);
    if (work.waiting.length > 0) startProcess(work);
  });
  // The message waits in the channel until the process listens.
  giveNext(work, member);
}

function tryAgain({ waiting }: Work, task: Task): void {
  if (task.tries + 1 < TRIES) waiting.push({ ...task, tries: task.tries + 1 });
  else task.fail(new Error(`a process ended while it made ${task.job}`));
}

/** This process as a member of its own pool. */
function ownMember(work: Work, here: (job: string) => Promise<void>): Member {
  const member: Member = {
    take: async ({ job, done, fail }) => {
      // While it works it cannot hand out jobs, so idle processes get theirs first.
      await yieldToEvents();
      await here(job).then(done, fail);
      giveNext(work, member);
    },
  };
  return member;
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
