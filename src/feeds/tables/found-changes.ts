import type { ChangeRow } from '#archive/4-link/rows.ts';
import { toCsv } from '#archive/open-data/to-csv.ts';

/** A change with the words that it is listed with. */
export interface FoundChange extends ChangeRow {
  /** 移管・改称 */
  readonly what: string;
  /** 予定, where it is not in force. */
  readonly mark: string | null;
}

const HEADINGS = [
  '市区町村',
  '種類',
  '状態',
  '施行期日',
  '施行日',
  '年度（西暦）',
  '改正前',
  '改正後',
  '事務',
  '組織の段階',
  '出典の箇所',
  '補足',
  'アドレス',
] as const;

/** Changes as a list for a spreadsheet: those of a year, or those that a reader found. Runs in a browser. */
export function foundChangesCsv(rows: readonly FoundChange[], whole: (url: string) => string): string {
  return toCsv(
    HEADINGS,
    rows.map((row) => [
      row.municipality,
      row.what,
      row.mark ?? '施行',
      row.when,
      row.date,
      row.fiscalYear,
      row.from.join('\n'),
      row.to.join('\n'),
      row.duty,
      row.levels.join('\n'),
      row.ref.join('\n'),
      row.note,
      whole(row.url),
    ]),
  );
}
