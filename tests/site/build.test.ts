import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'hensen-build-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(script: string, ...args: readonly string[]) {
  return spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], { encoding: 'utf8' });
}

test('an error in the content stops the build before it touches the last good site', () => {
  const root = join(folder, 'broken');
  cpSync('content', join(root, 'content'), { recursive: true });
  const file = join(root, 'content/isesaki/reorganizations/2026-04-01.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('総務部/秘書課', '総務部/秘書科'));
  const out = join(folder, 'dist');
  cpSync(inject('site').folder, out, { recursive: true });
  const before = readFileSync(join(out, 'index.html'), 'utf8');

  const { status, stderr } = run('build', '--root', root, '--out', out, '--as-of', '2026-11-21');

  expect(status).toBe(1);
  expect(stderr).toContain('「総務部/秘書科」は、令和8年4月1日の改正の直前にありません。');
  expect(stderr).toContain('「総務部/秘書課」ではありませんか。');
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(before);
  expect(existsSync(`${out}.next`)).toBe(false);
});

/** A module that sets the clock more than a year ahead. */
const LATER = `data:text/javascript,${encodeURIComponent(
  'const D = Date; const ahead = () => D.now() + 4e10; globalThis.Date = class extends D { constructor(...of) { super(...(of.length === 0 ? [ahead()] : of)); } static now() { return ahead(); } };',
)}`;

test('the same content and as-of date give the same bytes in any folder, time zone, language and year', () => {
  const root = join(folder, 'elsewhere');
  cpSync('content', join(root, 'content'), { recursive: true });
  const out = join(folder, 'again');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--root', root, '--out', out, '--as-of', '2026-11-21'],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        TZ: 'Pacific/Kiritimati',
        LANG: 'tr_TR.UTF-8',
        LC_ALL: 'tr_TR.UTF-8',
        NODE_OPTIONS: `--import ${LATER}`,
      },
    },
  );
  expect(status, stderr).toBe(0);
  const of = (site: string) => JSON.parse(readFileSync(join(site, 'data/digests.json'), 'utf8'));
  const { commit, ...again } = of(out);
  const { commit: _, ...once } = of(inject('site').folder);
  expect(Object.keys(once.files).length).toBeGreaterThan(200);
  expect(Object.keys(once.lists).length).toBe(4);
  expect(again).toEqual(once);
  // A copy outside the repository has no commit.
  expect(commit).toBeNull();
});

test.each([
  ['github', /^::(error|warning) file=content\//m],
  ['json', /"diagnostics"/],
  ['sarif', /"version": ?"2\.1\.0"/],
])('the check prints %s', (format, expected) => {
  const { stdout } = run('check', '--format', format, '--as-of', '2026-11-21');
  expect(stdout).toMatch(expected);
});

test('the exit code is 0 with only warnings, 1 with an error, 2 with a wrong option', () => {
  expect(run('check', '--as-of', '2026-11-21').status).toBe(0);
  expect(run('check', '--root', join(folder, 'broken'), '--as-of', '2026-11-21').status).toBe(1);
  expect(run('check', '--format', 'html').status).toBe(2);
  expect(run('check', '--as-of', '令和8年').status).toBe(2);
});

test('units without an id get one, but not while the content has another error', () => {
  const root = join(folder, 'ids');
  cpSync('content', join(root, 'content'), { recursive: true });
  const ids = join(root, 'content/isesaki/ids.yaml');
  const before = readFileSync(ids, 'utf8');
  const published = join(root, 'content/isesaki/published.yaml');
  const listed = readFileSync(published, 'utf8');
  rmSync(published);
  writeFileSync(ids, before.replace(/^ {2}senryaku-suishin-ka: .*\n/m, ''));
  expect(run('ids', '--root', root).stdout).toContain('senryaku-suishin-ka  市長戦略部/戦略推進課');
  expect(readFileSync(ids, 'utf8').split('\n').sort()).toEqual(before.split('\n').sort());
  // The list of published addresses gets the new ones, and keeps the old ones unchanged.
  run('published', '--root', root);
  // In a list written from scratch every entry has the date of today.
  const undated = (text: string) => text.replace(/\{ name: "?(.*?)"?, added: \S+ \}/g, '$1').split('\n');
  const lines = undated(listed);
  const again = undated(readFileSync(published, 'utf8'));
  expect(again.filter((line) => !lines.includes(line))).toEqual([]);
  // A year without records is only known from the old list.
  const former = lines.filter((line) => !again.includes(line));
  expect(former.filter((line) => !/^ {2}years\/\d{4}: /.test(line))).toEqual([]);
  writeFileSync(
    published,
    listed.replace('units/somu-bu: { name: 総務部,', 'units/somu-bu: { name: 総務部（旧）,'),
  );
  run('published', '--root', root);
  expect(readFileSync(published, 'utf8')).toContain(
    'units/somu-bu: { name: 総務部（旧）, added: 2026-11-21 }',
  );

  const broken = join(folder, 'broken', 'content/isesaki/ids.yaml');
  const untouched = readFileSync(broken, 'utf8');
  const refused = run('ids', '--root', join(folder, 'broken'));
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain('ID は付けませんでした');
  expect(readFileSync(broken, 'utf8')).toBe(untouched);
});

test.each(['a#b', 'a?b', 'a%20b'])('a checkout in a folder called %s is refused with a sentence', (name) => {
  const cwd = join(folder, name);
  mkdirSync(cwd);
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(process.cwd(), 'scripts/build.ts')], {
    cwd,
    encoding: 'utf8',
  });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('これらの記号のない場所に移してください。');
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(readdirSync(cwd)).toEqual([]);
});
