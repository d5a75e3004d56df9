import type { Edition } from '#archive/1-read/schema/edition.ts';
import type { LinkedMeasure } from '#archive/4-link/promises/measures.ts';
import { yearWords } from '#telling/dates.ts';
import type { Line } from '#telling/inline.ts';
import { rowsOfMeasure } from '#telling/promises/measure.ts';
import { absolute } from '../site.ts';
import { lineMarkdown, type Twin } from './context.ts';
import { indicatorTables } from './indicator.ts';
import { bareLink, blocks, fact, list, table, words } from './markdown.ts';

/** The facts of a measure besides its heading and its text. */
export function measureFacts(context: Twin, measure: LinkedMeasure): string {
  const { archive } = context;
  const rows = rowsOfMeasure({ archive, themes: context.themes }, measure);
  const written = (lines: readonly Line[], between: string) =>
    lines.map((line) => lineMarkdown(context, line)).join(between);
  return blocks([
    ...rows.filter(({ place }) => place === 'lead').map(({ lines }) => written(lines, ' ')),
    list([
      ...rows
        .filter(({ place, field }) => place !== 'lead' && field !== 'indicators')
        .map(({ label, lines }) => fact(label, written(lines, ' / '))),
      fact('アドレス', bareLink(absolute(context.site, measure.url))),
    ]),
    indicatorTables(
      context,
      measure.indicators.filter(({ id }) => id !== null),
    ),
  ]);
}

export function progressTable(context: Twin, progress: NonNullable<Edition['progress']>): string {
  return table(
    ['年度', '目標', '振り返り'],
    progress.map(({ year, goal, review }) => [
      words(yearWords(context.site, year)),
      words(goal ?? '未公表'),
      words(review ?? '未公表'),
    ]),
  );
}
