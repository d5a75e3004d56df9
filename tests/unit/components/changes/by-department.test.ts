import { expect, test } from 'vitest';
import { byDepartment } from '#components/changes/by-department.ts';
import { town } from '../../../support/town.ts';

test('what went nobody knows where stands below a word, and not below the sign for it', () => {
  const archive = town({
    events: [
      {
        changes: [
          '{ transfer: 車両管理, from: 総務部/総務課, to: { unit: unknown, extent: whole } }',
          '{ rename: 総務部/総務課, to: 人事課 }',
        ],
      },
    ],
  });
  const departments = byDepartment(archive, archive.changes, null);
  expect(departments.map(({ department, changes }) => [department, changes.length])).toEqual([
    ['不明', 1],
    ['総務部', 1],
  ]);
});
