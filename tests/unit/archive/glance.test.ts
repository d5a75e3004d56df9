import { expect, test } from 'vitest';
import { glanceAt } from '#archive/4-link/glance.ts';
import { contentsOfYear } from '#archive/4-link/year-contents.ts';
import { archiveOf, municipalityIds } from '../../support/content.ts';

const years = municipalityIds.flatMap((id) => {
  const archive = archiveOf(id);
  return archive.years.map((year) => ({ archive, contents: contentsOfYear(archive, year) }));
});

test('what began and ended in a year is counted as the archive counts it', () => {
  for (const { archive, contents } of years) {
    const changes = contents.changes.filter(({ status }) => status === 'in force');
    const { counts } = glanceAt(archive, changes);
    expect(counts.began).toBe(contents.begun.length);
    expect(counts.ended).toBe(contents.ended.length);
  }
});

test('every change is told, and the heads of the columns count what stands below them', () => {
  for (const { archive, contents } of years) {
    const { rows, counts } = glanceAt(archive, contents.changes);
    const units = rows.flatMap(({ began, ended, moved }) => [...began, ...ended, ...moved]);
    const duties = rows.flatMap((row) => row.duties);
    expect(new Set([...units.map(({ change }) => change.id), ...duties.map(({ id }) => id)]).size).toBe(
      contents.changes.length,
    );
    expect(units.length + duties.length).toBe(counts.began + counts.ended + counts.moved + counts.duties);
  }
});

test('departments stand as in the chart, posts last', () => {
  const archive = archiveOf('isesaki');
  const { rows } = glanceAt(archive, archive.changes);
  expect(rows.map(({ department }) => department)).toEqual([
    '市長戦略部',
    '総務部',
    '企画部',
    '市民部',
    '産業経済部',
    '都市計画部',
    null,
  ]);
});
