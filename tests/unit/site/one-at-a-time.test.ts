import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { sharedFolder } from '../../support/folder.ts';

const folder = sharedFolder();

const lockModule = pathToFileURL(join(process.cwd(), 'src/site/one-at-a-time.ts')).href;

/** Starts a process that takes the lock, then runs the code `then`; `ended` resolves to its exit code. */
function holder(lock: string, then: string) {
  const code = `
    import { appendFileSync } from 'node:fs';
    import { oneAtATime } from ${JSON.stringify(lockModule)};
    await oneAtATime(${JSON.stringify(lock)}, () => console.log('waits'));
    ${then}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((done) => child.on('exit', done));
  const says = (word: string) =>
    new Promise<void>((done) => child.stdout.on('data', (text) => String(text).includes(word) && done()));
  return { child, ended, says };
}

/** Starts a process that writes `in` when it has the lock and `out` before it ends. */
function visitor(lock: string, log: string) {
  const write = (word: string) => `appendFileSync(${JSON.stringify(log)}, '${word}\\n');`;
  return holder(lock, `${write('in')} await new Promise(setImmediate); ${write('out')}`);
}

const keepsIt = `console.log('has it'); setInterval(() => {}, 1000);`;

test('processes hold the lock one after another', async () => {
  const [lock, log] = [join(folder, 'lock'), join(folder, 'log')];
  const visits = await Promise.all(Array.from({ length: 4 }, () => visitor(lock, log).ended));
  expect(visits).toEqual([0, 0, 0, 0]);
  expect(readFileSync(log, 'utf8')).toBe('in\nout\n'.repeat(4));
});

test('a killed process releases the lock, and the waiting ones get it one at a time', async () => {
  const [lock, log] = [join(folder, 'killed'), join(folder, 'killed-log')];
  const first = holder(lock, keepsIt);
  await first.says('has it');
  const waiters = Array.from({ length: 3 }, () => visitor(lock, log));
  await Promise.all(waiters.map(({ says }) => says('waits')));
  first.child.kill('SIGKILL');
  expect(await Promise.all(waiters.map(({ ended }) => ended))).toEqual([0, 0, 0]);
  expect(readFileSync(log, 'utf8')).toBe('in\nout\n'.repeat(3));
});

test('a lock left behind by an ended process does not block', async () => {
  const [lock, log] = [join(folder, 'left'), join(folder, 'left-log')];
  const gone = holder(lock, keepsIt);
  await gone.says('has it');
  gone.child.kill('SIGKILL');
  await gone.ended;
  expect(await visitor(lock, log).ended).toBe(0);
});
