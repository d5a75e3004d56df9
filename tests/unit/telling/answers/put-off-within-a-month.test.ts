import { expect, test } from 'vitest';
import { worstSlips } from '#components/figures.ts';
import { comparisonAnswer } from '#telling/answers/comparison.ts';
import { lineText } from '#telling/inline.ts';
import { city } from '../../diagrams/figures/archive.ts';

const edition = (name: string, issued: string, measure: string) => `---
title: 見本の方針
type: policy
edition: ${name}
issued: ${issued}
source: { title: 見本の方針 }
fidelity: summary
measures:
  - { id: desk, title: 窓口の見直し, text: 見直す。, ${measure} }
---
見本。
`;

test('a deadline put off within its month is told and drawn', () => {
  const { archive } = city({
    'documents/policy/ver1.md': edition('初版', '2025-04-21', 'schedule: 令和7年9月1日'),
    'documents/policy/ver2.md': edition(
      '改訂版',
      '2025-08-22',
      'schedule: 令和7年9月30日, from: [{ edition: ver1, id: desk, basis: editor }]',
    ),
  });
  const [document] = archive.documents;
  const [comparison] = document?.comparisons ?? [];
  const [older, newer] = document?.editions ?? [];
  if (!document || !comparison || !older || !newer) throw new Error('no comparison');
  const [sum] = comparisonAnswer(archive, document, comparison, older, newer).sums ?? [];
  expect(sum && lineText(sum.sentence)).toBe('最も大きな繰り下げは「窓口の見直し」（同じ月の中）。');
  expect(worstSlips(archive, document, comparison)).not.toBeNull();
});
