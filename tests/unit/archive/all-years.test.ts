import { describe, expect, test } from 'vitest';
import { allYears, formerYears } from '#archive/4-link/years/all-years.ts';
import { archiveOf, municipalityIds, summaries } from '../../support/content.ts';

const all = summaries();

describe('the list of fiscal years across municipalities', () => {
  const years = allYears(all);

  test('has each year once, the oldest first', () => {
    const all = years.map(({ fiscalYear }) => fiscalYear);
    expect(all).toEqual([...new Set(all)].sort((a, b) => a - b));
  });

  test('redirects from years whose page no longer exists', () => {
    expect(formerYears(all)).toContain(1992);
    const standing = new Set(years.map(({ fiscalYear }) => fiscalYear));
    for (const year of formerYears(all)) expect(standing).not.toContain(year);
  });

  test('counts as many changes as the municipalities have together', () => {
    const total = municipalityIds.reduce((sum, id) => sum + archiveOf(id).changes.length, 0);
    expect(years.reduce((sum, { changes }) => sum + changes, 0)).toBe(total);
  });

  test('lists for each year only municipalities that have something recorded in it', () => {
    const year = years.find(({ fiscalYear }) => fiscalYear === 2026);
    expect(year?.municipalities.map(({ summary }) => summary.id)).toContain('isesaki');
    for (const { municipalities } of years) {
      expect(municipalities).not.toEqual([]);
      for (const { year } of municipalities)
        expect(year.changes + year.editions + year.due + year.reviews + year.events).toBeGreaterThan(0);
    }
  });

  test('is empty if nothing is recorded', () => {
    expect(allYears([])).toEqual([]);
  });
});
