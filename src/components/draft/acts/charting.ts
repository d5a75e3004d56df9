import type { ChartTable, Said } from '#workbench/chart-tables.ts';
import type { Table } from '#workbench/sheets.ts';
import type { Desk } from '../desk.ts';
import { pastedAs } from '../pasted.ts';
import type { Charting } from '../views/chart-table.ts';
import { rewrite } from './editing.ts';
import { reading } from './reading.ts';

/** Reads a chart from a table. `names`: of the units that the municipality is known to have. */
export function charting(
  desk: Desk,
  names: () => readonly string[],
): (table: Table, said?: Said) => Promise<ChartTable | null> {
  return (table, said = {}) =>
    reading(
      desk,
      () => desk.ask('readChart', table, said, names()),
      (found) => ({
        of: 'chart',
        table,
        said,
        found,
        suggested: null,
        taken: new Set<string>(),
        answers: new Map<string, number>(),
      }),
    );
}

/** What is done with a table that becomes the chart that is open. */
export function chartingOf(desk: Desk): Charting {
  return {
    read: charting(desk, () => desk.state.look?.shown.chart?.names ?? []),
    take: async () => {
      const pasted = pastedAs(desk.state.pasted, 'chart');
      if (!pasted?.found.read.ok) return;
      const { chart, posts } = pasted.found.read.value;
      desk.set({ pasted: null });
      await rewrite(desk, '表の組織図を書き込みました。', (path, text) =>
        desk.ask('withChart', path, text, chart, posts),
      );
    },
    forget: () => desk.set({ pasted: null }),
  };
}
