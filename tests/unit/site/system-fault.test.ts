import { expect, test } from 'vitest';
import { systemFault } from '#site/system-fault.ts';

test('a full disk is reported with the target of the copy', () => {
  const places = { path: '/kept/file', dest: '/site/file' };
  const full = Object.assign(new Error('full'), { code: 'ENOSPC', ...places });
  expect(systemFault(full)).toMatch(/^\/site\/file: ディスクに空きがありません。/);
});
