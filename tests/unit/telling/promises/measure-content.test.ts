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
