import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const { files, bin } = JSON.parse(readFileSync('package.json', 'utf8'));

function hensen(...words: readonly string[]) {
  return spawnSync(process.execPath, [bin.hensen, ...words], { encoding: 'utf8' });
}

/** Those of this repository alone do not go into the package; the others only help. */
const HELPERS = [
  'arguments',
  'as-of',
  'engine',
  'failures',
  'open-content',
  'port',
  'start-worker',
  'terminal',
];

test('every command that goes into the package is one of hensen', () => {
  const left = files.flatMap((one: string) => /^!scripts\/([a-z-]+)/.exec(one)?.[1] ?? []);
  const scripts = readdirSync('scripts')
    .flatMap((name) => /^(.+)\.ts$/.exec(name)?.[1] ?? [])
    .filter((name) => !HELPERS.includes(name) && !left.includes(name));
  const { stdout, status } = hensen('--help');
  expect(status).toBe(0);
  expect([...stdout.matchAll(/^ {2}([a-z]+) {2}/gm)].map(([, name]) => name).toSorted()).toEqual(
    scripts.toSorted(),
  );
});

test('every command is one of npm in the folder of a city', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hensen-'));
  expect(hensen('init', folder).status).toBe(0);
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  rmSync(folder, { recursive: true });
  const commands = [...hensen('--help').stdout.matchAll(/^ {2}([a-z]+) {2}/gm)].map(([, name]) => name);
  const others = commands.filter((name) => name !== 'init' && name !== 'serve');
  expect(Object.keys(scripts).toSorted()).toEqual([...others, 'start'].toSorted());
});

test('a command that is none is told, with those that are', () => {
  const { stderr, status } = hensen('chek');
  expect(status).toBe(2);
  expect(stderr).toContain('「chek」という命令はありません。');
  expect(stderr).toMatch(/^ {2}check /m);
});

test('what stands behind the -- of npm is given to a command by npx as well', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hensen-'));
  expect(hensen('init', folder).status).toBe(0);
  const of = 'aozora';
  const said = [
    ...['--root', folder, '--for', of, '--document', 'somu', '--id', '2027', '--type', '部局マニフェスト'],
    ...['--department', '総務部', '--title', '総務部マニフェスト', '--edition', '令和9年度'],
    ...['--issued', '令和9年4月', '--source', '総務部マニフェスト'],
  ];
  const { status, stderr } = hensen('new', '--', 'plan', ...said);
  expect([status, stderr]).toEqual([0, '']);
  const text = readFileSync(join(folder, 'content', of, 'documents/somu/2027.md'), 'utf8');
  rmSync(folder, { recursive: true });
  expect(text).toMatch(/^type: (?:manifesto|部局マニフェスト)$/m);
  expect(text).toMatch(/^department: 総務部$/m);
});

test('a command gets what stands behind it', () => {
  const { stdout, status } = hensen('check', '--help');
  expect(status).toBe(0);
  expect(stdout).toContain('--format');
});
