import type { ChartTable, ChartTableAnswers } from '#workbench/chart-tables.ts';
import type { Table } from '#workbench/sheets.ts';
import type { Desk } from '../desk.ts';
import { NO_TABLE, type PastedChart, pastedAs } from '../pasted.ts';
import type { State } from '../state.ts';
import type { Charting } from '../views/tables/chart-table.ts';
import { lookingAt, rewrite } from './editing.ts';
import { reading } from './reading.ts';

/** A table read as a chart. Answers about suggestions are kept when the table is read again. */
export function pastedChart(
  { pasted, waiting }: State,
  table: Table,
  tableAnswers: ChartTableAnswers,
  found: ChartTable,
): PastedChart {
  const before = pastedAs(pasted, 'chart') ?? (waiting?.of === 'chart' ? waiting : null);
  const { wanted = {}, answers = {} } = before ?? {};
  return { of: 'chart', table, said: tableAnswers, found, suggested: null, wanted, answers };
}

/** Actions on a table that becomes the open chart. */
export function chartingOf(desk: Desk): Charting {
  return {
    read: async (table, answers = {}) => {
      const looking = lookingAt(desk);
      if (looking === null) return;
      await reading(
        desk,
        () => desk.ask('readChart', looking, table, answers),
        (found) => pastedChart(desk.state, table, answers, found),
      );
    },
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
