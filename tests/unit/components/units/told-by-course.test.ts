// A fact of a unit is said once: by its course where that has it in text, else by the facts.
import { describe, expect, test } from 'vitest';
import { figureOfUnit } from '#components/figures.ts';
import { toldByCourse } from '#components/units/told-by-course.ts';
import { archiveOf, historyOf, municipalityIds } from '../../../support/content.ts';

describe.each(municipalityIds)('of every unit of %s', (id) => {
  const archive = archiveOf(id);
  const byId = new Map(archive.units.map((unit) => [unit.id, unit]));
  const all = archive.units.map((unit) => {
    const drawn = figureOfUnit(archive, historyOf(id), unit.id);
    return { unit, drawn, told: toldByCourse(drawn, unit, (other) => byId.get(other)?.url) };
  });

  test('what the facts leave out stands in the text of its course', () => {
    for (const { unit, drawn, told } of all) {
      const text = JSON.stringify(drawn?.text ?? '');
      if (told.names)
        for (const { name, path } of unit.names) {
          expect(text).toContain(name);
          expect(text).toContain(path.split('/').slice(0, -1).join(' '));
        }
      if (told.kin)
        for (const { id: other } of [...unit.predecessors, ...unit.successors])
          expect(text).toContain(`"${byId.get(other)?.url}"`);
    }
  });

  test('no course leaves to the facts what the facts leave to it', () => {
    for (const { unit, drawn, told } of all.filter(({ told }) => told.isAlone)) {
      expect(told.names).toBe(false);
      const rows = drawn?.text.rows ?? [];
      expect(rows.length).toBeLessThanOrEqual(unit.names.length);
      for (const [first] of rows) expect(first?.[0]?.href).toBe(unit.url);
    }
  });
});
