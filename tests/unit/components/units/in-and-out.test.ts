// What changed below a unit has a row; what did not is said once.
import { describe, expect, test } from 'vitest';
import { turnoversOf } from '#archive/4-link/units/turnover.ts';
import { shownTurnovers } from '#components/units/in-and-out.ts';
import { archiveOf, municipalityIds } from '../../../support/content.ts';

describe.each(municipalityIds)('below every unit of %s', (id) => {
  const archive = archiveOf(id);
  const all = archive.units.map((unit) => shownTurnovers(turnoversOf(archive, unit)));

  test('whoever was there or is there is named, or counted where the page names all of them', () => {
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

  test('every change has a row', () => {
    for (const { turnover, groups } of all.flat())
      for (const row of turnover.rows.filter(({ change }) => change !== null))
        expect(groups.flatMap(({ rows }) => rows)).toContain(row);
  });

  test('nothing that stayed as it was has one', () => {
    for (const { groups } of all.flat())
      for (const { way, rows } of groups)
        if (way === 'stayed') for (const { change } of rows) expect(change).not.toBeNull();
  });
});
