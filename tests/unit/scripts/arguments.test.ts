import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const run = (script: string, ...given: readonly string[]) =>
  spawnSync(process.execPath, [`scripts/${script}.ts`, ...given], { encoding: 'utf8' });

test.each(['check', 'build', 'ids', 'published', 'import', 'report', 'dev'])(
  '%s --help shows its usage',
  (script) => {
    const { status, stdout, stderr } = run(script, '--help');
    expect(status).toBe(0);
    expect(stdout).toContain(`使い方: npm run ${script}`);
    expect(stderr).toBe('');
  },
);

test('an unknown option is named, with the usage and without a stack trace', () => {
  const { status, stderr } = run('check', '--al');
  expect(status).toBe(2);
  expect(stderr).toContain('「--al」の書き方が違います。');
  expect(stderr).not.toMatch(/^\s+at /m);
});

test.each([
  ['scripts/check.ts', '--format', 'constructor', '--format には terminal、'],
  ['scripts/new.ts', 'constructor', '「npm run new -- municipality|'],
  ['scripts/hensen.mjs', 'constructor', '「constructor」という命令はありません。'],
])('%s does not accept names of object properties such as constructor', (...given) => {
  const { status, stderr } = spawnSync(process.execPath, given.slice(0, -1), { encoding: 'utf8' });
  expect(status).toBeGreaterThan(0);
  expect(stderr).toContain(given.at(-1));
});

test('a report on invalid revisions is refused in a sentence', () => {
  const { status, stderr } = run('report', '--', '--output=x');
  expect(status).toBe(2);
  expect(stderr).toBe('「--output=x」は、git の版の名前ではありません。\n');
});

test.each(['check', 'build', 'ids', 'fmt'])(
  '%s distinguishes a missing folder from an empty one',
  (script) => {
    const { status, stderr } = run(script, '--root', 'not-there');
    expect(status).toBe(2);
    expect(stderr).toContain('--root に書いたフォルダー「not-there」がありません。');
  },
);
