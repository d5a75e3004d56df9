import type { ChartTable, Said } from '#workbench/chart-tables.ts';
import type { Table } from '#workbench/sheets.ts';
import type { Desk, State } from '../desk.ts';
import { type Chosen, NO_TABLE, pastedAs } from '../pasted.ts';
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
        ...chosenIn(desk.state),
      }),
    );
  };
}

/** What was said of a suggestion holds wherever it comes again. */
function chosenIn({ pasted, waiting }: State): Chosen {
  const { wanted = {}, answers = {} } = pastedAs(pasted, 'chart') ?? waiting ?? {};
  return { wanted, answers };
}

/** What is done with a table that becomes the chart that is open. */
export function chartingOf(desk: Desk): Charting {
  return {
    read: charting(desk),
    take: async () => {
      const pasted = pastedAs(desk.state.pasted, 'chart');
      if (!pasted?.found.read.ok) return;
      const { chart, posts } = pasted.found.read.value;
      const isIn = await rewrite(desk, '表の組織図を書き込みました。', (path, text) =>
        desk.ask('withChart', path, text, chart, posts),
      );
      if (isIn) desk.set(NO_TABLE);
    },
    forget: () => desk.set(NO_TABLE),
  };
}
