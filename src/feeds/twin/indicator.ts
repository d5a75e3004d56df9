import type { LinkedIndicator } from '#archive/4-link/promises/indicators.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { tellIndicator } from '#telling/promises/indicator.ts';
import { lineMarkdown, type TwinContext } from './context.ts';
import { blocks, list, table, words } from './markdown.ts';

/** Indicators, each as a table by fiscal year. */
export function indicatorTables(
  context: TwinContext,
  archive: Archive,
  indicators: readonly LinkedIndicator[],
): string {
  return blocks(indicators.map((indicator) => indicatorTable(context, archive, indicator)));
}

function indicatorTable(context: TwinContext, archive: Archive, indicator: LinkedIndicator): string {
  const { name, kind, rows, columns, remarks } = tellIndicator(archive, indicator);
  return blocks([
    words(kind === '' ? name : `${name} ${kind}`),
    table(
      ['年度', ...columns.map(({ head }) => head)],
      rows.map((row) => [words(row.label), ...columns.map(({ cell }) => lineMarkdown(context, row[cell]))]),
    ),
    list(remarks.map((line) => lineMarkdown(context, line))),
  ]);
}
