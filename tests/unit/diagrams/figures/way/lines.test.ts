// Each unit of an event has a line to it or from it, and no line breaks off between two events.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WayEvent } from '#diagrams/figures/way/events.ts';
import { type Cell, linesBeside } from '#diagrams/figures/way/lines.ts';
import { wayOf } from '#diagrams/figures/way/way.ts';
import { kinOf } from '#org/lineage.ts';
import { archiveOf, historyOf, municipalityIds } from '../../../../support/content.ts';
import { law } from '../../../org/law.ts';

type Units = Pick<WayEvent, 'leaves' | 'enters' | 'passes'>;

/** Events in which existing units leave or pass through, and others enter. */
const anyEvents = fc
  .array(
    fc.array(fc.constantFrom('leaves', 'passes', 'enters', 'stranger'), { minLength: 1, maxLength: 4 }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((events) => {
    let standing = ['focus'];
    let next = 0;
    const told = events.map((roles): Units => {
      const [leaves, enters, passes]: [string[], string[], string[]] = [[], [], []];
      for (const role of roles) {
        const [one] =
          role === 'stranger'
            ? [`u${next++}`]
            : standing.filter((id) => ![...leaves, ...passes].includes(id));
        if (role === 'enters') enters.push(`u${next++}`);
        else if (one !== undefined) (role === 'leaves' ? leaves : passes).push(one);
      }
      standing = [...new Set([...standing, ...enters, ...passes])].filter((id) => !leaves.includes(id));
      return { leaves, enters, passes };
    });
    return { told, standing };
  });

function rowOf(units: Units, at: number): WayEvent {
  const date = `${2001 + at}-04-01`;
  return { ...units, date, word: '統合', change: null, from: [], to: [] };
}

/**
 * A line down from an event reaches the next one. A line from above without that belongs to a unit that
 * existed before, with an unknown beginning.
 */
function expectUnbroken(rows: readonly (readonly Cell[])[]) {
  rows.slice(1).forEach((cells, at) => {
    cells.forEach(({ above }, column) => {
      const before = rows[at]?.[column]?.below ?? null;
      if (before !== null) expect(above).not.toBeNull();
      if (above !== null && before === null) expect(above.sort).not.toBe('planned');
    });
  });
}

law('no line is lost, and all units of an event are joined across', [anyEvents], ({ told, standing }) => {
  const rows = told.map(rowOf);
  const lines = linesBeside(rows, {
    focus: 'focus',
    open: new Set(standing),
    isBegun: () => false,
    asOf: '2099-01-01',
  });
  lines.forEach((cells, at) => {
    const { leaves = [], enters = [], passes = [] } = told[at] ?? {};
    const joined = cells.filter(({ across }) => across === 'left' || across === 'right').length;
    const columns = cells.flatMap(({ mark }, column) => (mark === 'change' ? [column] : []));
    expect(columns.length).toBeLessThanOrEqual(enters.length + passes.length);
    expect(joined === 0 || joined === 2).toBe(true);
    if (new Set([...leaves, ...enters, ...passes]).size === 1) expect(joined).toBe(0);
    // As many lines run into it as there were units before, and as many leave it as there are after.
    const into = cells.filter(({ above }) => above !== null).length;
    const out = cells.filter(({ below }) => below !== null).length;
    expect(out - into).toBeGreaterThanOrEqual(enters.length - leaves.length - passes.length);
  });
  expectUnbroken(lines);
});

test.each(municipalityIds)('every line of every unit of %s reaches the next event', (id) => {
  const archive = archiveOf(id);
  const kin = kinOf(historyOf(id));
  for (const unit of archive.units) {
    expectUnbroken(wayOf(archive, historyOf(id), kin, unit).rows.map(({ cells }) => cells));
  }
});
