import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { setAside } from '#site/set-aside.ts';
import { archiveOf, historyOf, municipalityIds } from '../../support/content.ts';

test('what is set aside comes back as it was, links within it included', () => {
  const aside = setAside<unknown>();
  for (const id of municipalityIds) {
    const opened = { archive: archiveOf(id), history: historyOf(id) };
    aside.put(id, opened);
    expect(aside.take(id)).toEqual(opened);
  }
  const shared = { name: '企画課' };
  aside.put('shared', [shared, shared]);
  const [a, b] = aside.take('shared') as unknown[];
  expect(a).toBe(b);
  expect(aside.take('never put')).toBeNull();
});

test('nothing of it is left, however the process ends', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'aside-'));
  const script = `
    const { setAside } = await import('#site/set-aside.ts');
    const aside = setAside();
    aside.put('a', { b: 'c' });
    if (aside.take('a').b !== 'c') process.exit(1);
    process.kill(process.pid, 'SIGKILL');`;
  const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TMPDIR: temporary },
  });
  expect(signal).toBe('SIGKILL');
  expect(readdirSync(temporary)).toEqual([]);
  rmSync(temporary, { recursive: true });
});
