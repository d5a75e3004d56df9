import { expect, test } from 'vitest';
import { link } from '#archive/4-link/link.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { AS_OF, filesOfCase } from './cases.ts';

test('a statement about all units of a kind is one change that lists the known units', () => {
  const open = openArchive(filesOfCase('valid-every-moves-and-ends'), AS_OF);
  const { source, derived } = checkOne(open, 'kakuu');
  const { changes } = link(source, open.shared, derived, AS_OF);
  const told = changes
    .filter(({ reorganization }) => reorganization === '2026-10-01')
    .map(({ id, from, to, known }) => {
      const sides = [from, to].map((side) => side.map(({ path }) => path).join('、'));
      return `${id.split('.')[1]}: ${sides.join(' → ')}${known ? ` (${known.length})` : ''}`;
    });
  expect(told).toEqual([
    'move-every: 戦略部/企画課/すべての係 → 総務部/総務課/すべての係 (2)',
    'absorb-every: 戦略部/すべての課 → 総務部/総務課 (2)',
    'abolish-kikaku-bu: 戦略部 → ',
    'transfer-every: すべての係 → 総務部/総務課 (5)',
  ]);
});
