import type { LinkedMeasure } from '#archive/4-link/promises/measures.ts';
import { promisesOf } from '#archive/4-link/promises/standing.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { csvOf } from '#archive/open-data/to-csv.ts';
import { lineText } from '#telling/inline.ts';
import { indicatorInWords, mainRow } from '#telling/promises/indicator.ts';
import { outcomeWords, reportedPeriod, standingWord } from '#telling/promises/promises.ts';
import { deadlineLines } from '#telling/promises/schedule.ts';
import { targetWithDue } from '#telling/promises/target.ts';

interface Context {
  /** Titles of themes by id. */
  readonly themes: ReadonlyMap<string, string>;
  readonly whole: (url: string) => string;
}

/**
 * The current measures, then those that no later edition is known to continue, as in the list of measures.
 */
export function promisesCsv(archive: Archive, { themes, whole }: Context): string {
  const { current, gone } = promisesOf(archive);
  return csvOf(
    {
      市区町村: () => archive.name,
      資料: ({ edition }) => edition.data.title,
      版: ({ edition }) => edition.data.edition,
      番号: ({ measure }) => measure.data.code ?? null,
      取組: ({ measure }) => measure.data.title,
      テーマ: ({ measure }) => (measure.data.theme ?? []).map((id) => themes.get(id) ?? id).join('\n'),
      担当: ({ owners }) => owners.map(({ printed }) => printed).join('\n'),
      現在の担当: ({ owners }) =>
        [...new Set(owners.flatMap(({ today }) => today.map(({ path }) => path)))].join('\n'),
      ほかの担当: ({ measure }) => (measure.data.andOthers ? 'あり' : null),
      関係課: ({ measure }) => measure.supporters.map(({ printed }) => printed).join('\n'),
      期限: ({ measure: { schedule } }) => schedule && deadlineLines(schedule).join('\n'),
      期限の最終日: ({ standing }) => standing.lastDay,
      目標: ({ measure }) => goals(archive, measure),
      状況: ({ measure }) => standingWord(archive, measure),
      結果: ({ standing }) =>
        standing.results.map((one) => `${reportedPeriod(one)} ${outcomeWords(one)}`).join('\n'),
      アドレス: ({ measure }) => whole(measure.url),
    },
    [...current, ...gone],
  );
}

function goals(archive: Archive, { data, indicators }: LinkedMeasure): string {
  return [
    ...(data.targets ?? []).map(targetWithDue),
    ...indicators
      .filter(({ id }) => id !== null)
      .map((one) => lineText(mainRow(indicatorInWords(archive, one)))),
  ].join('\n');
}
