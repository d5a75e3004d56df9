import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder } from '../../support/folder.ts';

const { files, bin } = JSON.parse(readFileSync('package.json', 'utf8'));

function hensen(...words: readonly string[]) {
  return spawnSync(process.execPath, [bin.hensen, ...words], { encoding: 'utf8' });
}

/** Commands of this repository only are not in the package. The other files are helpers. */
const HELPERS = [
  'arguments',
  'as-of',
  'engine',
  'failures',
  'open-content',
  'port',
  'refuse',
  'replace-file',
  'start-worker',
  'terminal',
];

test('every command in the package is a command of hensen', () => {
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

const folder = emptyFolder();

test('every command is an npm script in the folder of a city', () => {
  expect(hensen('init', folder).status).toBe(0);
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const commands = [...hensen('--help').stdout.matchAll(/^ {2}([a-z]+) {2}/gm)].map(([, name]) => name);
  const others = commands.filter((name) => name !== 'init' && name !== 'serve');
  expect(Object.keys(scripts).toSorted()).toEqual([...others, 'start'].toSorted());
});

test('an unknown command is reported with a list of commands', () => {
  const { stderr, status } = hensen('chek');
  expect(status).toBe(2);
  expect(stderr).toContain('「chek」という命令はありません。');
  expect(stderr).toMatch(/^ {2}check /m);
});

test('arguments after -- reach a command with npx as well', () => {
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
  expect(text).toMatch(/^type: (?:manifesto|部局マニフェスト)$/m);
  expect(text).toMatch(/^department: 総務部$/m);
});

test('a command gets its arguments', () => {
  const { stdout, status } = hensen('check', '--help');
  expect(status).toBe(0);
  expect(stdout).toContain('--format');
});
