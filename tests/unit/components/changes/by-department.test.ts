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

test('departments come as the source names them where no chart was published', () => {
  const archive = town({
    events: [
      {
        changes: [
          '{ merge: [東区, 西区], into: 中央区 }',
          '{ rename: 港センター, to: 港支所 }',
          '{ establish: 広報部 }',
        ],
      },
    ],
  });
  const [chart = null] = archive.charts;
  const departments = byDepartment(archive, archive.changes, chart);
  expect(departments.map(({ department }) => department)).toEqual(['中央区', '港支所', '広報部']);
});
