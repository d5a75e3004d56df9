import { expect, test } from 'vitest';
import { sourcesOfUnit } from '#archive/4-link/units/sources-of-unit.ts';
import { unprintedIn } from '#archive/4-link/units/unprinted.ts';
import { byDepartment } from '#components/changes/by-department.ts';
import { unitAnswer } from '#telling/answers/unit.ts';
import { unitCited } from '#telling/documents/cited.ts';
import { lineText } from '#telling/inline.ts';
import { archiveOf } from '../../support/content.ts';

const archive = archiveOf('isesaki');
const chartOf = (date: string) => {
  const chart = archive.charts.find(({ asOf }) => asOf === date);
  if (!chart) throw new Error(`${date} is needed`);
  return chart;
};

test('a unit that the text names but the printed chart lacks is marked with the reason', () => {
  const [one, ...others] = unprintedIn(archive, chartOf('2025-04-01'));
  expect([one?.path, one?.explainedBy?.url, others]).toEqual([
    '総務部/管財課/資産活用推進係',
    '/isesaki/reorganizations/2026-04-01/',
    [],
  ]);
  expect(one?.why).toContain('管財係と車両係だけ');
  expect(unprintedIn(archive, chartOf('2026-04-01'))).toEqual([]);
});

test('the page of a department says that units below it were merged, and cites the source', () => {
  const unit = archive.units.find(({ names }) => names.at(-1)?.path === '市民部');
  if (!unit) throw new Error('市民部 is needed');
  const { lede } = unitAnswer(archive, unit);
  expect(lineText(lede)).toMatch(/^市民部では、.*市民サービス係/);
  expect(unitCited(archive, unit).sources).toEqual(sourcesOfUnit(archive, unit));
});

test('changes are grouped by department in chart order', () => {
  const chart = chartOf('2026-04-01');
  const order = chart.units.map(({ name }) => name);
  const told = byDepartment(archive, archive.changes, chart).map(({ department }) => department);
  const known = told.filter((name) => order.includes(name));
  expect(known).toEqual(order.filter((name) => known.includes(name)));
  // 会計管理者 and 副部長 are not departments.
  expect(told.slice(known.length)).toEqual(['職']);
  expect(byDepartment(archive, archive.changes, chart).flatMap(({ changes }) => changes)).toHaveLength(
    archive.changes.length,
  );
});
