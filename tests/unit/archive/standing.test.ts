import { describe, expect, test } from 'vitest';
import { changeRows, promiseRows } from '#archive/4-link/rows.ts';
import { outcomesOf, promisesOf, standingOf } from '#archive/4-link/standing.ts';
import { archiveOf, municipalityIds } from '../../support/content.ts';

type Measure = Parameters<typeof standingOf>[0];
const measure = (end: string | null, data: object = {}): Measure => ({
  data: { id: 'm', title: '見本の取組', codeFrom: 'source', ...data } as unknown as Measure['data'],
  owners: [],
  schedule: {
    text: '見本',
    stages: [{ for: null, text: '見本', start: null, end, precision: 'day' }],
  },
});
const edition = {
  data: {
    title: '見本の計画',
    edition: '第1次',
    scales: [
      { id: 'overall', title: '総合', labels: [{ id: 'above', text: '目標を上回った' }] },
      { id: 'speed', title: '速さ', labels: [{ id: 'above', text: '早かった' }] },
    ],
  },
} as unknown as Parameters<typeof outcomesOf>[1];
const standing = (asOf: string, end: string | null, data: object = {}) => {
  const one = measure(end, data);
  return standingOf(one, outcomesOf(one, edition), asOf);
};
const told = [{ year: 2026, by: 'self', scale: 'overall', result: 'above', reason: '見本の理由' }];

describe('how a promise stands', () => {
  test('depends on its last day and on the day that is asked about', () => {
    const kindOn = (asOf: string, end: string | null) => standing(asOf, end).kind;
    expect(kindOn('2026-11-21', '2026-11-20')).toBe('past');
    expect(kindOn('2026-11-21', '2026-11-21')).toBe('this-year');
    expect(kindOn('2026-11-21', '2027-03-31')).toBe('this-year');
    expect(kindOn('2026-11-21', '2027-04-01')).toBe('later');
    expect(kindOn('2026-11-21', null)).toBe('undated');
  });

  test('tells what a source says of it in the words of the scale that the source uses', () => {
    expect(standing('2026-11-21', '2026-03-31', { evaluations: told })).toMatchObject({
      kind: 'reported',
      outcomes: [{ year: 2026, by: 'self', said: '目標を上回った', reason: '見本の理由', edition }],
    });
  });

  test('is still due where a source speaks of it before its last day', () => {
    expect(standing('2026-11-21', '2028-03-31', { evaluations: told }).kind).toBe('later');
  });

  test('is not fulfilled by an evaluation that is still to be published', () => {
    const evaluations = [{ year: 2026, by: 'self', result: null, reason: null }];
    expect(standing('2026-11-21', '2026-03-31', { evaluations }).kind).toBe('past');
  });
});

test('a promise that names nobody has the owners of the edition before, and says so', () => {
  const { current } = promisesOf(archiveOf('satsumasendai'));
  const inherited = current.filter(({ ownersFrom }) => ownersFrom !== null);
  expect(inherited.length).toBeGreaterThan(20);
  for (const { measure, owners, ownersFrom } of inherited) {
    expect(measure.owners).toEqual([]);
    expect(owners.length).toBeGreaterThan(0);
    expect(ownersFrom?.data.edition).toBe('初版');
  }
});

describe.each(municipalityIds)('the promises of %s', (id) => {
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
