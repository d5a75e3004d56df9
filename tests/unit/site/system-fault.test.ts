import { expect, test } from 'vitest';
import { systemFault } from '#site/system-fault.ts';

test('a full disk is reported with the target of the copy', () => {
  const places = { path: '/kept/file', dest: '/site/file' };
  const full = Object.assign(new Error('full'), { code: 'ENOSPC', ...places });
  expect(systemFault(full)).toMatch(/^\/site\/file: ディスクに空きがありません。/);
});

test.each(['ENOTDIR', 'ENAMETOOLONG'])('%s of the place to build in is no error of the program', (code) => {
  const refused = Object.assign(new Error(code), { code, path: '/file/site' });
  expect(systemFault(refused)).toMatch(/^\/file\/site: .*--out に/);
});
