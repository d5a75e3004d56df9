import type { LinkedIndicator } from '#archive/4-link/promises/indicators.ts';
import { indicatorInWords } from '#telling/promises/indicator.ts';
import { lineMarkdown, type Twin } from './context.ts';
import { blocks, list, table, words } from './markdown.ts';

/** Indicators, each as a table by fiscal year. */
export function indicatorTables(context: Twin, indicators: readonly LinkedIndicator[]): string {
  return blocks(indicators.map((indicator) => indicatorTable(context, indicator)));
}

function indicatorTable(context: Twin, indicator: LinkedIndicator): string {
  const { archive } = context;
  const { name, kind, rows, columns, remarks } = indicatorInWords(archive, indicator);
  return blocks([
    words(kind === '' ? name : `${name} ${kind}`),
    table(
      ['年度', ...columns.map(({ head }) => head)],
      rows.map((row) => [words(row.label), ...columns.map(({ cell }) => lineMarkdown(context, row[cell]))]),
    ),
    list(remarks.map((line) => lineMarkdown(context, line))),
  ]);
}
