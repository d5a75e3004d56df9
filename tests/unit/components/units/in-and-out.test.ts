// Changes below a unit have a row each; unchanged units are listed once.
import { describe, expect, test } from 'vitest';
import { turnoversOf } from '#archive/4-link/units/turnover.ts';
import { shownTurnovers } from '#components/units/in-and-out.ts';
import { archiveOf, municipalityIds } from '../../../support/content.ts';

describe.each(municipalityIds)('the list of units below each unit of %s', (id) => {
  const archive = archiveOf(id);
  const all = archive.units.map((unit) => shownTurnovers(turnoversOf(archive, unit)));

  test('names every unit of either side', () => {
    for (const shown of all) {
      const named = shown.flatMap(({ groups }) =>
        groups.flatMap(({ rows, same }) => [
          ...rows.flatMap(({ before, after }) => [...before, ...after]),
          ...same,
        ]),
      );
      const ids = new Set(named.map(({ id }) => id));
      for (const { turnover } of shown)
        for (const { before, after } of turnover.rows)
          for (const unit of [...before, ...after]) expect(ids).toContain(unit.id);
    }
  });

  test('has a row for every change', () => {
    for (const { turnover, groups } of all.flat())
      for (const row of turnover.rows.filter(({ change }) => change !== null))
        expect(groups.flatMap(({ rows }) => rows)).toContain(row);
  });

  test('has no row for an unchanged unit', () => {
    for (const { groups } of all.flat())
      for (const { way, rows } of groups)
        if (way === 'stayed') for (const { change } of rows) expect(change).not.toBeNull();
  });
});
