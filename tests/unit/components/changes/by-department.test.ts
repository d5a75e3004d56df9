import { expect, test } from 'vitest';
import { byDepartment } from '#components/changes/by-department.ts';
import { town } from '../../../support/town.ts';

test('a change with an unknown department is listed under 不明, not under ?', () => {
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
