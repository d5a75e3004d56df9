import { expect, test } from 'vitest';
import { glanceAt } from '#archive/4-link/overview/glance.ts';
import { contentsOfYear } from '#archive/4-link/years/year-contents.ts';
import { archiveOf, municipalityIds } from '../../support/content.ts';
import { town } from '../../support/town.ts';

const years = municipalityIds.flatMap((id) => {
  const archive = archiveOf(id);
  return archive.years.map((year) => ({ archive, contents: contentsOfYear(archive, year) }));
});

test('the overview counts as many begun and ended units as the year itself', () => {
  for (const { archive, contents } of years) {
    const changes = contents.changes.filter(({ status }) => status === 'in force');
    const { counts } = glanceAt(archive, changes);
    const units = (list: typeof contents.begun) => list.filter(({ sort }) => sort === 'unit').length;
    expect(counts.began.count).toBe(units(contents.begun));
    expect(counts.ended.count + counts.lost.count).toBe(units(contents.ended));
  }
});

test('the overview has every change, and its column heads count the entries below them', () => {
  for (const { archive, contents } of years) {
    const { rows, counts } = glanceAt(archive, contents.changes);
    const units = rows.flatMap(({ began, ended, lost, moved }) => [...began, ...ended, ...lost, ...moved]);
    const duties = rows.flatMap((row) => row.duties);
    expect(new Set([...units.map(({ change }) => change.id), ...duties.map(({ id }) => id)]).size).toBe(
      contents.changes.length,
    );
    expect(units.length + duties.length).toBe(
      Object.values(counts).reduce((sum, { count }) => sum + count, 0),
    );
  }
});

test('departments are in chart order, and posts come last', () => {
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

test('a unit that its source loses counts as lost, not as ended', () => {
  const archive = town({
    chart: '{ 総務部: { 総務課: [文書係, 庶務係] } }',
    events: [{ changes: ['{ lose: 総務部/総務課/文書係 }', '{ abolish: 総務部/総務課/庶務係 }'] }],
  });
  const { counts, rows } = glanceAt(archive, archive.changes);
  expect(counts).toMatchObject({ ended: { count: 1, planned: 0 }, lost: { count: 1, planned: 0 } });
  expect(rows[0]?.lost.map(({ path }) => path)).toEqual(['総務部/総務課/文書係']);
});

test('new and abolished posts count among duties and posts, not among units', () => {
  const archive = town({
    chart: '{ 企画部: { 企画課: } }',
    posts: ['{ post: 室長, in: 企画部 }'],
    events: [
      {
        changes: [
          '{ establish: 企画部/推進室 }',
          '{ establish: { post: 技監 } }',
          '{ abolish: { post: 室長, in: 企画部 } }',
        ],
      },
    ],
  });
  const { counts } = glanceAt(archive, archive.changes);
  expect([counts.began.count, counts.ended.count, counts.duties.count]).toEqual([1, 0, 2]);
});
