// A plan of 120 measures with five years of reports, made from one table: pages and data give the table back,
// and counts add up.
import { describe, expect, test } from 'vitest';
import { filesInMemory } from '#archive/1-read/files.ts';
import { link } from '#archive/4-link/link.ts';
import { lookupIn } from '#archive/4-link/lookup.ts';
import { promisesOf, type StandingKind } from '#archive/4-link/promises/standing.ts';
import { kindsOf, standingCountsOf } from '#archive/4-link/promises/standing-counts.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { measuresData } from '#archive/open-data/measures.ts';
import { lineText } from '#telling/inline.ts';
import { rowsOfMeasure } from '#telling/promises/measure.ts';
import { standingWords } from '#telling/promises/promises.ts';
import { reportGroups } from '#telling/promises/report.ts';
import { type Cell, GRADES, madeUpPlan, type PlannedMeasure } from '../../support/made-up-plan.ts';

const AS_OF = '2026-11-21';
const YEARS = [2019, 2020, 2021, 2022, 2023];
const plan = madeUpPlan(120, YEARS);
const files = filesInMemory({
  'content/site.yaml': 'name: 見本\nurl: https://mihon.invalid\n',
  'content/mihon/municipality.yaml':
    'name: 見本市\nreading: みほんし\ncode: "990001"\nprefecture: 架空県\nwebsite: https://city.invalid/\n',
  ...Object.fromEntries(Object.entries(plan.files).map(([path, text]) => [`content/mihon/${path}`, text])),
});
const open = openArchive(files, AS_OF);
const { source, derived, diagnostics } = checkOne(open, 'mihon');
const archive = link(source, open.shared, derived, AS_OF);
const { measures, editions } = lookupIn(archive);
const measureOf = (planned: PlannedMeasure) => measures.get(`plan/1st#${planned.id}`);
const cellsOf = ({ cells }: PlannedMeasure) => cells.filter((cell) => cell !== null);

test('the made-up plan has no problems', () => {
  expect(diagnostics).toEqual([]);
});

describe.each(plan.measures)('$title', (planned) => {
  const cells = cellsOf(planned);

  test('has the results of the table with their sources', () => {
    const expected = cells.map((cell) => ({
      year: cell.year,
      by: 'self',
      status: cell.status,
      grade: cell.grade,
      reason: cell.reason,
      url: `/mihon/documents/report/${cell.year}/#result-${planned.id}`,
    }));
    const linked = measureOf(planned)?.results ?? [];
    expect(
      linked.map(({ grade, from, ...one }) => ({ ...one, grade: grade?.id, url: from.url })),
    ).toMatchObject(expected);
  });

  test('has the figures of the table, and a total if all of them are known', () => {
    const [indicator] = measureOf(planned)?.indicators ?? [];
    expect(
      indicator?.years.map(({ year, target, actuals }) => [year, target, actuals.map(({ value }) => value)]),
    ).toMatchObject(cells.map((cell) => [cell.year, number(cell.target), [actualOf(cell)]]));
    const isWhole = cells.length === YEARS.length && cells.every(({ actual }) => actual !== null);
    const sum = cells.reduce((all, { actual }) => all + (actual ?? 0), 0);
    expect(indicator?.total.actual?.value ?? null).toBe(isWhole ? sum : null);
  });

  test('has the same values on its page and in the open data', () => {
    const measure = measureOf(planned);
    if (!measure) throw new Error(planned.id);
    const told = rowsOfMeasure({ archive, themes: new Map() }, measure)
      .flatMap(({ label, lines }) => lines.map((line) => `${label} ${lineText(line)}`))
      .join('\n');
    const [data] = measuresData({ ...archive, measures: [measure] });
    expect(
      data?.results.map(({ year, status, grade, reason, figures }) => [
        year,
        status,
        grade?.id,
        reason,
        figures[0]?.actual,
      ]),
    ).toEqual(
      cells.map(({ year, status, grade, reason, actual }) => [
        year,
        status,
        grade,
        reason,
        actual ?? { unpublished: true },
      ]),
    );
    for (const cell of cells) {
      expect(told).toContain(GRADES[cell.grade]);
      expect(told).toContain(cell.actual === null ? '未公表' : `実績 ${cell.actual.toLocaleString('ja-JP')}`);
      if (cell.reason) expect(told).toContain(cell.reason);
    }
  });

  test('has the status of the newest report that states one', () => {
    const kind = promisesOf(archive).all.get(`plan/1st#${planned.id}`)?.standing.kind;
    expect(kind).toBe(expectedKind(planned));
    const [data] = measuresData(archive).filter(({ id }) => id === planned.id);
    expect(data?.status).toBe(kind);
  });
});

function number(value: number) {
  return { kind: 'number', value };
}

function actualOf({ actual }: Cell) {
  return actual === null ? { kind: 'unpublished' } : number(actual);
}

/**
 * The expected status once the plan is over: that of a result for the year of the deadline or later;
 * otherwise `waiting`, as no report of that year mentions it.
 */
function expectedKind(planned: PlannedMeasure): StandingKind {
  const said = cellsOf(planned).filter(({ status }) => status !== 'unsaid');
  const newest = said.at(-1);
  if (newest && (newest.status === 'done' || newest.status === 'dropped')) return newest.status;
  if (newest && newest.year >= planned.due && newest.status !== 'unsaid') return newest.status;
  return cellsOf(planned).some(({ year }) => year >= planned.due) ? 'reported' : 'waiting';
}

describe('the plan as a whole', () => {
  const edition = editions.get('plan/1st');
  if (!edition) throw new Error('no plan');
  const counts = standingCountsOf(archive, edition);
  const sum = (kinds: Readonly<Record<string, number | undefined>>) =>
    Object.values(kinds).reduce<number>((all, count) => all + (count ?? 0), 0);

  test('counts every measure once, by section and in total', () => {
    expect(counts.total).toBe(120);
    expect(sum(counts.kinds)).toBe(120);
    for (const section of counts.sections) expect(sum(section.kinds)).toBe(section.total);
    for (const kind of Object.keys(standingWords) as StandingKind[])
      expect(counts.sections.reduce((all, { kinds }) => all + (kinds[kind] ?? 0), 0)).toBe(
        counts.kinds[kind] ?? 0,
      );
    expect(kindsOf(promisesOf(archive).current)).toEqual(counts.kinds);
  });

  test('has measures of every reported kind', () => {
    for (const kind of ['done', 'late', 'reported', 'dropped'] as const)
      expect(counts.kinds[kind], kind).toBeGreaterThan(0);
  });

  test('shows the numbers of each report year by year', () => {
    expect(counts.reports.map(({ year }) => year)).toEqual(YEARS);
    for (const [at, report] of counts.reports.entries()) {
      const cells = plan.measures.map((planned) => planned.cells[at] ?? null);
      expect(report.total).toBe(120);
      expect(report.kinds.silent ?? 0).toBe(cells.filter((cell) => cell === null).length);
      for (const kind of ['done', 'going', 'late', 'dropped'] as const)
        expect(report.kinds[kind] ?? 0).toBe(cells.filter((cell) => cell?.status === kind).length);
    }
  });

  test.each(YEARS)('the report of %i lists the results of the table', (year) => {
    const report = editions.get(`report/${year}`);
    if (!report) throw new Error(`no report of ${year}`);
    const rows = reportGroups(archive, report).flatMap((group) => group.rows);
    const expected = plan.measures.flatMap((planned) => {
      const cell = planned.cells[YEARS.indexOf(year)];
      return cell ? [{ planned, cell }] : [];
    });
    expect(rows).toHaveLength(expected.length);
    const byName = new Map(rows.map((row) => [row.name, row]));
    for (const { planned, cell } of expected) {
      const row = byName.get(`${planned.code} ${planned.title}`);
      expect(row?.said).toContain(GRADES[cell.grade]);
      if (cell.status !== 'unsaid') expect(row?.said).toContain(standingWords[cell.status]);
      expect(row?.reason).toBe(cell.reason);
      const told = row?.done.map((line) => lineText(line)).join();
      expect(told).toContain(
        cell.actual === null ? '未公表' : `${cell.actual.toLocaleString('ja-JP')}${planned.unit}`,
      );
    }
  });
});
