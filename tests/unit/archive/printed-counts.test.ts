import { expect, test } from 'vitest';
import { filesInMemory } from '#archive/1-read/files.ts';
import { printedCounts } from '#archive/2-derive/printed-counts.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { countProof } from '#telling/reorganizations/printed-counts.ts';

const TOWN = '{ 総務課: [庶務係], 税務課: null }';

function countsOf({ coverage = 'all', status = 'in force', counts = '', units = TOWN }) {
  const files = filesInMemory({
    'content/machi/charts/2025-04-01.yaml': `asOf: 2025-04-01
source: { title: 組織図 }
coverage: ${coverage}
units: ${units}
`,
    'content/machi/reorganizations/2026-04-01.md': `---
title: 改正
effective: 2026-04-01
status: ${status}
source: { title: 改正 }
fidelity: summary
counts: ${counts}
changes:
  - establish: { unnamed: 3, kind: 係, in: ${units === TOWN ? '税務課' : '総務部/総務課'} }
---
`,
  });
  const { source, derived } = checkOne(openArchive(files, '2026-11-21'), 'machi');
  return source.reorganizations.flatMap((file) => printedCounts(source, derived, file));
}

test('unnamed units count as many as they stand for, on the day of the change', () => {
  const counts = countsOf({ counts: '{ before: { 係: 1 }, after: { 係: 4, 課・係: 6 } }' });
  expect(counts.map(({ derived }) => derived)).toEqual([1, 4, 6]);
  expect(counts.map(countProof)).toEqual(Array(3).fill('組織図から数えた数と一致する'));
});

test('a 消防本部 counts as 本部 and not as 部', () => {
  const counts = countsOf({
    units: '{ 総務部: [総務課], 消防本部: [予防課] }',
    counts: '{ before: { 部: 1, 本部: 1, 部・本部: 2 } }',
  });
  expect(counts.map(({ derived }) => derived)).toEqual([1, 1, 2]);
});

test('a printed number of staff is not compared', () => {
  expect(countsOf({ counts: '{ before: { 職員: 1812 } }' })).toMatchObject([
    { printed: 1812, derived: null, unproved: 'no-kind' },
  ]);
});

test('a number is neither proved nor refuted if units are unknown', () => {
  expect(countsOf({ coverage: '[総務課]', counts: '{ before: { 課: 9 } }' })).toMatchObject([
    { derived: null, unproved: 'incomplete' },
  ]);
});

test.each(['planned', 'decided', 'withdrawn'])(
  'a plan that is %s counts as if it were carried out',
  (status) => {
    const counts = countsOf({ status, counts: '{ before: { 係: 1 }, after: { 係: 4 } }' });
    expect(counts.map(({ derived }) => derived)).toEqual([1, 4]);
  },
);
