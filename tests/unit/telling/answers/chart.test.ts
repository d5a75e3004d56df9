// The opening sentences of a chart page: its units, how complete it is, and whether it was published.
import { describe, expect, test } from 'vitest';
import type { LinkedChart } from '#archive/4-link/types.ts';
import { chartAnswer, chartTodayAnswer } from '#telling/answers/chart.ts';
import { chartCited } from '#telling/documents/cited.ts';
import { lineText } from '#telling/inline.ts';
import { town } from '../../../support/town.ts';

const archive = town({
  chart:
    '{ 総務部: { 総務課: [文書係, 庶務係] }, 企画部: { 企画課: [企画係, 統計係] }, 教育委員会: [学校課] }',
  events: [{ changes: ['{ rename: 総務部/総務課, to: 政策課 }'] }],
});
const [first, second] = archive.charts;
if (!first || !second) throw new Error('two charts are needed');

function told(chart: LinkedChart): readonly [string, string] {
  const { lede, support = [] } = chartAnswer(archive, chart);
  return [lineText(lede), lineText(support)];
}
const unknown = '載っていない組織は、ないのではなく、分からない。';

test('offices that are called 所 are no kind of their own', () => {
  const { charts, ...rest } = town({ chart: '{ 市民課: [東出張所, 西出張所], 保健所: }', events: [] });
  const [chart] = charts;
  expect(chart && lineText(chartAnswer({ ...rest, charts }, chart).lede)).toBe('1課そのほか3組織がある。');
});

test('a municipality without any unit says so', () => {
  const gone = town({
    chart: '{ 総務課: [文書係] }',
    events: [{ changes: ['{ abolish: { every: 課 } }', '{ abolish: { every: 係 } }'] }],
  });
  expect(lineText(chartTodayAnswer(gone, gone.charts.at(-1)).lede)).toBe('組織は、一つもない。');
});

describe('a chart page', () => {
  test.each<readonly [string, LinkedChart, string, string]>([
    ['of all units', first, '2部3課4係そのほか1組織がある。', '公表された組織図と照らし合わせてある。'],
    [
      'of some departments',
      { ...first, coverage: ['総務部'] },
      '総務部のすべてと、ほかの二つの部局の一部が分かる。',
      `ほかは、改正に現れた組織だけを載せている。${unknown}公表された組織図と照らし合わせてある。`,
    ],
    [
      "of the mayor's office",
      { ...first, coverage: 'mayor' },
      '市長部局と、ほかの部局の一部の、2部3課4係そのほか1組織が分かる。',
      `市長部局の図で、教育委員会、議会、行政委員会、公営企業は、改正やほかの組織図に現れた組織だけを載せている。${unknown}公表された組織図と照らし合わせてある。`,
    ],
    [
      "of the mayor's office alone",
      { ...first, coverage: 'mayor', units: first.units.slice(0, 2) },
      '市長部局の2部2課4係がある。',
      `市長部局の図で、教育委員会、議会、行政委員会、公営企業は、改正やほかの組織図に現れた組織だけを載せている。${unknown}公表された組織図と照らし合わせてある。`,
    ],
    [
      'derived from changes alone',
      { ...first, coverage: null, published: null },
      '改正に現れた2部3課4係そのほか1組織だけが分かる。',
      `ほかは、改正に現れた組織だけを載せている。${unknown}公表された組織図の記録はない。`,
    ],
    [
      'of a day without a published chart',
      second,
      '2部3課4係そのほか1組織がある。',
      '2026-04-01の改正のあとの図。この日の図は公表されていないので、改正の記録から導いた。',
    ],
    [
      'of a planned reorganization',
      { ...second, plans: ['2026-04-01'] },
      '案では、2部3課4係そのほか1組織がある。',
      '2026-04-01の改正の案の図。施行されたあとの組織図は、別にある。',
    ],
  ])('%s', (_, chart, lede, support) => {
    expect(told(chart)).toEqual([lede, support]);
  });

  test('of a municipality without recorded reorganizations', () => {
    const alone = town({ chart: '{ 総務部: [総務課] }', events: [] });
    const [chart] = alone.charts;
    if (!chart) throw new Error('a chart is needed');
    const { eyebrow = [], support = [] } = chartAnswer(alone, { ...chart, coverage: ['総務部'] });
    expect([lineText(eyebrow), lineText(support)]).toEqual([
      '公表された図',
      'ほかは載せていない。ないのではなく、分からない。公表された組織図を写した。',
    ]);
  });

  test.each([
    ['planned', '予定の改正から導いた図'],
    ['withdrawn', '取りやめになった改正から導いた図'],
    ['postponed', '延期された改正から導いた図'],
  ] as const)('says of a %s reorganization what it is from', (status, words) => {
    const archive = town({ chart: '{ 総務部: }', events: [{ status, changes: ['establish: 市民部'] }] });
    const [plan] = archive.plannedCharts;
    if (!plan) throw new Error('a chart is needed');
    expect(lineText(chartAnswer(archive, plan).eyebrow ?? [])).toBe(words);
  });

  test('names the earlier plans that the chart of a plan is laid over', () => {
    const archive = town({
      chart: '{ 総務部: }',
      events: [
        { on: '2027-04-01', status: 'decided', changes: ['establish: 市民部'] },
        { on: '2028-04-01', status: 'planned', changes: ['{ rename: 市民部, to: 住民部 }'] },
      ],
    });
    const [first, second] = archive.plannedCharts.map((chart) => [
      lineText(chartAnswer(archive, chart).support ?? []),
      chartCited(archive, chart).sources.length,
    ]);
    expect(first).toEqual(['2027-04-01の改正の案の図。まだ施行されていない。', 2]);
    expect(second).toEqual([
      '2028-04-01の改正の案の図。まだ施行されていない。「2027-04-01の改正」も行われたとした図。',
      3,
    ]);
  });

  test('says so if nothing is recorded', () => {
    const empty = town({ events: [] });
    expect(lineText(chartTodayAnswer(empty, undefined).lede)).toBe(
      '組織図も、組織の改正も、まだ記録されていない。',
    );
  });

  test('links to the planned chart if only a planned reorganization is recorded', () => {
    const archive = town({ events: [{ status: 'planned', changes: ['establish: 市民部'] }] });
    const { lede, support = [] } = chartTodayAnswer(archive, undefined);
    expect(lineText(lede)).toBe('施行された改正の記録はない。予定の改正から導いた案がある。');
    expect(lineText(support)).toBe('「2026-04-01の改正」に現れる組織は、組織の一覧にある。');
    const ways = [...lede, ...support].flatMap((part) => ('url' in part && part.url ? [part.url] : []));
    expect(ways).toEqual([archive.plannedCharts[0]?.url, archive.reorganizations[0]?.url, '/aozora/units/']);
  });
});
