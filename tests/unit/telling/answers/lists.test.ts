// The opening sentences of list pages.
import { describe, expect, test } from 'vitest';
import type { Archive } from '#archive/4-link/types.ts';
import type { Answer } from '#telling/answer.ts';
import { documentsAnswer, reorganizationsAnswer, unitsAnswer, yearsAnswer } from '#telling/answers/lists.ts';
import { lineText } from '#telling/inline.ts';
import { type Event, town } from '../../../support/town.ts';

const chart = '{ 総務部: { 総務課: [文書係, 庶務係] } }';
const rename: Event = { changes: ['{ rename: 総務部/総務課, to: 政策課 }'] };
const abolish: Event = { on: '2024-04-01', changes: ['{ abolish: 総務部/総務課/文書係 }'] };
const plan: Event = { on: '2027-04-01', status: 'planned', changes: ['{ establish: 企画部 }'] };
const told = ({ lede, support = [] }: Pick<Answer, 'lede' | 'support'>) => lineText([...lede, ...support]);

describe('the list of reorganizations', () => {
  test.each<readonly [string, readonly Event[], string]>([
    ['without any', [], '組織の改正は、まだ記録されていない。'],
    ['with one', [rename], '令和8年4月1日に、1件の改正があった。変更は、あわせて1件。'],
    [
      'with two',
      [rename, abolish],
      '令和6年4月1日から令和8年4月1日までに、2件の改正があった。変更は、あわせて2件。',
    ],
    ['with a planned one', [plan], '1件の改正が予定されている。変更は、あわせて1件（予定）。'],
    [
      'with one in force and a planned one',
      [rename, plan],
      '令和8年4月1日に、1件の改正があった。変更は、あわせて2件（うち予定1件）。ほかに、予定の改正1件。',
    ],
  ])('%s', (_, events, words) => {
    expect(told(reorganizationsAnswer(town({ chart, events })))).toBe(words);
  });
});

test('the list of units counts existing, ended and planned units', () => {
  const of = (archive: Archive) => told(unitsAnswer(archive));
  expect(of(town({ events: [] }))).toBe('組織の記録は、まだない。');
  expect(of(town({ chart, events: [abolish] }))).toBe('いまある三つの組織と、なくなった一つの組織が引ける。');
  const lose: Event = { on: '2025-04-01', changes: ['{ lose: 総務部/総務課/庶務係 }'] };
  expect(of(town({ chart, events: [abolish, lose] }))).toBe(
    'いまある二つの組織と、なくなった一つの組織と、その後が分からない一つの組織が引ける。',
  );
  expect(of(town({ chart, events: [rename] }))).toBe('いまある四つの組織が、旧名からも引ける。');
  expect(of(town({ chart, events: [rename, plan] }))).toBe(
    'いまある四つの組織と、予定に現れる一つの組織が引ける。',
  );
  expect(of(town({ events: [plan] }))).toBe('予定に現れる一つの組織が引ける。');
  const all: Event = { changes: ['{ abolish: 総務部, children: unknown }'] };
  expect(of(town({ chart, events: [all] }))).toBe(
    'なくなった一つの組織と、その後が分からない三つの組織が引ける。',
  );
});

test('the list of units names the departments known completely', () => {
  const { charts, ...rest } = town({ chart: '{ 総務部: [総務課], 企画部: [企画課] }', events: [rename] });
  const some = charts.map((one) => ({ ...one, coverage: ['総務部'] }));
  expect(told(unitsAnswer({ ...rest, charts: some }))).toContain(
    '総務部のほかは、改正に現れた組織だけを載せている。',
  );
});

test('the list of documents says if none is recorded', () => {
  expect(told(documentsAnswer(town({ events: [] })))).toBe('青空市の資料は、まだ記録されていない。');
});

test('the list of fiscal years counts the years with records', () => {
  const years = (...all: number[]) => told(yearsAnswer(all.map((fiscalYear) => ({ fiscalYear }))));
  const silence = '記録のない年度に、何もなかったとは限らない。';
  expect(years()).toBe('記録のある年度は、まだない。');
  const others = 'ほかの年度に、何もなかったとは限らない。';
  expect(years(2026)).toBe(`令和8年度の記録がある。${others}`);
  expect(years(2026, 2025)).toBe(`令和7年度から令和8年度まで、どの年度にも記録がある。${others}`);
  expect(years(2026, 2020, 2018)).toBe(
    `平成30年度から令和8年度までのうち、三つの年度に記録がある。${silence}`,
  );
  expect(years(2026, ...Array.from({ length: 9 }, (_, at) => 2000 + at))).toBe(
    `平成12年度から令和8年度までのうち、10の年度に記録がある。${silence}`,
  );
});
