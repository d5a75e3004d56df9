import { describe, expect, test } from 'vitest';
import { link } from '#archive/4-link/link.ts';
import { lookupIn } from '#archive/4-link/lookup.ts';
import { changeRows, promiseRows } from '#archive/4-link/overview/rows.ts';
import type { LinkedResult } from '#archive/4-link/promises/results.ts';
import { type Promised, promisesOf, type ReportOn, standingOf } from '#archive/4-link/promises/standing.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { lineText } from '#telling/inline.ts';
import { kinRows } from '#telling/promises/kin.ts';
import { standingLine } from '#telling/promises/promises.ts';
import { archiveOf, municipalityIds } from '../../support/content.ts';
import { policyEdition } from '../../support/policy.ts';
import { city } from '../diagrams/figures/archive.ts';
import { AS_OF as DAY, filesOfCase } from './cases.ts';

const AS_OF = '2026-11-21';
const KEY = 'plan/1st#m';

/** A measure with its last day, the results that sources give, and the existing reports. */
const promised = (end: string | null, more: Partial<Promised> = {}): Promised => ({
  key: KEY,
  document: 'plan',
  url: '/mihon/documents/plan/1st/#m',
  data: { id: 'm', title: '見本の取組', heading: 'source' } as Promised['data'],
  owners: [],
  schedule: {
    text: '見本',
    stages: [{ for: null, text: '見本', start: null, end, precision: 'day' }],
  },
  indicators: [],
  results: [],
  since: 2020,
  reports: [],
  successors: [],
  ...more,
});
const result = (year: number, status: LinkedResult['status'], more: object = {}): LinkedResult => ({
  of: { document: 'plan', edition: '1st', measure: KEY, section: null },
  together: [],
  tally: null,
  year,
  part: null,
  by: 'unsaid',
  status,
  grade: null,
  reason: null,
  text: null,
  figures: [],
  dated: null,
  from: {
    document: 'report',
    edition: `${year}`,
    url: `/mihon/documents/report/${year}/#result-m`,
    kind: 'report',
  },
  ref: [],
  note: null,
  ...more,
});
const report = (year: number, more: Partial<ReportOn> = {}): ReportOn => ({
  year,
  part: null,
  url: `/mihon/documents/report/${year}/`,
  isWhole: true,
  speaksOf: new Set(['plan/1st#another']),
  ...more,
});
const kind = (end: string | null, more?: Partial<Promised>) => standingOf(promised(end, more), AS_OF).kind;

describe('the status of a measure', () => {
  test('depends on its last day and the as-of date if no source gives a result', () => {
    expect(kind('2026-11-20')).toBe('waiting');
    expect(kind('2026-11-21')).toBe('this-year');
    expect(kind('2027-03-31')).toBe('this-year');
    expect(kind('2027-04-01')).toBe('later');
    expect(kind(null)).toBe('undated');
  });

  test('is that of the newest result', () => {
    expect(kind('2026-03-31', { results: [result(2025, 'done')] })).toBe('done');
    expect(kind('2028-03-31', { results: [result(2024, 'late'), result(2025, 'going')] })).toBe('going');
    expect(kind('2028-03-31', { results: [result(2024, 'going'), result(2025, 'late')] })).toBe('late');
    expect(kind('2028-03-31', { results: [result(2024, 'done'), result(2025, 'dropped')] })).toBe('dropped');
    expect(kind(null, { results: [result(2025, 'going'), result(2025, 'unsaid')] })).toBe('going');
  });

  test('names the result that it is based on', () => {
    const said = result(2025, 'done');
    const { facts } = standingOf(promised('2026-03-31', { results: [said] }), AS_OF);
    expect(facts).toEqual([{ kind: 'result', result: said, url: said.from.url }]);
  });

  test('is waiting if nothing was reported for the year of its deadline, whatever earlier reports say', () => {
    expect(kind('2025-03-31', { results: [result(2022, 'late')] })).toBe('waiting');
    expect(kind('2025-03-31', { results: [result(2022, 'going')] })).toBe('waiting');
    expect(kind('2025-03-31', { results: [result(2024, 'going')] })).toBe('going');
    expect(kind('2025-03-31', { reports: [report(2023)] })).toBe('waiting');
  });

  test('is waiting, not late, if the complete report of that year leaves it out, and says so', () => {
    expect(kind('2025-03-31', { reports: [report(2024)] })).toBe('waiting');
    expect(standingOf(promised('2025-03-31', { reports: [report(2024)] }), AS_OF).facts).toContainEqual({
      kind: 'silence',
      year: 2024,
      url: '/mihon/documents/report/2024/',
    });
  });

  test('is not left out by a report that is partly known, has only totals, or covers an earlier half', () => {
    const why = (end: string, more: Partial<ReportOn>) =>
      standingOf(promised(end, { reports: [report(2024, more)] }), AS_OF).facts.at(-1)?.kind;
    expect(why('2025-03-31', { isWhole: false })).toBe('no-report');
    expect(why('2025-03-31', { speaksOf: new Set() })).toBe('no-report');
    expect(why('2025-03-31', { part: 'first' })).toBe('no-report');
    expect(why('2024-09-30', { part: 'first' })).toBe('silence');
  });

  test('does not follow a report on an earlier half once the last day has passed', () => {
    const results = [result(2024, 'going', { part: 'first' })];
    const kinds = (end: string, reports: readonly ReportOn[] = []) => kind(end, { results, reports });
    expect(kinds('2025-03-31')).toBe('waiting');
    expect(kinds('2025-03-31', [report(2024)])).toBe('waiting');
    expect(kinds('2024-09-30')).toBe('going');
    expect(kinds('2028-03-31')).toBe('going');
  });

  test('is an unexplained grade only once its time is over', () => {
    const results = [result(2025, 'unsaid', { grade: { id: 'b', scale: null, text: 'b', mark: null } })];
    expect(kind('2026-03-31', { results })).toBe('reported');
    expect(kind(null, { results })).toBe('reported');
    expect(kind('2028-03-31', { results })).toBe('later');
  });

  test('is not changed by a result that says nothing', () => {
    const results = [result(2025, 'unsaid')];
    expect(kind('2026-03-31', { results })).toBe('waiting');
    expect(kind(null, { results })).toBe('undated');
  });

  test('is ended if the edition says so, unless it was done', () => {
    const data = { ...promised(null).data, ends: { why: '見本の事情', basis: 'stated' as const } };
    expect(kind('2026-03-31', { data })).toBe('ended');
    expect(kind('2026-03-31', { data, results: [result(2025, 'done')] })).toBe('done');
  });

  test('is handed on if another measure continues it', () => {
    const successors = [{ key: 'plan/2nd#m', url: '/mihon/documents/plan/2nd/#m' }];
    expect(kind('2026-03-31', { successors, results: [result(2025, 'done')] })).toBe('handed-on');
  });

  test('ignores results of its predecessor from before it was renewed', () => {
    const of = { document: 'plan', edition: '0th', measure: 'plan/0th#m', section: null };
    expect(kind('2028-03-31', { since: 2023, results: [result(2022, 'done', { of })] })).toBe('later');
    expect(kind('2028-03-31', { since: 2023, results: [result(2023, 'done', { of })] })).toBe('done');
    const another = { ...of, document: 'former' };
    expect(kind('2028-03-31', { since: 2023, results: [result(2023, 'done', { of: another })] })).toBe(
      'later',
    );
  });
});

test('a measure without owners has those of the edition before, and says so', () => {
  const { current } = promisesOf(archiveOf('satsumasendai'));
  const inherited = current.filter(({ ownersFrom }) => ownersFrom !== null);
  expect(inherited.length).toBeGreaterThan(20);
  for (const { measure, owners, ownersFrom } of inherited) {
    expect(measure.owners).toEqual([]);
    expect(owners.length).toBeGreaterThan(0);
    expect(ownersFrom?.data.edition).toBe('初版');
  }
});

describe.each(municipalityIds)('the measures of %s', (id) => {
  const archive = archiveOf(id);
  const { current, gone } = promisesOf(archive);

  test('are each counted once', () => {
    const keys = [...current, ...gone].map(({ measure }) => measure.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('are those of the latest edition and those that no later edition continued', () => {
    const counted = new Set([...current, ...gone].map(({ measure }) => measure.key));
    for (const measure of archive.measures)
      expect(counted.has(measure.key) || measure.to.length > 0, measure.key).toBe(true);
  });

  test('and its changes are all listed on the pages across municipalities', () => {
    expect(promiseRows(archive).map(({ url }) => url)).toEqual(current.map(({ measure }) => measure.url));
    expect(changeRows(archive).map(({ url }) => url)).toEqual(archive.changes.map(({ url }) => url));
  });
});

test('a measure that another plan took up counts there, and each links to the other', () => {
  const open = openArchive(filesOfCase('valid-measure-from-another-plan'), DAY);
  const { source, derived } = checkOne(open, 'kakuu');
  const archive = link(source, open.shared, derived, DAY);
  const { all, current, gone } = promisesOf(archive);
  expect(all.get('plan/ver2#online')?.standing.kind).toBe('handed-on');
  expect(current.map(({ measure }) => measure.key)).toEqual(['reform/1st#counter']);
  expect(gone).toEqual([]);
  const kin = (key: string) =>
    kinRows(archive, lookupIn(archive).measures.get(key) as never).flatMap(({ label, lines }) =>
      lines.map((line) => `${label} ${lineText(line, { notes: false })}`),
    );
  expect(kin('reform/1st#counter')).toEqual(['前の計画では 架空市役所改革方針 Ver2.0 手続きのオンライン化']);
  expect(kin('plan/ver2#online')).toEqual([
    '前の版では Ver1.0 申請書の見直し',
    '後の計画では 架空市役所経営計画 第1期 申請と窓口の見直し',
  ]);
});

test.each([
  ['the year of the last deadline', '2025: { target: 10, actual: 8 }', '結果の記載あり（令和7年度の実績）'],
  ['a year before it', '2024: { target: 10, actual: 8 }', '結果の資料待ち'],
  [
    'the year of the last deadline, which nobody has told yet',
    '2025: { target: 10, actual: null }',
    '結果の資料待ち',
  ],
])('the status of a measure whose plan prints the actual of %s', (_, years, words) => {
  const { archive } = city({
    'documents/policy/ver1.md': policyEdition(
      '初版',
      '2024-04-21',
      `id: desk, title: 窓口の見直し, schedule: 令和7年度末, indicators: [{ id: desks, name: 窓口, unit: 件, years: { ${years} } }]`,
    ),
  });
  const [one] = promisesOf(archive).all.values();
  expect(one && lineText(standingLine(archive, one.standing) ?? [])).toBe(words);
});

test('a measure whose deadline is past waits for its result, even if its indicator has a later target', () => {
  const standings = (schedule: string) => {
    const { archive } = city({
      'documents/policy/ver1.md': policyEdition(
        '初版',
        '2024-04-21',
        `id: desk, title: 窓口の見直し, ${schedule} indicators: [{ id: desks, name: 窓口, unit: 件, final: { year: 2026, target: 3 } }]`,
      ),
    });
    return [...promisesOf(archive).all.values()].map(({ standing: { kind, lastDay } }) => [kind, lastDay]);
  };
  expect(standings('schedule: 令和7年度末,')).toEqual([['waiting', '2026-03-31']]);
  expect(standings('')).toEqual([['this-year', '2027-03-31']]);
  expect(standings('schedule: 令和7年4月から,')).toEqual([['this-year', '2027-03-31']]);
});
