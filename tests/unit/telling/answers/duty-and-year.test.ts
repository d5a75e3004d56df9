// The opening sentences of the pages of a duty and of a fiscal year.
import { describe, expect, test } from 'vitest';
import { dutyAnswer } from '#telling/answers/duty.ts';
import { yearAnswer } from '#telling/answers/year.ts';
import { lineText } from '#telling/inline.ts';
import { type Event, type Town, town } from '../../../support/town.ts';

const CHART = '{ 総務部: { 総務課: [文書係, 庶務係] }, 企画部: { 企画課: [企画係, 統計係] } }';
const DAY = '令和8年4月1日';

function dutyTold(events: readonly Event[], name = '統計事務'): readonly [string, string] {
  const archive = town({ chart: CHART, duties: [name], events });
  const [duty] = archive.duties;
  if (!duty) throw new Error('no duty');
  const { lede, support = [] } = dutyAnswer(archive, duty);
  return [lineText(lede), lineText(support)];
}

describe('the page of a duty', () => {
  const moved =
    '{ transfer: 統計事務, from: 企画部/企画課/統計係, to: { unit: 総務部/総務課, extent: whole } }';
  test.each([
    [
      'that was transferred',
      [{ changes: [moved] }],
      '統計事務は、いま総務課にある。',
      `${DAY}に、統計係から移った。`,
    ],
    [
      'that was transferred to a unit renamed since',
      [{ on: '2024-04-01', changes: [moved] }, { changes: ['{ rename: 総務部/総務課, to: 政策課 }'] }],
      '統計事務は、いま政策課にある。',
      '令和6年4月1日に、統計係から移った。',
    ],
    [
      'that was transferred to two units',
      [
        {
          changes: [
            '{ transfer: 統計事務, from: 企画部/企画課/統計係, to: [総務部/総務課/文書係, 総務部/総務課/庶務係] }',
          ],
        },
      ],
      '統計事務は、いま文書係と庶務係にある。',
      `${DAY}に、統計係から移った。どこまで移ったかは分からない。`,
    ],
    [
      'that was assigned',
      [{ changes: ['{ assign: 統計事務, to: 総務部/総務課 }'] }],
      '統計事務は、いま総務課にある。',
      `${DAY}に加わった。`,
    ],
    [
      'of unknown origin',
      [{ changes: ['{ transfer: 統計事務, from: unknown, to: 総務部/総務課 }'] }],
      '統計事務は、いま総務課にある。',
      `${DAY}に、総務課へ移った。どこから移ったかは分からない。`,
    ],
    [
      'of unknown destination',
      [{ changes: ['{ transfer: 統計事務, from: 企画部/企画課/統計係, to: unknown }'] }],
      '統計事務は、いまどこにあるか分からない。',
      `${DAY}に、統計係から移った。`,
    ],
    [
      'that was transferred to an outside body',
      [
        {
          changes: [
            '{ transfer: 統計事務, from: 企画部/企画課/統計係, to: { unit: { body: 見本広域 組合 }, extent: whole } }',
          ],
        },
      ],
      '統計事務は、いま見本広域 組合にある。',
      `${DAY}に、統計係から移った。`,
    ],
    [
      'that was split between a unit and an outside body, then moved on',
      [
        {
          on: '2024-04-01',
          changes: [
            '{ transfer: 統計事務, from: 企画部/企画課/統計係, to: [{ unit: 企画部/企画課/企画係, extent: part }, { unit: { body: 商工会 }, extent: part }] }',
          ],
        },
        {
          changes: [
            '{ transfer: 統計事務, from: 企画部/企画課/企画係, to: { unit: 総務部/総務課, extent: whole } }',
          ],
        },
      ],
      '統計事務は、いま統計係、総務課、商工会にある。',
      `${DAY}に、企画係から移った。`,
    ],
    [
      'that came from an outside body',
      [{ changes: ['{ transfer: 統計事務, from: { body: 見本県 }, to: 総務部/総務課 }'] }],
      '統計事務は、いま総務課にある。',
      `${DAY}に、見本県から移った。どこまで移ったかは分からない。`,
    ],
    [
      'with a planned transfer',
      [{ on: '2027-04-01', status: 'planned', changes: [moved] }],
      '統計事務は、総務課へ移る予定。',
      '令和9年4月1日の予定。',
    ],
    [
      'whose unit ended without a successor',
      [
        { on: '2024-04-01', changes: [moved] },
        { changes: ['{ abolish: 総務部/総務課, children: unknown }'] },
      ],
      '統計事務は、いまどこにあるか分からない。',
      '令和6年4月1日に、統計係から移った。',
    ],
  ] as const)('%s', (_, events, lede, support) => {
    expect(dutyTold(events)).toEqual([lede, support]);
  });

  test('whose name is very long does not repeat the name', () => {
    const name = '地域の実情に応じた重層的な支援体制の整備及び総合的な相談窓口の運営に関する事務';
    const events = [{ changes: [`{ assign: ${name}, to: 総務部/総務課 }`] }];
    expect(dutyTold(events, name)[0]).toBe('この仕事は、いま総務課にある。');
  });
});

function yearTold(fiscalYear: number, spec: Partial<Town>): readonly [string, string] {
  const archive = town({ chart: CHART, events: [], ...spec });
  const year = archive.years.find((one) => one.fiscalYear === fiscalYear);
  if (!year) throw new Error(`no year ${fiscalYear}`);
  const { lede, support = [] } = yearAnswer(archive, year);
  return [lineText(lede), lineText(support)];
}

const plan = (edition: string, issued: string, rest: readonly string[] = []) =>
  [
    '---',
    'type: plan',
    'title: 行政改革計画',
    `edition: ${edition}`,
    `issued: ${issued}`,
    'known: full',
    'fidelity: summary',
    'source: { title: 見本の資料 }',
    ...rest,
    '---',
    '',
  ].join('\n');

describe('the page of a fiscal year', () => {
  const founded: Event = { changes: ['establish: 市民部', '{ abolish: 企画部/企画課/統計係 }'] };
  test.each([
    [
      'with a reorganization',
      { events: [founded] },
      '市民部が生まれ、統計係がなくなった。',
      '組織の変更は2件。',
    ],
    [
      'with two reorganizations',
      {
        events: [
          { changes: ['establish: 市民部'] },
          { on: '2026-10-01', changes: ['{ move: 総務部/総務課, to: 企画部/総務課 }'] },
        ],
      },
      '市民部が生まれ、総務課が総務部から企画部へ移った。',
      '組織の変更は2件。',
    ],
    [
      'with more changes than fit into a sentence',
      {
        events: [
          {
            changes: [
              'establish: 市民生活総合相談部',
              '{ abolish: 企画部/企画課 }',
              '{ move: 企画部/企画課/統計係, to: 総務部/総務課/統計係 }',
            ],
          },
        ],
      },
      '市民生活総合相談部が生まれ、企画課がなくなるなど、三つの変更があった。',
      '',
    ],
    [
      'with a reorganization in force and a planned one',
      { events: [founded, { on: '2027-03-01', status: 'planned', changes: ['establish: 産業部'] }] },
      '市民部が生まれ、統計係がなくなった。',
      '組織の変更は3件、うち1件は予定。',
    ],
    [
      'with only a planned reorganization',
      { events: [{ status: 'planned', changes: ['establish: 産業部'] }] },
      '産業部が生まれる予定。',
      '組織の変更の予定は1件。施行を伝える資料は、まだ記録されていない。',
    ],
    [
      'with a published plan',
      { documents: { 'plan/first.md': plan('初版', '令和8年5月') } },
      '「行政改革計画 初版」が公表された。',
      '',
    ],
    [
      'with a plan whose edition is 策定',
      { documents: { 'plan/first.md': plan('策定', '令和8年5月') } },
      '「行政改革計画」が策定された。',
      '',
    ],
    [
      'with two editions',
      {
        documents: {
          'plan/first.md': plan('初版', '令和8年5月'),
          'plan/second.md': plan('第2版', '令和8年9月'),
        },
      },
      '「行政改革計画 初版」など二つの資料が公表された。',
      '',
    ],
    [
      'with a plan and a reorganization',
      { events: [founded], documents: { 'plan/first.md': plan('初版', '令和8年5月') } },
      '市民部が生まれ、統計係がなくなった。',
      '組織の変更は2件。ほかに、資料1件。',
    ],
  ] as readonly (readonly [string, Partial<Town>, string, string])[])('%s', (_, spec, lede, support) => {
    expect(yearTold(2026, spec)).toEqual([lede, support]);
  });

  test('with only events, of which one is named', () => {
    const events = [
      'events:',
      '  - { kind: 会議, title: 会議の設置, date: 令和7年7月, ref: 前文 }',
      '  - { kind: 議決, title: 条例の可決, date: 令和8年3月, ref: 前文 }',
    ];
    const documents = { 'plan/first.md': plan('初版', '令和6年5月', events) };
    expect(yearTold(2025, { documents })).toEqual(['「会議の設置」など二つの出来事の記録がある。', '']);
  });

  test('with an event and deadlines, tells of the event and counts the deadlines', () => {
    const both = [
      'events: [{ kind: 会議, title: 会議の設置, date: 令和7年7月, ref: 前文 }]',
      'measures: [{ id: m1, title: 窓口の見直し, schedule: 令和7年9月 }]',
    ];
    const documents = { 'plan/first.md': plan('初版', '令和6年5月', both) };
    expect(yearTold(2025, { documents })).toEqual([
      '「会議の設置」の記録がある。',
      'ほかに、期限を迎える取組1件。',
    ]);
  });

  test('with only deadlines, past or future', () => {
    const measures = [
      'measures:',
      '  - { id: m1, code: "1", title: 窓口の見直し, schedule: { text: 令和7年9月, stages: [{ when: 令和7年9月 }] } }',
      '  - { id: m2, code: "2", title: 手続の見直し, schedule: { text: 令和10年度末, stages: [{ when: 令和10年度末 }] } }',
    ];
    const documents = { 'plan/first.md': plan('初版', '令和6年5月', measures) };
    expect(yearTold(2025, { documents })).toEqual(['1件の取組が期限を迎えた。', '']);
    expect(yearTold(2028, { documents })).toEqual(['1件の取組が期限を迎える。', '']);
  });
});
