import { expect, test } from 'vitest';
import { corrected, itemForm, ownersNamed } from '#workbench/item-forms.ts';

const CHART = `asOf: 2025-04-01
source: { title: 組織図 }
coverage: all
units: { 総務部: { 秘書課: [秘書係] } }
`;
const EVENT = `---
title: 令和8年度の改正
effective: 2026-04-01
status: in force
source: { title: お知らせ }
fidelity: summary
before: 2025-04-01
changes:
  - { establish: 市長戦略部 }
  - { move: 総務部/秘書課, to: 市長戦略部/秘書課 }
---
`;
const PLAN = `---
title: 計画
type: plan
edition: 初版
issued: 令和8年3月
source: { title: 計画 }
fidelity: summary
measures: []
---
`;
const OPEN = 'content/kakuu/documents/plan/2026-03.md';
const looking = {
  municipality: 'kakuu',
  open: OPEN,
  asOf: '2026-11-25',
  texts: {
    'content/kakuu/municipality.yaml': 'name: 架空市\n',
    'content/kakuu/charts/2025-04-01.yaml': CHART,
    'content/kakuu/reorganizations/2026-04-01.md': EVENT,
    [OPEN]: PLAN,
  },
} as const;

test('owners are suggested from the day of the document, and a list of names is split', () => {
  expect(itemForm(looking, 'measures').units).toContain('総務部/秘書課');
  expect(ownersNamed(looking, '秘書課・情報課')).toEqual([
    '総務部/秘書課',
    { unit: '情報課', parent: 'unknown' },
  ]);
  expect(ownersNamed(looking, '※検討中')).toEqual([]);
});

test('every kind of file has a form for corrections, and a reorganization one for stages', () => {
  const keys = (open: string, list: 'corrections' | 'stages') =>
    itemForm({ ...looking, open }, list).fields.map(({ key }) => key);
  expect(keys(OPEN, 'corrections')).toEqual(['on', 'place', 'was', 'now', 'why']);
  expect(keys('content/kakuu/charts/2025-04-01.yaml', 'corrections')).toContain('why');
  expect(keys('content/kakuu/reorganizations/2026-04-01.md', 'stages')).toContain('bill');
});

test('an edit of a published file gives the fields of a correction', () => {
  const was = PLAN.replace('令和8年3月', '令和7年3月');
  const told = `${PLAN.slice(0, -4)}corrections: [{ on: 2026-11-25, place: 日付, was: a, now: b, why: c }]\n---\n`;
  expect(corrected(OPEN, was, told)).toEqual([{ place: '発行日', was: '令和7年3月', now: '令和8年3月' }]);
  expect(corrected(OPEN, PLAN, PLAN)).toEqual([]);
});

test('a new row of a list of years begins with the year of the day, within the period of the plan', () => {
  const yearIn = (period: string, asOf: '2026-11-25' | '2027-03-31') => {
    const text = PLAN.replace('issued', `period: ${period}\nissued`);
    return itemForm({ ...looking, asOf, texts: { ...looking.texts, [OPEN]: text } }, 'measures').year;
  };
  expect(itemForm(looking, 'measures').year).toBe(2026);
  expect(yearIn('{ from: 令和7年度, to: 令和9年度 }', '2027-03-31')).toBe(2026);
  expect(yearIn('{ from: 令和9年度 }', '2026-11-25')).toBe(2027);
  expect(yearIn('{ from: 令和3年度, to: 令和6年度 }', '2026-11-25')).toBe(2024);
});
