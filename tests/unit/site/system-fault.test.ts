import { expect, test } from 'vitest';
import { systemFault } from '#site/system-fault.ts';

test('of a copy that finds no room the place is named where it was to come', () => {
  const places = { path: '/kept/file', dest: '/site/file' };
  const full = Object.assign(new Error('full'), { code: 'ENOSPC', ...places });
  expect(systemFault(full)).toMatch(/^\/site\/file: ディスクに空きがありません。/);
});
