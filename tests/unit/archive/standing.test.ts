import { describe, expect, test } from 'vitest';
import { changeRows, promiseRows } from '#archive/3-link/rows.ts';
import { promisesOf, standingOf } from '#archive/3-link/standing.ts';
import { archiveOf, municipalityIds } from '#archive/published.ts';

type Measure = Parameters<typeof standingOf>[0];
const measure = (end: string | null, data: object = {}): Measure => ({
  data: { id: 'm', title: '見本の取組', codeFrom: 'source', ...data } as unknown as Measure['data'],
  owners: [],
  schedule: {
    text: '見本',
    stages: [{ for: null, text: '見本', start: null, end, precision: 'day' }],
  },
});
const labels = new Map([['above', '目標を上回った']]);
const kindOn = (asOf: string, end: string | null, data: object = {}) =>
  standingOf(measure(end, data), labels, asOf).kind;

describe('how a promise stands', () => {
  test('depends on its last day and on the day that is asked about', () => {
    expect(kindOn('2026-11-21', '2026-11-20')).toBe('past');
    expect(kindOn('2026-11-21', '2026-11-21')).toBe('this-year');
    expect(kindOn('2026-11-21', '2027-03-31')).toBe('this-year');
    expect(kindOn('2026-11-21', '2027-04-01')).toBe('later');
    expect(kindOn('2026-11-21', null)).toBe('undated');
  });

  test('is told by a source where there is one, in its own words', () => {
    const evaluations = [{ year: 2026, by: 'self', result: 'above', reason: '見本の理由' }];
    expect(standingOf(measure('2026-03-31', { evaluations }), labels, '2026-11-21')).toMatchObject({
      kind: 'reviewed',
      outcomes: [{ year: 2026, by: 'self', said: '目標を上回った', reason: '見本の理由' }],
    });
  });

  test('is not fulfilled by an evaluation that is still to be published', () => {
    const evaluations = [{ year: 2026, by: 'self', result: null, reason: null }];
    expect(kindOn('2026-11-21', '2026-03-31', { evaluations })).toBe('past');
  });
});

describe.each(municipalityIds())('the promises of %s', (id) => {
  const archive = archiveOf(id);
  const { current, gone } = promisesOf(archive);

  test('are each counted once', () => {
    const keys = [...current, ...gone].map(({ measure }) => measure.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('are those of the latest edition, and those that no later edition took up', () => {
    const counted = new Set([...current, ...gone].map(({ measure }) => measure.key));
    for (const measure of archive.measures)
      expect(counted.has(measure.key) || measure.to.length > 0, measure.key).toBe(true);
  });

  test('and its changes are all listed for the pages across municipalities', () => {
    expect(promiseRows(archive).map(({ url }) => url)).toEqual(current.map(({ measure }) => measure.url));
    expect(changeRows(archive).map(({ url }) => url)).toEqual(archive.changes.map(({ url }) => url));
  });
});
