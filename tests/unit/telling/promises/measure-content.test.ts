import { expect, test } from 'vitest';
import { lineText } from '#telling/inline.ts';
import { printedWords, rowsOfMeasure } from '#telling/promises/measure.ts';
import { town } from '../../../support/town.ts';

test('a measure with only a title in the source says so, and has no printed words', () => {
  const archive = town({
    events: [],
    documents: {
      'plan/1st.md': [
        '---',
        'title: 改革計画\ntype: plan\nedition: 第1版\nissued: 2024-04-01\nsource: { title: 改革計画 }\nfidelity: summary',
        'measures: [{ id: fees, title: 使用料の見直し, text: null }]',
        '---',
        '',
      ].join('\n'),
    },
  });
  const [measure] = archive.measures;
  if (!measure) throw new Error('no measure');
  expect(measure.text).toBe(null);
  const [lead] = rowsOfMeasure({ archive, themes: new Map() }, measure);
  expect(lead?.lines.map((line) => lineText(line))).toEqual(['内容は、資料に書かれていない。']);
  expect(lead && printedWords(lead)).toBe('');
});

test('years in a row that say the same are one', () => {
  const archive = town({
    events: [],
    documents: {
      'plan/1st.md': [
        '---',
        'title: 改革計画\ntype: plan\nedition: 第1版\nissued: 2024-04-01\nsource: { title: 改革計画 }\nfidelity: summary',
        'measures:',
        '  - id: fees',
        '    title: 使用料の見直し',
        '    text: null',
        '    progress:',
        '      - { year: 2024, goal: 検討, review: 委員会を置いた }',
        ...[2025, 2026, 2027, 2029].map((year) => `      - { year: ${year}, goal: 実施, review: null }`),
        '---',
        '',
      ].join('\n'),
    },
  });
  const [measure] = archive.measures;
  if (!measure) throw new Error('no measure');
  const rows = rowsOfMeasure({ archive, themes: new Map() }, measure);
  expect(
    rows
      .filter(({ field }) => field === 'progress')
      .map(({ label, lines }) => [label, ...lines.map((line) => lineText(line))]),
  ).toEqual([
    ['目標と振り返り（令和6年度）', '目標: 検討', '振り返り: 委員会を置いた'],
    ['目標と振り返り（令和7年度から令和9年度まで）', '目標: 実施', '振り返り: 未公表'],
    ['目標と振り返り（令和11年度）', '目標: 実施', '振り返り: 未公表'],
  ]);
});
