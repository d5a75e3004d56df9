// The page of a reorganization, the comparison of the charts around it, and the year count the same units.
import { expect, test } from 'vitest';
import { compareCharts } from '#archive/4-link/charts/compare-charts.ts';
import { glanceAt } from '#archive/4-link/overview/glance.ts';
import { chartsComparedAnswer } from '#telling/answers/charts-compared.ts';
import { reorganizationAnswer } from '#telling/answers/reorganization.ts';
import { town } from '../../../support/town.ts';

const CHART = `{
  中支所: { 総務課: [庶務係], 区民課: [] },
  東支所: { 総務課: [庶務係], 保険課: [] },
  総務部: { 文書課: [], 人事課: [] },
  企画部: { 企画課: [] },
  建設部: { 土木課: [], 建築課: [], 用地課: [] }
}`;

test.each([
  [
    'units below merged ones',
    ['{ merge: [中支所, 東支所], into: 中央支所, children: merge }', '{ rename: 総務部, to: 総括部 }'],
    [1 + 2, 2 + 4, 0, 2 + 1],
  ],
  [
    'units that go along',
    ['{ merge: [総務部, 企画部], into: 経営部, children: follow }', '{ abolish: 建設部/用地課 }'],
    [1, 3, 0, 3],
  ],
  [
    'units of which nothing is said',
    ['{ split: 建設部, into: [道路部, 建築部], children: unknown }', '{ rename: 総務部, to: 総括部 }'],
    [2, 1, 3, 1],
  ],
  [
    'several units that become several',
    [
      '{ reorganize: [建設部/土木課, 建設部/建築課, 建設部/用地課], into: [計画課, 維持課] }',
      '{ rename: 総務部, to: 総括部 }',
      '{ rename: 総務部/人事課, to: 職員課 }',
      '{ abolish: 企画部/企画課 }',
    ],
    [2, 4, 0, 2],
  ],
])('%s', (_, changes, counts) => {
  const archive = town({ chart: CHART, events: [{ changes }] });
  const [older, newer] = archive.charts;
  const [reorganization] = archive.reorganizations;
  if (!older || !newer || !reorganization) throw new Error('no chart or reorganization');
  const kinds = ['始まった', '終わった', '不明', '移った|変えた|変わった'].map(
    (end) => new RegExp(`(?:${end})$`),
  );
  const told = ({ sums = [] }: ReturnType<typeof reorganizationAnswer>) =>
    kinds.map((kind) => sums.find(({ label }) => kind.test(label))?.count ?? 0);
  const { began, ended, lost, moved } = glanceAt(archive, archive.changes).counts;
  expect([began, ended, lost, moved].map(({ count }) => count)).toEqual(counts);
  const compared = told(chartsComparedAnswer(archive, compareCharts(archive, older, newer)));
  const own = told(reorganizationAnswer(archive, reorganization));
  expect(own).toEqual(compared);
  expect(own).toEqual(counts);
});

test('a rename of all units of a kind counts as a change of names', () => {
  const archive = town({ chart: CHART, events: [{ changes: ['{ rename: { every: 係 }, to: 担当 }'] }] });
  const { began, ended, moved } = glanceAt(archive, archive.changes).counts;
  expect([began.count, ended.count, moved.count]).toEqual([0, 0, 1]);
});
