import type { PromiseRow } from '#archive/4-link/rows.ts';
import { toCsv } from '#archive/open-data/to-csv.ts';
import { outcomeWords, reportedPeriod, standingWords } from '#telling/promises.ts';

const HEADINGS = [
  '市区町村',
  '資料',
  '版',
  '番号',
  '取組',
  '担当',
  '期限',
  '期限の最終日',
  '状況',
  '結果',
  'アドレス',
] as const;

/** The promises of a theme, side by side. */
export function promisesOfThemeCsv(rows: readonly PromiseRow[], whole: (url: string) => string): string {
  return toCsv(
    HEADINGS,
    rows.map(({ municipality, edition, code, title, owners, schedule, lastDay, kind, result, url }) => [
      municipality,
      edition.title,
      edition.edition,
      code,
      title,
      owners.join('\n'),
      typeof schedule?.text === 'string' ? schedule.text : null,
      lastDay,
      standingWords[kind],
      result && `${reportedPeriod(result)} ${outcomeWords(result)}`,
      whole(url),
    ]),
  );
}
