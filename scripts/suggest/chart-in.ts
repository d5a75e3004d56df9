import { readFileSync, statSync } from 'node:fs';
import { parse } from 'node:path';
import { filesInMemory } from '#archive/1-read/files.ts';
import { readMunicipality } from '#archive/1-read/read.ts';
import type { PublishedChart } from '#archive/1-read/schema/chart.ts';
import { pathParts } from '#archive/1-read/schema/unit-ref.ts';
import type { Checked } from '#archive/archive.ts';
import { inContent, places } from '#archive/content-paths.ts';
import type { ISODate } from '#calendar/date.ts';
import { done, type Outcome, refused } from '#diagnostics/outcome.ts';
import { chartFromSheet, isChart } from '#drafting/charts/read-chart.ts';
import { type DraftTree, treeOfChart, treeOfUnits } from '#drafting/charts/tree.ts';
import type { Coverage } from '#drafting/suggest/suggest.ts';
import { chartOn } from '#org/query.ts';
import { readingOf } from '../import/support.ts';

/** A chart to compare, with its coverage and other facts. */
export interface GivenChart {
  readonly tree: DraftTree;
  /** Null for a table, which does not state it. */
  readonly coverage: Coverage | null;
  readonly asOf: ISODate | null;
  readonly title: string | null;
  /** Sentences about what was not read. */
  readonly notes: readonly string[];
}

/** Reads a chart from a content file or a table. */
export async function chartIn(file: string, sheet: string | undefined): Promise<Outcome<GivenChart>> {
  if (/\.ya?ml$/.test(file)) return chartOfContent(file);
  const read = await readingOf(file, sheet, chartFromSheet, isChart);
  if (!read.ok) return read;
  const { chart: tree, unread, questions } = read.value;
  if (unread.length > 0)
    return refused(
      [
        `${file} に読めない行があります。直してから、やり直してください。`,
        ...unread.map(({ row, why }) => `  ${row}行: ${why}`),
      ].join('\n'),
    );
  return done({
    tree,
    coverage: null,
    asOf: null,
    title: null,
    notes: [...read.value.notes, ...questions.map(({ asks }) => `${asks}組織として比べました。`)],
  });
}

function chartOfContent(file: string): Outcome<GivenChart> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    return refused(`${file} という組織図のファイルがありません。`);
  // The path has to be that of a chart; its date is not used.
  const path = inContent(MUNICIPALITY, places.chart(parse(file).name));
  const files = filesInMemory({ [path]: readFileSync(file) });
  const { source, diagnostics } = readMunicipality(files, MUNICIPALITY, files.entries);
  const chart = source.charts[0]?.data;
  const wrong = diagnostics.filter(
    ({ severity, position }) => severity === 'error' && position.file === path,
  );
  if (!chart || wrong.length > 0)
    return refused(
      [
        `${file} は組織図として読めません。`,
        ...wrong.map(({ message, hint, position }) => `  ${position.line}行: ${message}${hint}`),
      ].join('\n'),
    );
  return done(givenBy(chart, treeOfUnits(chart.units)));
}

const MUNICIPALITY = 'mihon';

/** The chart on a day, as derived from published charts and changes. */
export function chartToday({ source, derived }: Checked, asOf: ISODate): Outcome<GivenChart> {
  const last = source.charts.filter(({ data }) => data.asOf <= asOf).at(-1)?.data;
  if (!last)
    return refused(
      `content/${source.id} に、${asOf} までの組織図がありません。--from に前の図を書いてください。`,
    );
  return done(givenBy(last, treeOfChart(chartOn(derived.history, asOf))));
}

/** A tree with the facts of a published chart. */
function givenBy({ coverage, asOf, source }: PublishedChart, tree: DraftTree): GivenChart {
  return {
    tree,
    coverage: typeof coverage === 'string' ? coverage : coverage.map(pathParts),
    asOf,
    title: source.title,
    notes: [],
  };
}
