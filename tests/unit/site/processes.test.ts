import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { poolOf } from '#site/processes.ts';
import { emptyFolder } from '../../support/folder.ts';

const folder = emptyFolder();

/** Starts worker processes that run the JavaScript `job` for each job. */
function processes(job: string) {
  const file = join(folder, 'worker.mjs');
  writeFileSync(
    file,
    `import { existsSync, writeFileSync } from 'node:fs';
process.on('message', ({ job }) => { ${job}; process.send({ done: job }); });
process.once('disconnect', () => process.exit());`,
  );
  let started = 0;
  const start = () => {
    started++;
    return fork(file, { cwd: folder, stdio: 'ignore' });
  };
  return { start, started: () => started };
}

const JOBS = ['a', 'b', 'c', 'd', 'e'];

async function done(
  start: ReturnType<typeof processes>['start'],
  count = 2,
  here: ((job: string) => Promise<void>) | null = null,
) {
  const seen: string[] = [];
  const pool = poolOf(count, start, here);
  try {
    await Promise.all(JOBS.map((job) => pool.run(job).then(() => seen.push(job))));
  } finally {
    pool.end();
  }
  return seen.sort();
}

test('every job runs once, in at most `count` processes and no more than there are jobs', async () => {
  const two = processes('');
  expect(await done(two.start)).toEqual(JOBS);
  expect(two.started()).toBe(2);
  const many = processes('');
  expect(await done(many.start, 9)).toEqual(JOBS);
  expect(many.started()).toBe(JOBS.length);
});

test('this process takes jobs too, after the others are busy', async () => {
  const { start, started } = processes('');
  const here: string[] = [];
  expect(await done(start, 2, async (job) => void here.push(job))).toEqual(JOBS);
  expect(started()).toBe(1);
  expect(here).toContain('a');
  expect(here).not.toContain('b');
  const alone: string[] = [];
  const none = processes('');
  expect(await done(none.start, 1, async (job) => void alone.push(job))).toEqual(JOBS);
  expect([alone, none.started()]).toEqual([JOBS, 0]);
});

test('idle processes get jobs before this process', async () => {
  const here: string[] = [];
  const pool = poolOf(2, processes('').start, async (job) => void here.push(job));
  try {
    await Promise.all(['a', 'b'].map((job) => pool.run(job)));
    await pool.run('c');
    expect(here).toEqual(['a']);
  } finally {
    pool.end();
  }
});

test('the job of a process that dies runs again in another', async () => {
  const { start } = processes(
    `if (job === 'c' && !existsSync('died')) { writeFileSync('died', ''); process.kill(process.pid, 'SIGKILL'); return; }`,
  );
  expect(await done(start)).toEqual(JOBS);
});

test('a job that kills every process, or fails, is reported', async () => {
  await expect(done(processes(`if (job === 'c') process.exit(1)`).start)).rejects.toThrow(
    'a process ended while it made c',
  );
  const failing = processes(`if (job === 'b') return process.send({ failed: job, why: 'no paper' })`);
  await expect(done(failing.start)).rejects.toThrow('no paper');
});
