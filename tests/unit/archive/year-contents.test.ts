import { describe, expect, test } from 'vitest';
import { summarizeYear } from '#archive/4-link/overview/summary.ts';
import { afterwardsOf } from '#archive/4-link/units/afterwards.ts';
import { contentsOfYear, inNoFiscalYear } from '#archive/4-link/years/year-contents.ts';
import { yearCounts } from '#telling/counts.ts';
import { dueInYear } from '#telling/promises/schedule.ts';
import { archiveOf, municipalityIds } from '../../support/content.ts';
import { town } from '../../support/town.ts';

const yearOf = (municipality: string, fiscalYear: number) => {
  const archive = archiveOf(municipality);
  const year = archive.years.find((one) => one.fiscalYear === fiscalYear);
  if (!year) throw new Error(`${fiscalYear} is needed`);
  return contentsOfYear(archive, year);
};

describe('the contents of a fiscal year', () => {
  test('have the units that begin and end by changes in force', () => {
    const { begun, ended } = yearOf('isesaki', 2026);
    expect(begun.map(({ id }) => id)).toContain('shicho-senryaku-bu');
    expect(ended.map(({ id }) => id)).toContain('jimu-kanri-ka');
    expect(begun.filter(({ id }) => ended.some((one) => one.id === id))).toEqual([]);
  });

  test('have no begun or ended units of planned changes', () => {
    const { changes, begun, ended } = yearOf('satsumasendai', 2026);
    expect(changes.length).toBeGreaterThan(0);
    expect([...begun, ...ended]).toEqual([]);
  });

  test('have each due measure once, from its latest edition', () => {
    const { due } = yearOf('satsumasendai', 2026);
    expect(due.length).toBeGreaterThan(0);
    for (const { measure, edition } of due) {
      expect(measure.to).toEqual([]);
      expect(edition?.id).toBe(measure.edition);
      expect(dueInYear(measure, 2026)).not.toBe('');
    }
  });

  test('of all years together have every change, edition and event', () => {
    for (const id of municipalityIds) {
      const archive = archiveOf(id);
      const all = archive.years.map((year) => contentsOfYear(archive, year));
      expect(all.flatMap(({ changes }) => changes)).toHaveLength(archive.changes.length);
      const editions = archive.documents.flatMap(({ editions }) => editions);
      const dated = [...all, inNoFiscalYear(archive)];
      expect(dated.flatMap(({ editions }) => editions)).toHaveLength(editions.length);
      expect(dated.flatMap(({ events }) => events)).toHaveLength(
        editions.flatMap(({ data }) => data.events).length,
      );
    }
  });

  test('leave out events dated by calendar year, which give no year a page', () => {
    const archive = archiveOf('isesaki');
    const { events } = inNoFiscalYear(archive);
    expect(events.map(({ event }) => event.date.text)).toEqual(['平成5年', '平成26年']);
    expect(archive.years[0]?.fiscalYear).toBe(2005);
    const inYears = archive.years.flatMap((year) => contentsOfYear(archive, year).events);
    expect(inYears.map(({ event }) => event.date.text)).not.toContain('平成26年');
  });

  test('leave out reorganizations dated by calendar year', () => {
    const changes = ['{ rename: 総務部/総務課, to: 人事課 }'];
    const chart = '{ 総務部: { 総務課: [文書係] } }';
    const archive = town({ chart, events: [{ on: '2026-01-01', effective: '令和8年', changes }] });
    expect(archive.years).toEqual([]);
    expect(archive.changes.map(({ fiscalYear }) => fiscalYear)).toEqual([null]);
    expect(inNoFiscalYear(archive).reorganizations).toHaveLength(1);
    const dated = town({ chart, events: [{ on: '2026-01-01', effective: '令和8年1月', changes }] });
    expect(dated.years.map(({ fiscalYear }) => fiscalYear)).toEqual([2025]);
  });

  test('are never empty for a year with a page', () => {
    for (const id of municipalityIds) {
      const archive = archiveOf(id);
      for (const year of archive.years) expect(yearCounts(summarizeYear(archive, year))).not.toEqual([]);
    }
  });
});

test('a unit that ended without an heir shows where its parts and duties went', () => {
  const archive = archiveOf('isesaki');
  const unit = archive.units.find(({ id }) => id === 'jimu-kanri-ka');
  if (!unit) throw new Error('the unit is needed');
  const { parts, handedOn } = afterwardsOf(archive, unit);
  expect(parts.map(({ name }) => name)).toEqual(['行政改革係', 'デジタル化推進係', '組織係']);
  expect(handedOn.flatMap(({ to }) => to.map(({ path }) => path))).toContain('総務部/総務課');
});

test('a year lists the deadlines that moved out of it, and their new dates', () => {
  const { moved } = yearOf('satsumasendai', 2025);
  expect(moved.length).toBeGreaterThan(0);
  for (const { deadline } of moved) {
    expect(deadline.older).not.toBe(null);
    expect(deadline.from.at(-1)?.end ?? '').toMatch(/^202(?:5-(?:0[4-9]|1)|6-0[1-3])/);
    expect(deadline.to.at(-1)?.end ?? '').not.toMatch(/^202(?:5-(?:0[4-9]|1)|6-0[1-3])/);
  }
});

test('a measure that goes on from a day is not due in any year and does not move out of one', () => {
  const edition = (id: string, issued: string, schedule: string, from = '') =>
    `---\ntitle: 見本の計画\ntype: plan\nedition: ${id}\nissued: ${issued}\nsource: { title: 見本の資料 }\nfidelity: full\nmeasures:\n  - { id: m1, code: '1', title: 見本の取組, schedule: ${schedule}${from} }\n---\n\n## 1 見本の取組 {#m1}\n\n見本。\n`;
  const archive = town({
    events: [],
    documents: {
      'plan/ver1.md': edition('ver1', '2025-04-01', '令和7年10月から'),
      'plan/ver2.md': edition(
        'ver2',
        '2026-04-01',
        '令和8年9月',
        ', from: [{ edition: ver1, id: m1, basis: stated }]',
      ),
    },
  });
  const inYear = (fiscalYear: number) => {
    const year = archive.years.find((one) => one.fiscalYear === fiscalYear);
    return year && contentsOfYear(archive, year);
  };
  expect([inYear(2025)?.due, inYear(2025)?.moved]).toEqual([[], []]);
  expect(inYear(2026)?.due.map(({ measure }) => measure.edition)).toEqual(['ver2']);
});

test('a goal of a section appears in its year, reviewed or not', () => {
  const archive = town({
    events: [],
    documents: {
      'plan/ver1.md':
        '---\ntitle: 見本の計画\ntype: plan\nedition: 初版\nissued: 2024-05-01\nsource: { title: 見本の資料 }\nfidelity: full\nsections:\n  - id: desk\n    title: 窓口\n    progress:\n      - { year: 2025, goal: 窓口を減らす, review: 二つ減らした }\n      - { year: 2026, goal: 待つ時間を減らす, review: null }\n---\n\n## 窓口 {#desk}\n\n見本。\n',
    },
  });
  const told = archive.years.map((year) => ({
    year: year.fiscalYear,
    goals: contentsOfYear(archive, year).reviews.map(({ section, goals, results }) => [
      section?.id,
      goals,
      results.length,
    ]),
  }));
  expect(told).toEqual([
    { year: 2024, goals: [] },
    { year: 2025, goals: [['desk', ['窓口を減らす'], 1]] },
    { year: 2026, goals: [['desk', ['待つ時間を減らす'], 0]] },
  ]);
});
