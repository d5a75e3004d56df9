import { expect, test } from 'vitest';
import { worstSlips } from '#components/figure/figures.ts';
import { comparisonAnswer } from '#telling/answers/comparison.ts';
import { lineText } from '#telling/inline.ts';
import { policyEdition } from '../../../support/policy.ts';
import { city } from '../../diagrams/figures/archive.ts';

test('a deadline postponed within its month is reported and drawn', () => {
  const { archive } = city({
    'documents/policy/ver1.md': policyEdition(
      '初版',
      '2025-04-21',
      'id: desk, title: 窓口の見直し, schedule: 令和7年9月1日',
    ),
    'documents/policy/ver2.md': policyEdition(
      '改訂版',
      '2025-08-22',
      'id: desk, title: 窓口の見直し, schedule: 令和7年9月30日, from: [{ edition: ver1, id: desk, basis: editor }]',
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
