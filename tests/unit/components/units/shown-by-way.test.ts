// A fact of a unit appears once: in its history if possible, otherwise among the facts.
import { expect, test } from 'vitest';
import { wayOfUnit } from '#components/figure/figures.ts';
import { shownByWay } from '#components/units/shown-by-way.ts';
import { archiveOf, historyOf, municipalityIds } from '../../../support/content.ts';

test.each(municipalityIds)('facts left out of a unit of %s are in its history', (id) => {
  const archive = archiveOf(id);
  for (const unit of archive.units) {
    const way = wayOfUnit(archive, historyOf(id), unit);
    const told = shownByWay(way, unit);
    const text = JSON.stringify(way.rows.map(({ event }) => event));
    if (told.names) for (const { path } of unit.names) expect(text).toContain(`"${path}"`);
    if (told.kin)
      for (const other of [...unit.predecessors, ...unit.successors]) expect(text).toContain(`"${other.id}"`);
    if (told.grades) for (const { grade } of unit.grades.slice(0, -1)) expect(text).toContain(`"${grade}"`);
  }
});
