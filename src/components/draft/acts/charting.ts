import type { ChartTable, Said } from '#workbench/chart-tables.ts';
import type { Table } from '#workbench/sheets.ts';
import type { Desk } from '../desk.ts';
import { pastedAs } from '../pasted.ts';
import type { Charting } from '../views/chart-table.ts';
import { lookingAt, rewrite } from './editing.ts';
import { reading } from './reading.ts';

/** Reads a chart from a table. */
export function charting(desk: Desk): (table: Table, said?: Said) => Promise<ChartTable | null> {
  return async (table, said = {}) => {
    const looking = lookingAt(desk);
    if (looking === null) return null;
    return reading(
      desk,
      () => desk.ask('readChart', looking, table, said),
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
  };
}

/** What is done with a table that becomes the chart that is open. */
export function chartingOf(desk: Desk): Charting {
  return {
    read: charting(desk),
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
