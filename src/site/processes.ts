import type { ChildProcess } from 'node:child_process';

/** What a process that works for this one says. */
export type Report<Job> =
  | { readonly ready: true }
  | { readonly done: Job }
  | { readonly failed: Job; readonly why: string };

/** How often a job is given to another process where one ended in the midst of it. */
const TRIES = 2;

/**
 * Has jobs done by processes, each of which takes the next as soon as it is free. Whoever ends before its job is done
 * (for want of memory, or stopped by somebody) is replaced, and the job is done again.
 */
export async function inProcesses<Job extends string>(
  jobs: readonly Job[],
  count: number,
  start: () => ChildProcess,
  done: (job: Job) => void,
): Promise<void> {
  const waiting = jobs.map((job) => ({ job, tries: 0 }));
  const alive = new Set<ChildProcess>();
  let problem: Error | null = null;
  const work = async () => {
    while (waiting.length > 0 && problem === null) {
      const process = start();
      alive.add(process);
      await untilItEnds(process);
      alive.delete(process);
    }
  };
  const untilItEnds = (process: ChildProcess) =>
    new Promise<void>((end) => {
      let current: (typeof waiting)[number] | undefined;
      const next = () => {
        current = problem === null ? waiting.shift() : undefined;
        if (current) process.send({ job: current.job });
        else process.disconnect();
      };
      process.on('message', (report: Report<Job>) => {
        if ('failed' in report) problem ??= new Error(report.why);
        if ('done' in report) done(report.done);
        next();
      });
      process.once('exit', () => {
        if (current && problem === null) {
          if (current.tries + 1 < TRIES) waiting.push({ ...current, tries: current.tries + 1 });
          else problem = new Error(`a process ended while it made ${current.job}`);
        }
        end();
      });
    });
  try {
    await Promise.all(Array.from({ length: Math.min(count, jobs.length) }, work));
  } finally {
    for (const process of alive) process.kill();
  }
  if (problem) throw problem;
}
