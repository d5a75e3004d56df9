import type { YearSummary } from '#archive/4-link/overview/summary.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { countWords, yearCounts } from '#telling/counts.ts';

export type TimelineYear = Pick<
  YearSummary,
  'fiscalYear' | 'url' | 'changes' | 'planned' | 'editions' | 'due' | 'reviews' | 'events'
>;
type Mark = 'changes' | 'planned' | 'editions' | 'due' | 'reviews' | 'events';

/** The kinds of records of a year, in the order in which marks are stacked. */
export const marks: Readonly<Record<Mark, string>> = {
  changes: '組織の変更',
  planned: '組織の変更（予定）',
  editions: '資料',
  due: '取組の期限',
  reviews: '振り返り・評価',
  events: '出来事',
};

export interface Cell {
  readonly fiscalYear: number;
  /** Null if the year has no records. */
  readonly held: {
    readonly url: string;
    /** 令和8年度 組織の変更31件 */
    readonly name: string;
    /** 平17, then 18: the era is written if it differs from that of the recorded year before. */
    readonly short: string;
    readonly marks: readonly Mark[];
  } | null;
}

/** One cell per year of the range. */
export function cellsOf(
  years: readonly TimelineYear[],
  [from, to]: readonly [number, number],
): readonly Cell[] {
  const byYear = new Map(years.map((year) => [year.fiscalYear, year]));
  let era = '';
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => {
    const fiscalYear = from + at;
    const year = byYear.get(fiscalYear);
    if (!year) return { fiscalYear, held: null };
    const name = formatFiscalYear(fiscalYear);
    const [, own = '', count = ''] = /^(\D{2})(.+)年度$/.exec(name) ?? [];
    const short = own === era ? count : `${own[0]}${count}`;
    era = own;
    return {
      fiscalYear,
      held: {
        url: year.url,
        name: `${name} ${countWords(yearCounts(year))}`.trim(),
        short,
        marks: marksOf(year),
      },
    };
  });
}

/** Changes count as planned if none of them is in force. */
export function marksOf(year: TimelineYear): readonly Mark[] {
  return yearCounts(year).map(({ of, count, planned }) => (count === planned ? 'planned' : of));
}

/** The first and last year of all municipalities shown below each other. */
export function rangeOf(years: readonly { readonly fiscalYear: number }[]): readonly [number, number] {
  const all = years.map(({ fiscalYear }) => fiscalYear);
  return all.length === 0 ? [0, -1] : [Math.min(...all), Math.max(...all)];
}

/** The years named on the axis, at most about seven. */
export function ticksOf([from, to]: readonly [number, number]): ReadonlySet<number> {
  const step = [1, 2, 5, 10, 20, 50].find((one) => (to - from + 1) / one <= 7) ?? 100;
  return new Set(
    Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at).filter(
      (year) => year % step === 0,
    ),
  );
}
