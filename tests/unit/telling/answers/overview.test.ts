// The opening sentences of the pages of a municipality, of an edition, and of a year across municipalities.
import { describe, expect, test } from 'vitest';
import { editionAnswer } from '#telling/answers/edition.ts';
import { municipalityAnswer } from '#telling/answers/municipality.ts';
import { yearEverywhere } from '#telling/answers/year-everywhere.ts';
import { lineText, text } from '#telling/inline.ts';
import { town } from '../../../support/town.ts';

const CHART = '{ 総務部: { 総務課: [文書係] } }';

const plan = (edition: string, issued: string, known: string, measures: readonly string[] = []) =>
  [
    '---',
    `{ type: plan, title: 行政改革計画, edition: ${edition}, issued: ${issued}, known: ${known}, fidelity: summary,`,
    `  source: { title: 見本の資料 }, measures: [${measures.join(', ')}] }`,
    '---',
    '',
  ].join('\n');
const due = (id: string, day: string) =>
  `{ id: ${id}, code: "${id}", title: 見直し, schedule: { text: ${day}, stages: [{ when: ${day} }] } }`;

describe('the page of a municipality opens with', () => {
  test.each([
    [
      'a reorganization',
      { events: [{ changes: ['establish: 市民部'] }] },
      '市民部が生まれた。',
      '令和8年4月1日の改正。',
    ],
    [
      'the last change in force, not a planned one',
      {
        events: [
          { changes: ['establish: 市民部'] },
          { on: '2027-04-01', status: 'planned', changes: ['establish: 産業部'] },
        ],
      },
      '市民部が生まれた。',
      '令和8年4月1日の改正。',
    ],
    [
      'all reorganizations of the last day',
      {
        events: [{ changes: ['establish: 市民部'] }, { id: '2026-04-01-2', changes: ['establish: 産業部'] }],
      },
      '市民部と産業部が生まれた。',
      '令和8年4月1日の「2026-04-01の改正」、「2026-04-01の改正」。',
    ],
    [
      'the planned change if nothing else is recorded',
      { events: [{ on: '2027-04-01', status: 'planned', changes: ['establish: 産業部'] }] },
      '産業部が生まれる予定。',
      '令和9年4月1日の改正（予定）。',
    ],
    [
      'a change planned for a past day, without confirmation',
      { events: [{ on: '2026-04-01', status: 'planned', changes: ['establish: 産業部'] }] },
      '産業部が生まれる予定。',
      '令和8年4月1日の改正（予定）。施行を伝える資料は、まだ記録されていない。',
    ],
    [
      'a document',
      { events: [], documents: { 'plan/first.md': plan('初版', '令和8年5月', 'title') } },
      '令和8年5月に、「行政改革計画 初版」が公表された。',
      '',
    ],
  ] as const)('%s', (_, spec, lede, support) => {
    const answer = municipalityAnswer(town({ chart: CHART, ...spec }));
    expect([lineText(answer?.lede ?? []), lineText(answer?.support ?? [])]).toEqual([lede, support]);
  });

  test('the merger if the municipality was merged', () => {
    const ended = { on: '2026-04-01', into: '新市', url: '/shin-shi/' };
    const gone = town({ chart: CHART, events: [{ changes: ['establish: 産業部'] }] });
    const lede = (archive: Parameters<typeof municipalityAnswer>[0]) =>
      lineText(municipalityAnswer(archive)?.lede ?? []);
    expect(lede({ ...gone, ended })).toBe('令和8年4月1日に、合併して新市になった。');
    expect(lede({ ...gone, ended, asOf: '2026-03-31' })).toBe('令和8年4月1日に、合併して新市になる予定。');
  });

  test('the chart if nothing else is recorded', () => {
    const lede = municipalityAnswer(town({ chart: CHART, events: [] }))?.lede ?? [];
    expect(lineText(lede)).toBe('令和2年4月1日の組織図がある。');
  });

  test('nothing if nothing is recorded', () => {
    expect(municipalityAnswer(town({ events: [] }))).toBeNull();
  });
});

describe('the page of an edition', () => {
  test.each([
    [
      'of which only the title is known',
      plan('策定', '平成17年度', 'title'),
      '平成17年度に策定された。',
      '題名と日付だけが分かっている。',
    ],
    [
      'with mostly past deadlines',
      plan('初版', '令和6年5月', 'full', [
        due('m1', '令和7年9月'),
        due('m2', '令和7年12月'),
        due('m3', '令和10年度末'),
      ]),
      '3件の取組のうち2件の期限が過ぎ、結果の資料を待っている。',
      'ほかに、期限がこれからのもの1件。',
    ],
    [
      'with only past deadlines',
      plan('初版', '令和6年5月', 'full', [due('m1', '令和7年9月'), due('m2', '令和7年12月')]),
      '2件の取組は、どれも期限が過ぎ、結果の資料を待っている。',
      '',
    ],
    [
      'with few deadlines',
      plan('初版', '令和6年5月', 'full', [
        '{ id: m1, code: "1", title: 見直し }',
        '{ id: m2, code: "2", title: 見直し }',
        due('m3', '令和10年度末'),
      ]),
      '3件の取組のうち1件の期限はこれから。',
      'ほかに、期限の記載がないもの2件。',
    ],
    [
      'without deadlines',
      plan('初版', '令和6年5月', 'full', [
        '{ id: m1, code: "1", title: 見直し }',
        '{ id: m2, code: "2", title: 見直し }',
      ]),
      '2件の取組のどれにも、期限が書かれていない。',
      '',
    ],
    [
      'known in part speaks only of the recorded measures',
      plan('初版', '令和6年5月', 'digest', [due('m1', '令和7年9月')]),
      '記録した1件の取組の期限が過ぎ、結果の資料を待っている。',
      '',
    ],
  ] as const)('%s', (_, file, lede, support) => {
    const archive = town({ events: [], documents: { 'plan/first.md': file } });
    const [edition] = archive.documents.flatMap(({ editions }) => editions);
    if (!edition) throw new Error('no edition');
    const answer = editionAnswer(archive, edition);
    expect([lineText(answer.lede), lineText(answer.support ?? [])]).toEqual([lede, support]);
  });
});

test('an edition opens with its date, its period, and whether it still counts', () => {
  const opens = (...editions: readonly (readonly [issued: string, period: string])[]) => {
    const files = editions.map(([issued, period], index) => [
      `plan/${index}.md`,
      `---\n{ type: plan, title: 計画, edition: 第${index}版, issued: ${issued}, ${period} fidelity: summary, source: { title: 見本の資料 } }\n---\n`,
    ]);
    const archive = town({ events: [], documents: Object.fromEntries(files) });
    return archive.documents
      .flatMap((one) => one.editions)
      .map((one) => lineText(editionAnswer(archive, one).eyebrow ?? []));
  };
  const during = (from: number, to: number) => `period: { from: 令和${from}年度, to: 令和${to}年度 },`;
  expect(opens(['令和6年5月', ''])).toEqual(['令和6年5月公表']);
  expect(opens(['令和6年5月', ''], ['令和7年5月', ''])).toEqual([
    '令和6年5月公表、過去の版',
    '令和7年5月公表、最新の版',
  ]);
  expect(opens(['令和6年5月', during(6, 7)])).toEqual([
    '令和6年5月公表、令和6年度から令和7年度まで（期間終了）',
  ]);
  expect(opens(['令和6年5月', during(6, 10)])).toEqual([
    '令和6年5月公表、令和6年度から令和10年度まで（期間中）',
  ]);
  expect(opens(['令和6年5月', during(20, 20)])).toEqual(['令和6年5月公表、令和20年度（期間前）']);
  expect(opens(['令和8年度', during(8, 8)])).toEqual(['令和8年度（期間中）']);
  // Nobody knows whether a period without an end is over.
  expect(opens(['令和6年5月', 'period: { from: 令和6年度 },'])).toEqual(['令和6年5月公表、令和6年度から']);
});

test('a report on a plan known in part speaks only of the recorded measures', () => {
  const report = [
    '---',
    '{ type: report, title: 実績報告, edition: 令和6年度, issued: 令和7年5月, fidelity: summary, source: { title: 見本の資料 },',
    '  reports: { document: plan, year: 2024 }, results: [{ measure: m1, by: self, text: 見直した。 }] }',
    '---',
    '',
  ].join('\n');
  const told = (known: string) => {
    const first = plan('初版', '令和6年5月', known, [due('m1', '令和7年9月')]);
    const archive = town({ events: [], documents: { 'plan/first.md': first, 'report/2024.md': report } });
    const edition = archive.documents.flatMap(({ editions }) => editions).find(({ id }) => id === '2024');
    return edition && lineText(editionAnswer(archive, edition).lede);
  };
  expect(told('full')).toMatch(/^令和6年度の取組1件の評価/);
  expect(told('appendix')).toMatch(/^記録した令和6年度の取組1件の評価/);
});

test('a year across municipalities opens with the municipality with the most changes', () => {
  const of = (name: string, changes: number) => ({
    name,
    url: `/${name}/`,
    changes,
    lede: [text('市民部が生まれた。')],
  });
  const { lede, support } = yearEverywhere([of('みどり市', 1), of('青空市', 5), of('海町', 0)]);
  expect(lineText(lede)).toBe('青空市で、市民部が生まれた。');
  expect(lineText(support)).toBe('ほかにみどり市、海町の記録がある。');
  expect(lineText(yearEverywhere([]).lede)).toBe('この年度の記録はない。');
});
