import { expect, test } from 'vitest';
import { promisesOf } from '#archive/4-link/promises/standing.ts';
import { measureAnswer } from '#telling/answers/measure.ts';
import { measuresAnswer } from '#telling/answers/measures.ts';
import { lineText } from '#telling/inline.ts';
import { policyEdition } from '../../../support/policy.ts';
import { city } from '../../diagrams/figures/archive.ts';

function ledeOf(measure: string): string {
  const { archive } = city({
    'documents/policy/ver1.md': `---
title: 見本の方針
type: policy
edition: 初版
issued: 2026-04-21
source: { title: 見本の方針 }
fidelity: summary
measures:
  - { id: desk, title: 窓口の見直し, text: 見直す。, ${measure} }
---
見本。
`,
  });
  const [told] = promisesOf(archive).current;
  if (!told) throw new Error('no measure');
  return lineText(measureAnswer(archive, told.measure).lede);
}

test.each([
  ['schedule: 令和9年3月まで', '「窓口の見直し」の期限は、令和9年3月まで。'],
  ['schedule: 早期に', '「窓口の見直し」は、早期に。'],
  ['note: 見本', '「窓口の見直し」に、期限は書かれていない。'],
  ['schedule: { illegible: true }', '「窓口の見直し」の期限は、資料から読み取れない。'],
  [
    'targets: [{ milestone: 中間案を示す, due: 令和9年2月 }]',
    '「窓口の見直し」の期限は、令和9年2月（中間案を示す）。',
  ],
  [
    'schedule: 令和9年3月まで, targets: [{ milestone: 中間案を示す, due: 令和9年2月 }]',
    '「窓口の見直し」の期限は、令和9年3月まで。',
  ],
])('the page of a measure says the deadline: %s', (measure, lede) => {
  expect(ledeOf(measure)).toBe(lede);
});

test('the page of an old measure names the measure that continues it, and both deadlines', () => {
  const { archive } = city({
    'documents/policy/ver1.md': policyEdition(
      '初版',
      '2024-04-21',
      'id: desk, title: 窓口の見直し, schedule: 令和7年3月まで',
    ),
    'documents/policy/ver2.md': policyEdition(
      '第2版',
      '2025-04-21',
      'id: counter, title: 窓口の統一, from: [{ edition: ver1, id: desk, basis: editor }]',
    ),
    'documents/policy/ver3.md': policyEdition(
      '第3版',
      '2026-04-21',
      'id: one, code: "1", title: 窓口の一本化, schedule: 令和9年3月まで, from: [{ edition: ver2, id: counter, basis: editor }]',
    ),
  });
  const old = archive.measures.find(({ id }) => id === 'desk');
  const answer = old && measureAnswer(archive, old);
  expect(answer && [answer.lede, answer.support ?? []].map((line) => lineText(line))).toEqual([
    '「窓口の見直し」は、後の版の「1 窓口の一本化」が引き継いでいる。',
    '「窓口の一本化」の期限は、令和9年3月まで。前の版では、「窓口の見直し」の期限は、令和7年3月まで。',
  ]);
});

test.each([
  [
    'the nearest of several',
    'schedule: 令和9年3月まで',
    'schedule: 令和8年12月まで',
    '令和8年12月31日で、1件',
  ],
  ['several on one day together', 'schedule: 令和8年度', 'schedule: 令和9年3月まで', '令和9年3月31日で、2件'],
  ['none if all are past', 'schedule: 令和7年度', 'note: 見本', null],
])('the list of measures says the next deadline: %s', (_, first, second, next) => {
  const { archive } = city({
    'documents/policy/ver1.md': `---
title: 見本の方針
type: policy
edition: 初版
issued: 2026-04-21
source: { title: 見本の方針 }
fidelity: summary
measures:
  - { id: desk, title: 窓口の見直し, text: 見直す。, ${first} }
  - { id: file, title: 書庫の見直し, text: 見直す。, ${second} }
---
見本。
`,
  });
  const told = lineText(measuresAnswer(archive).support ?? []);
  if (next === null) expect(told).not.toContain('次の期限');
  else expect(told).toContain(`次の期限は${next}。`);
});
