// A site merged from shards of several machines equals the site of a single machine, even if a machine was
// lost.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptFor } from '#site/made/kept-for.ts';
import { madeUpArchive } from '../support/made-up-archive.ts';
import { treeOfFiles } from '../support/tree-of-files.ts';

const SHARDS = 2;
let folder = '';
const at = (...parts: string[]) => join(folder, ...parts);
const machines = [
  'whole',
  'merging',
  ...Array.from({ length: SHARDS }, (_, index) => `machine-${index + 1}`),
];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hensen-shards-'));
  const { entries, read } = madeUpArchive({
    seed: 1,
    municipalities: 3,
    years: 2,
    departments: 2,
    sections: 2,
    teams: 2,
    changes: 2,
  });
  for (const { path } of entries) {
    mkdirSync(dirname(at('whole', path)), { recursive: true });
    writeFileSync(at('whole', path), read(path));
  }
  for (const machine of machines.slice(1)) cpSync(at('whole'), at(machine), { recursive: true });
});
afterAll(() => {
  for (const machine of machines) rmSync(keptFor(at(machine)), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

test('merged shards have the bytes of a single build, even if one was killed and repeated', {
  timeout: 300_000,
}, async () => {
  runs('build', 'whole', 'dist');
  runs('build', 'machine-1', 'parcel', '--shard', `1/${SHARDS}`);

  const lost = starts('build', 'machine-2', 'parcel', '--shard', `2/${SHARDS}`);
  await untilBegun('machine-2', lost);
  lost.kill('SIGKILL');
  await ended(lost);
  expect(existsSync(at('machine-2/parcel'))).toBe(false);
  runs('build', 'machine-2', 'parcel', '--shard', `2/${SHARDS}`);

  runs('merge', 'merging', 'dist', at('machine-1/parcel'), at('machine-2/parcel'));
  const [merged, whole] = [filesIn('merging/dist'), filesIn('whole/dist')];
  expect([...whole.keys()].filter((file) => file.endsWith('.html')).length).toBeGreaterThan(50);
  expect([...merged.keys()]).toEqual([...whole.keys()]);
  expect([...whole].filter(([file, text]) => merged.get(file) !== text).map(([file]) => file)).toEqual([]);
});

test('a missing shard is made during the merge', () => {
  rmSync(keptFor(at('merging')), { recursive: true });
  runs('merge', 'merging', 'dist', at('machine-2/parcel'));
  expect(filesIn('merging/dist')).toEqual(filesIn('whole/dist'));
});

function commandOf(
  script: string,
  machine: string,
  out: string,
  words: readonly string[],
): readonly string[] {
  // The whole site is made by one process, shards by several.
  const jobs = machine === 'whole' ? '1' : '2';
  const options = ['--root', at(machine), '--out', at(machine, out), '--as-of', '2026-11-21', '--jobs', jobs];
  return [`scripts/${script}.ts`, ...words, ...options];
}

function runs(script: string, machine: string, out: string, ...words: readonly string[]): void {
  const command = commandOf(script, machine, out, words);
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  // `stderr` may say that the build waited for that of another test.
  expect({ stderr, status }).toEqual({ stderr: expect.any(String), status: 0 });
}

function starts(script: string, machine: string, out: string, ...words: readonly string[]): ChildProcess {
  return spawn(process.execPath, commandOf(script, machine, out, words), { stdio: 'ignore' });
}

/** Waits until the build has begun the first municipality. */
async function untilBegun(machine: string, process: ChildProcess): Promise<void> {
  const made = join(keptFor(at(machine)), 'made');
  while (!existsSync(made) || readdirSync(made).length === 0) {
    expect(process.exitCode).toBe(null);
    await wait(2);
  }
}

function ended(process: ChildProcess): Promise<void> {
  return new Promise((end) => process.once('exit', () => end()));
}

const filesIn = (out: string) => treeOfFiles(at(out));
