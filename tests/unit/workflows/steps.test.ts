// Runs the commands of the workflows as a GitHub runner does.
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder } from '../../support/folder.ts';
import { commandsWith } from './read.ts';

const BROKEN = 'tests/fixtures/archives/verb-misspelt';
const folder = emptyFolder();

test('an error in the content is annotated at its line, and the step fails', () => {
  const { status, stdout } = run(`${commandsWith('--format github')} --root ${BROKEN}`, process.cwd());
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /^::error file=content\/kakuu\/reorganizations\/[\d-]+\.md,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=H\d+ /m,
  );
});

describe('only the default branch is published', () => {
  test.each([
    ['push', 'refs/heads/main', 'true'],
    ['push', 'refs/heads/main-2', 'false'],
    ['workflow_dispatch', 'refs/heads/main', 'true'],
    ['workflow_dispatch', 'refs/heads/try', 'false'],
    ['pull_request', 'refs/pull/1/merge', 'false'],
    ['pull_request', 'refs/heads/main', 'false'],
    ['schedule', 'refs/heads/main', 'true'],
  ])('%s of %s: %s', (event, branch, expected) => {
    const output = join(folder, 'output');
    run(commandsWith('is-default='), folder, {
      EVENT: event,
      BRANCH: branch,
      DEFAULT: event === 'schedule' ? 'refs/heads/' : 'refs/heads/main',
      GITHUB_OUTPUT: output,
    });
    expect(readFileSync(output, 'utf8')).toBe(`is-default=${expected}\n`);
  });
});

describe('the report', () => {
  test('is in the job summary and passed on, even if the command fails', () => {
    program('npm', 'echo "## 要約"; exit 1');
    const [summary, output] = [join(folder, 'summary'), join(folder, 'output')];
    const { status } = run(commandsWith('report.md || '), folder, {
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_OUTPUT: output,
    });
    expect(status).toBe(1);
    expect(readFileSync(summary, 'utf8')).toBe('## 要約\n');
    expect(readFileSync(output, 'utf8')).toBe('written=true\n');
  });

  test('is posted as a comment the first time', () => {
    expect(commented('報告', '')).toEqual([
      'api --silent --method POST repos/shi/kaikaku/issues/7/comments -F body=@comment.md',
    ]);
    expect(readFileSync(join(folder, 'comment.md'), 'utf8')).toBe('<!-- hensen report -->\n報告\n');
  });

  test('updates this comment later', () => {
    expect(commented('報告', '41')).toEqual([
      'api --silent --method PATCH repos/shi/kaikaku/issues/comments/41 -F body=@comment.md',
    ]);
  });

  test('is cut to the maximum size of a comment, not within a character', () => {
    commented('改'.repeat(70_000), '');
    const comment = readFileSync(join(folder, 'comment.md'), 'utf8');
    expect(comment.length).toBeLessThan(65_536);
    expect(comment).not.toContain('\uFFFD');
    expect(comment).toContain('Summary');
  });
});

/** The write requests to GitHub. `known` is the number of our existing comment, or empty. */
function commented(report: string, known: string): readonly string[] {
  writeFileSync(join(folder, 'report.md'), report);
  program('gh', `case "$*" in *--paginate*) echo '${known}' ;; *) echo "$*" >> '${folder}/asked' ;; esac`);
  const { status, stderr } = run(commandsWith('comment.md'), folder, {
    GITHUB_REPOSITORY: 'shi/kaikaku',
    NUMBER: '7',
    LC_ALL: 'C.UTF-8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n');
}

function program(name: string, commands: string): void {
  const path = join(folder, name);
  writeFileSync(path, `#!/usr/bin/env bash\n${commands}\n`);
  chmodSync(path, 0o755);
}

function run(commands: string, cwd: string, environment: Readonly<Record<string, string>> = {}) {
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', commands], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}`, ...environment },
  });
}
