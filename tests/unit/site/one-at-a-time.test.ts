import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'hensen-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Holds the file, writes a line when it has it and another before it ends. */
function worker(lock: string, log: string) {
  const code = `
    import { appendFileSync } from 'node:fs';
    import { oneAtATime } from ${JSON.stringify(join(process.cwd(), 'scripts/one-at-a-time.ts'))};
    await oneAtATime(${JSON.stringify(lock)}, () => {});
    appendFileSync(${JSON.stringify(log)}, 'in\\n');
    await new Promise(setImmediate);
    appendFileSync(${JSON.stringify(log)}, 'out\\n');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'inherit' });
  return new Promise<number | null>((done) => child.on('exit', done));
}

test('whoever comes second waits until the first has ended', async () => {
  const [lock, log] = [join(folder, 'lock'), join(folder, 'log')];
  expect(await Promise.all([worker(lock, log), worker(lock, log), worker(lock, log)])).toEqual([0, 0, 0]);
  expect(readFileSync(log, 'utf8')).toBe('in\nout\n'.repeat(3));
  expect(existsSync(lock)).toBe(false);
});

test('what somebody left behind holds nobody up', async () => {
  const [lock, log] = [join(folder, 'left'), join(folder, 'log2')];
  const gone = spawn(process.execPath, ['-e', '']);
  await new Promise((done) => gone.on('exit', done));
  writeFileSync(lock, String(gone.pid));
  expect(await worker(lock, log)).toBe(0);
});
