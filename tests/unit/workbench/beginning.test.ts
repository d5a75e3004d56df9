import { describe, expect, test } from 'vitest';
import { type BeginAnswers, type Begun, begun, knownDocuments } from '#workbench/beginning.ts';
import { look } from '#workbench/look.ts';

const PLAN = `---
title: 見本計画
type: plan
edition: 初版
issued: 令和7年4月1日
source: { title: 見本計画 }
fidelity: summary
measures:
  - { id: m1, title: 窓口の改善, text: 見本。 }
---
`;
const texts = {
  'content/site.yaml': 'name: 見本\nurl: https://mihon.invalid/\n',
  'content/mihon/municipality.yaml':
    'name: 見本市\nreading: みほんし\ncode: "992011"\nprefecture: 見本県\nwebsite: https://mihon.invalid/\n',
  'content/mihon/documents/plan/2025.md': PLAN,
};
const place = { municipality: 'mihon', texts, asOf: '2026-11-25' };

const cases: readonly (readonly [Begun, BeginAnswers, string])[] = [
  ['reorganization', {}, 'content/mihon/reorganizations/2027-04-01.md'],
  [
    'chart',
    { date: '2026-04-01', title: '見本の組織図', coverage: 'all' },
    'content/mihon/charts/2026-04-01.yaml',
  ],
  [
    'edition',
    { folder: 'plan', title: '見本計画', type: 'plan', edition: '第2版', issued: '令和9年3月' },
    'content/mihon/documents/plan/2027-03.md',
  ],
  [
    'edition',
    {
      ...{ folder: 'soumu', title: '見本マニフェスト', type: 'manifesto', department: '総務部' },
      ...{ edition: '令和9年度', issued: '令和9年4月' },
    },
    'content/mihon/documents/soumu/2027-04.md',
  ],
  [
    'report',
    { about: 'plan', year: '2025', part: 'first', source: '見本の報告' },
    'content/mihon/documents/plan-report/2025-first.md',
  ],
];

describe('a new file', () => {
  test.each(cases)('of kind %s has the right path and is valid from the start', (what, answers, path) => {
    const file = begun(what, place, answers);
    if (!file.ok) throw new Error(file.why);
    expect(file.value).toMatchObject({ path, isThere: false });
    const { shown, diagnostics } = look({
      ...place,
      texts: { ...texts, [path]: file.value.text },
      open: path,
    });
    expect(shown[what]).not.toBeNull();
    expect(diagnostics.filter(({ position }) => position.file !== path)).toEqual([]);
  });

  test('is the existing file if there is one', () => {
    const file = begun('edition', place, { folder: 'plan', id: '2025', edition: 'x', issued: '令和8年3月' });
    expect(file).toMatchObject({ ok: true, value: { text: PLAN, isThere: true } });
  });

  test('for an edition with an invalid date needs an id', () => {
    const answers = { folder: 'plan', title: '見本計画', edition: 'x', issued: '令和9年2月30日' };
    expect(begun('edition', place, answers)).toMatchObject({
      ok: false,
      why: expect.stringContaining('令和9年2月30日'),
    });
    expect(begun('edition', place, { ...answers, id: '2027' })).toMatchObject({ ok: true });
  });

  test('for a second reorganization on one day is made only on request', () => {
    const path = 'content/mihon/reorganizations/2027-04-01.md';
    const there = { ...place, texts: { ...texts, [path]: '---\n---\n' } };
    expect(begun('reorganization', there, {})).toMatchObject({ ok: true, value: { path, isThere: true } });
    expect(begun('reorganization', there, { which: 'second' })).toMatchObject({
      ok: true,
      value: { path: path.replace('.md', '-2.md'), isThere: false },
    });
  });

  test('for an edition is refused if another edition has the id made from its date', () => {
    const path = 'content/mihon/documents/plan/2027-03.md';
    const answers = { folder: 'plan', title: '見本計画', edition: '第3版', issued: '令和9年3月' };
    const file = begun('edition', { ...place, texts: { ...texts, [path]: PLAN } }, answers);
    expect(file).toMatchObject({ ok: false, why: expect.stringContaining('「2027-03」') });
  });

  test('for a report is refused without a known plan', () => {
    expect(begun('report', place, { about: 'other', year: '2025' })).toMatchObject({ ok: false });
  });
});

test('known documents are listed with their editions', () => {
  expect(knownDocuments(place)).toEqual([
    { id: 'plan', title: '見本計画', type: 'plan', editions: [{ id: '2025', name: '初版' }] },
  ]);
});
