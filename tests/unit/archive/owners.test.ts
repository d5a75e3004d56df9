import { expect, test } from 'vitest';
import { link } from '#archive/4-link/link.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { AS_OF, filesOfCase } from './cases.ts';

test('an owner that is no single unit is told as everyone, as those concerned, or as a body outside the chart', () => {
  const open = openArchive(filesOfCase('valid-owners-without-unit'), AS_OF);
  const { source, derived } = checkOne(open, 'kakuu');
  const { measures } = link(source, open.shared, derived, open.asOf);
  const owners = measures.find(({ edition }) => edition === 'ver2')?.owners ?? [];
  expect(owners.map(({ printed, state }) => `${printed}: ${state}`)).toEqual([
    '全課: all',
    '関係各課: concerned',
    '教育委員会: body',
    '全課: all',
    '関係各課: concerned',
    '消防組合: body',
  ]);
});
