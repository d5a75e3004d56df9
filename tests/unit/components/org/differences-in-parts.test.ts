import { expect, test } from 'vitest';
import type { DifferencesTable } from '#components/org/differences.ts';
import { differencesInParts } from '#components/org/differences-in-parts.ts';
import { city, kakuu } from '../../diagrams/figures/archive.ts';

const { archive } = city(kakuu);

/** A table with the given number of rows for each department. */
function tableOf(counts: Readonly<Record<string, number>>): DifferencesTable {
  return {
    title: '違いの一覧',
    head: '違い',
    count: '',
    sides: [],
    departments: Object.entries(counts).map(([name, count]) => ({
      name,
      count: `${count}件`,
      rows: Array.from({ length: count }, () => ({ badge: '新設', tone: '', isMove: false, cells: [] })),
    })),
  };
}

const partsOf = (counts: Readonly<Record<string, number>>) =>
  differencesInParts(archive, '/kakuu/org/compare/a..b/', tableOf(counts)).map(({ part, page }) => [
    part,
    page.kind,
  ]);

test('a comparison shows all differences on one page if there is room', () => {
  expect(partsOf({ 総務部: 120, 企画部: 80 })).toEqual([[undefined, 'whole']]);
});

test('a longer comparison has a page for each department, with a permanent address', () => {
  expect(partsOf({ 総務部: 150, 企画部: 400, 職: 1 })).toEqual([
    [undefined, 'overview'],
    ['somu-bu', 'group'],
    ['kikaku-bu', 'group'],
    ['kikaku-bu/2', 'group'],
    ['_3', 'group'],
  ]);
});
