import { promisesOf, type StandingMeasure } from '#archive/4-link/standing.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { type Cell, toCsv } from '#archive/open-data/to-csv.ts';
import { inShort, tellIndicator } from '#telling/indicator.ts';
import { lineText } from '#telling/inline.ts';
import { goneWords, outcomeWords, reportedPeriod, standingWords, unsureWords } from '#telling/promises.ts';
import { dueWords } from '#telling/schedule.ts';
import { targetWithDue } from '#telling/target.ts';
import { legible } from '#telling/values.ts';

const HEADINGS = [
  '市区町村',
  '資料',
  '版',
  '番号',
  '取組',
  'テーマ',
  '担当',
  '現在の担当',
  'ほかの担当',
  '期限',
  '期限の最終日',
  '目標',
  '状況',
  '結果',
  'アドレス',
] as const;

interface Context {
  /** Titles of themes by id. */
  readonly themes: ReadonlyMap<string, string>;
  readonly whole: (url: string) => string;
}

/** What is promised today, and what no later edition is known to have taken up, as the list of promises has it. */
export function promisesCsv(archive: Archive, context: Context): string {
  const { current, gone } = promisesOf(archive);
  return toCsv(HEADINGS, [
    ...current.map((one) => rowOf(archive, one, standingWords[one.standing.kind], context)),
    ...gone.map((one) => rowOf(archive, one, one.isUnsure ? unsureWords : goneWords, context)),
  ]);
}

function rowOf(
  archive: Archive,
  { measure, edition, standing, owners }: StandingMeasure,
  status: string,
  { themes, whole }: Context,
): readonly Cell[] {
  const { data, schedule, indicators, url } = measure;
  return [
    archive.name,
    edition.data.title,
    edition.data.edition,
    data.code ?? null,
    data.title,
    (data.theme ?? []).map((id) => themes.get(id) ?? id).join('\n'),
    owners.map(({ printed }) => printed).join('\n'),
    [...new Set(owners.flatMap(({ today }) => today.map(({ path }) => path)))].join('\n'),
    data.andOthers ? 'あり' : null,
    schedule &&
      (schedule.stages.length > 0 ? schedule.stages.map(dueWords).join('\n') : legible(schedule.text)),
    standing.lastDay,
    [
      ...(data.targets ?? []).map(targetWithDue),
      ...indicators
        .filter(({ id }) => id !== null)
        .map((one) => lineText(inShort(tellIndicator(archive, one)))),
    ].join('\n'),
    status,
    standing.results.map((result) => `${reportedPeriod(result)} ${outcomeWords(result)}`).join('\n'),
    whole(url),
  ];
}
