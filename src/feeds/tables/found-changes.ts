import type { ChangeRow } from '#archive/4-link/overview/rows.ts';
import { csvOf } from '#archive/open-data/to-csv.ts';

/** A change with its displayed words. */
export interface FoundChange extends ChangeRow {
  /** 移管・改称 */
  readonly what: string;
  /** The status, such as 予定; null if it is in force. */
  readonly mark: string | null;
}

/** Changes of a year, or those found by a reader, as CSV. Runs in a browser. */
export function foundChangesCsv(rows: readonly FoundChange[], whole: (url: string) => string): string {
  return csvOf(
    {
      市区町村: ({ municipality }) => municipality,
      種類: ({ what }) => what,
      状態: ({ mark }) => mark ?? '施行',
      施行期日: ({ when }) => when,
      施行日: ({ date }) => date,
      '年度（西暦）': ({ fiscalYear }) => fiscalYear,
      改正前: ({ from }) => from.join('\n'),
      改正後: ({ to }) => to.join('\n'),
      事務: ({ duty }) => duty,
      職位: ({ grade }) => grade && `${grade.from} → ${grade.to}`,
      組織の段階: ({ levels }) => levels.join('\n'),
      出典の箇所: ({ ref }) => ref.join('\n'),
      補足: ({ note }) => note,
      アドレス: ({ url }) => whole(url),
    },
    rows,
  );
}
