import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Files } from '#archive/1-read/files.ts';
import { commitAsItLies, rangeIn, revisionsIn } from '#site/files-in-git.ts';
import { putIn, sharedFolder } from '../../support/folder.ts';

const folder = sharedFolder();
const elsewhere = sharedFolder();
const write = putIn(folder);

function git(...args: readonly string[]): void {
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.invalid', '-c', 'init.defaultBranch=main'];
  execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'ignore' });
}

/** Two commits on `main`, and one on a branch `beside` that starts at the first. */
git('init');
write('site/content/site.yaml', 'name: 前\n');
write('site/content/青空市/municipality.yaml', 'name: 青空市\n');
symlinkSync('/etc/passwd', join(folder, 'site/content/elsewhere.yaml'));
write('README.md', 'これは原稿ではない\n');
git('add', '.');
git('commit', '-m', 'one');
git('branch', 'beside');
write('site/content/site.yaml', 'name: 後\n');
git('commit', '-am', 'two');
git('checkout', 'beside');
write('site/content/themes.yaml', 'themes: []\n');
git('add', '.');
git('commit', '-m', 'three');
git('checkout', 'main');

const root = join(folder, 'site');

function textsOf(files: Files | null): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (files?.entries ?? []).map(({ path, leaves }) => [
      path,
      leaves ? 'leaves' : new TextDecoder().decode(files?.read(path)),
    ]),
  );
}

function read(written: string) {
  const read = revisionsIn(root, rangeIn(written));
  return read.ok ? { before: textsOf(read.value.before), after: textsOf(read.value.after) } : read.why;
}

test('reads the content of two revisions, also in a folder below the repository root', () => {
  expect(read('main~1..main')).toEqual({
    before: {
      'content/elsewhere.yaml': 'leaves',
      'content/site.yaml': 'name: 前\n',
      'content/青空市/municipality.yaml': 'name: 青空市\n',
    },
    after: {
      'content/elsewhere.yaml': 'leaves',
      'content/site.yaml': 'name: 後\n',
      'content/青空市/municipality.yaml': 'name: 青空市\n',
    },
  });
});

test('three dots compare with the merge base', () => {
  expect(read('main..beside')).toMatchObject({ before: { 'content/site.yaml': 'name: 後\n' } });
  expect(read('main...beside')).toMatchObject({
    before: { 'content/site.yaml': 'name: 前\n' },
    after: { 'content/themes.yaml': 'themes: []\n' },
  });
});

test('a single revision is compared with the working folder', () => {
  expect(read('HEAD')).toMatchObject({ after: {} });
  expect(read('HEAD~1..')).toMatchObject({ after: { 'content/site.yaml': 'name: 後\n' } });
});

test.each([
  ['--upload-pack=touch x..HEAD', /版の名前ではありません/],
  ['-h', /版の名前ではありません/],
  ['..HEAD', /版の名前ではありません/],
  ['nowhere..HEAD', /「nowhere」という版が git にありません/],
  ['main:README.md', /という版が git にありません/],
])('refuses %s in a sentence', (written, why) => {
  expect(read(written)).toMatch(why);
});

test('says so if there is no repository, or a shallow one lacks the revision', () => {
  const none = revisionsIn(elsewhere, rangeIn('main..HEAD'));
  expect(none).toMatchObject({ ok: false, why: expect.stringContaining('git のリポジトリではない') });
  execFileSync('git', ['clone', '--depth', '1', `file://${folder}`, 'shallow'], {
    cwd: elsewhere,
    stdio: 'ignore',
  });
  const part = revisionsIn(join(elsewhere, 'shallow/site'), rangeIn('HEAD~1..HEAD'));
  expect(part).toMatchObject({ ok: false, why: expect.stringContaining('git fetch --unshallow') });
});

test('names the commit of the working tree, and none if any file was changed since', () => {
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: folder, encoding: 'utf8' }).trim();
  expect(commitAsItLies(root)).toBe(commit);
  write('site/content/new.yaml', '');
  expect(commitAsItLies(root)).toBeNull();
  rmSync(join(root, 'content/new.yaml'));
  write('README.md', '書き換えた\n');
  expect(commitAsItLies(root)).toBeNull();
  git('checkout', '--', '.');
  expect(commitAsItLies(root)).toBe(commit);
});

test('names no commit for content that the repository does not track', () => {
  write('dist/content/site.yaml', 'name: 外\n');
  expect(commitAsItLies(join(folder, 'dist'))).toBeNull();
  expect(commitAsItLies(tmpdir())).toBeNull();
});
