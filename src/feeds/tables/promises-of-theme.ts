import type { PromiseRow } from '#archive/4-link/overview/rows.ts';
import { csvOf } from '#archive/open-data/to-csv.ts';
import { outcomeWords, reportedPeriod, standingWords } from '#telling/promises/promises.ts';

export function promisesOfThemeCsv(rows: readonly PromiseRow[], whole: (url: string) => string): string {
  return csvOf(
    {
      市区町村: ({ municipality }) => municipality,
      資料: ({ edition }) => edition.title,
      版: ({ edition }) => edition.edition,
      番号: ({ code }) => code,
      取組: ({ title }) => title,
      担当: ({ owners }) => owners.join('\n'),
      期限: ({ schedule }) => (typeof schedule?.text === 'string' ? schedule.text : null),
      期限の最終日: ({ lastDay }) => lastDay,
      状況: ({ kind }) => standingWords[kind],
      結果: ({ result }) => result && `${reportedPeriod(result)} ${outcomeWords(result)}`,
      アドレス: ({ url }) => whole(url),
    },
    rows,
  );
}
