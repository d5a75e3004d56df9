import { describe, expect, test } from 'vitest';
import type { ChartUnit } from '#archive/4-link/types.ts';
import { byDepartment } from '#components/changes/by-department.ts';
import { oldAndNew } from '#components/changes/old-and-new.ts';
import { archiveOf } from '../../../support/content.ts';

const isesaki = archiveOf('isesaki');
const [reorganization] = isesaki.reorganizations;
if (!reorganization) throw new Error('a reorganization is needed');
const tables = oldAndNew(isesaki, reorganization);
const linesOf = (department: string) =>
  (tables.find((table) => table.department === department)?.lines ?? []).map(
    ({ before, after, what }) =>
      `${before.map(({ path }) => path).join('、')} → ${after.map(({ path }) => path).join('、')}${what ? `（${what}）` : ''}`,
  );

describe('the old beside the new', () => {
  test('sets what was merged beside what came of it', () => {
    expect(linesOf('総務部')).toContain(
      '総務部/総務課/文書係、総務部/総務課/情報公開係 → 総務部/総務課/文書管理係（統合）',
    );
  });

  test('keeps what left where it stood, and says where it went', () => {
    expect(linesOf('総務部')).toContain('総務部/秘書課 → 市長戦略部/秘書課（移管）');
    expect(linesOf('企画部')).toContain('企画部/企画調整課/街づくり推進係 → （廃止）');
  });

  test('shows what stayed as it was, so that the table is whole', () => {
    expect(linesOf('総務部')).toContain('総務部/総務課/法規係 → 総務部/総務課/法規係');
  });

  test('says of what went along that it did, on either side', () => {
    for (const department of ['市長戦略部', '総務部']) {
      const lines = tables.find((table) => table.department === department)?.lines ?? [];
      const along = lines.find(({ after }) => after.some(({ path }) => path.endsWith('/秘書係')));
      expect(along).toMatchObject({ what: null, along: '秘書課の移管に伴う' });
      const stayed = lines.filter(
        ({ what, before, after }) => what === null && before[0]?.path === after[0]?.path,
      );
      for (const line of stayed) expect(line.along).toBe(null);
    }
  });

  test('has every unit that either chart fully knows in a department that is touched', () => {
    const shown = new Set(
      tables
        .flatMap(({ lines }) => lines.flatMap(({ before, after }) => [...before, ...after]))
        .map(({ id }) => id),
    );
    const flat = (units: readonly ChartUnit[]): readonly ChartUnit[] =>
      units.flatMap((unit) => [unit, ...flat(unit.children)]);
    for (const chart of isesaki.charts)
      for (const root of chart.units)
        if (Array.isArray(chart.coverage) && chart.coverage.includes(root.name))
          for (const unit of flat([root])) expect(shown.has(unit.id), unit.path).toBe(true);
  });
});

test('each change stands under one department', () => {
  const groups = byDepartment(isesaki.changes);
  expect(groups.flatMap(({ changes }) => changes.map(({ id }) => id)).sort()).toEqual(
    isesaki.changes.map(({ id }) => id).sort(),
  );
  expect(groups[0]?.department).toBe('市長戦略部');
});
