// Flows of made-up reorganizations of any size.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { link } from '#archive/4-link/link.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { checkAll, openArchive } from '#archive/archive.ts';
import { changesShownIn } from '#diagrams/figures/flow/parts.ts';
import { busiestFlow, flowsOf } from '#diagrams/figures/flows.ts';
import { layoutFlow, roughHeightOf } from '#diagrams/layout/flow/layout.ts';
import { middle, narrow, wide } from '#diagrams/layout/flow/preset.ts';
import { drawFigure, drawNarrow } from '#diagrams/svg/draw.ts';
import { type MadeUp, madeUpArchive } from '../../../support/made-up-archive.ts';
import { RUNS } from '../../org/law.ts';
import { faultsOf } from '../layout/faults.ts';

function madeUp(options: Omit<MadeUp, 'municipalities' | 'years'>): Archive {
  const open = openArchive(madeUpArchive({ ...options, municipalities: 1, years: 3 }), '2026-11-21');
  const archives: Archive[] = [];
  checkAll(open, ({ source, derived }) => {
    archives.push(link(source, open.shared, derived, open.asOf));
  });
  const [only] = archives;
  if (!only) throw new Error('no municipality');
  return only;
}

const anySize = fc
  .record({
    seed: fc.nat(9999),
    departments: fc.integer({ min: 2, max: 9 }),
    sections: fc.integer({ min: 2, max: 5 }),
    teams: fc.integer({ min: 3, max: 6 }),
    changes: fc.integer({ min: 1, max: 12 }),
  })
  // A change uses up to three teams that no other change of its day has used.
  .map((size) => {
    const teams = (size.departments * size.sections - 1) * size.teams;
    return { ...size, changes: Math.min(size.changes, Math.floor(teams / 3)) };
  });

test('every change is in a figure or left to the table', () => {
  fc.assert(
    fc.property(anySize, (size) => {
      const archive = madeUp(size);
      for (const reorganization of archive.reorganizations) {
        const { figures, left } = flowsOf(archive, reorganization);
        const told = figures.flatMap(({ figure }) => [...changesShownIn(figure.picture)]);
        const all = archive.changes.filter((change) => change.reorganization === reorganization.id);
        expect(new Set([...told, ...left.map(({ id }) => id)])).toEqual(new Set(all.map(({ id }) => id)));
        const ids = figures.map(({ figure }) => figure.id);
        expect(new Set(ids).size).toBe(ids.length);
      }
    }),
    { numRuns: Math.ceil(RUNS / 40) },
  );
});

test('both sides of a department count the same unchanged units', () => {
  let counted = 0;
  fc.assert(
    fc.property(anySize, (size) => {
      const archive = madeUp(size);
      for (const one of archive.reorganizations)
        for (const { figure } of flowsOf(archive, one).figures) {
          const { before, after } = figure.picture;
          const there = new Map(after.map(({ key, unchanged }) => [key, unchanged]));
          for (const { key, unchanged } of before.filter((band) => there.has(band.key))) {
            expect(there.get(key), `${figure.id} ${key}`).toBe(unchanged);
            if (unchanged !== null) counted += 1;
          }
        }
    }),
    { numRuns: Math.ceil(RUNS / 40) },
  );
  expect(counted).toBeGreaterThan(0);
});

test('a figure is drawn the same each time, without style or script', () => {
  fc.assert(
    fc.property(anySize, (size) => {
      const draw = () => {
        const archive = madeUp(size);
        return archive.reorganizations.flatMap((one) =>
          [...flowsOf(archive, one).figures, busiestFlow(archive, one)].map((drawn) =>
            drawn === null ? null : [drawFigure(drawn.figure), drawNarrow(drawn.figure)],
          ),
        );
      };
      const drawn = draw();
      expect(draw()).toEqual(drawn);
      expect(drawn.join('')).not.toMatch(/<style|style=|<script|NaN|undefined|Infinity/);
    }),
    { numRuns: Math.ceil(RUNS / 100) },
  );
});

test('no words overlap and nothing leaves the figure, at any width', () => {
  fc.assert(
    fc.property(anySize, (size) => {
      const archive = madeUp(size);
      for (const one of archive.reorganizations)
        for (const { figure } of [...flowsOf(archive, one).figures, busiestFlow(archive, one) ?? []].flat())
          for (const preset of [wide, middle, narrow])
            expect(faultsOf(layoutFlow(figure.picture, preset)), figure.id).toEqual([]);
    }),
    { numRuns: Math.ceil(RUNS / 40) },
  );
});

test('120 changes of a large city are cut into figures that fit a page', () => {
  const archive = madeUp({ seed: 7, departments: 10, sections: 6, teams: 8, changes: 120 });
  for (const one of archive.reorganizations) {
    const { figures } = flowsOf(archive, one);
    expect(figures.length).toBeGreaterThan(3);
    for (const { figure } of figures) expect(roughHeightOf(figure.picture, wide)).toBeLessThanOrEqual(1600);
  }
});

test('a few changes make a small figure', () => {
  const archive = madeUp({ seed: 5, departments: 3, sections: 2, teams: 3, changes: 1 });
  const [only] = archive.reorganizations;
  const [drawn] = only ? flowsOf(archive, only).figures : [];
  expect(drawn && changesShownIn(drawn.figure.picture).size).toBe(2);
  expect(drawn && drawFigure(drawn.figure)).toContain('viewBox="0 0 680 ');
});
