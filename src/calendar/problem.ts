/**
 * - `unreadable`: unknown words
 * - `too-long`: longer than a cell of a plan can be
 * - `no-such-date`: 2月30日, 13月, 第5四半期, 令和0年
 * - `before-calendar`: before 明治6年 (1873), or a fiscal year before 明治19年度 (1886)
 * - `too-far`: after 2199
 * - `before-era`: 令和元年4月30日
 * - `era-mismatch`: 令和8（2025）年度
 * - `weekday-mismatch`: 令和8年4月1日（月）
 * - `length-mismatch`: 令和7年度〜令和11年度（4年間）
 * - `ends-before-start`: 令和11年度〜令和7年度
 * - `no-year`: a month, quarter or 同年 without an earlier stage that settles the year
 * - `year-or-fiscal-year`: R8, 令和8年第2四半期
 * - `range`: 令和7年度〜令和11年度 where one date is asked for
 * - `vague`: 春, 半ば, 今年度: known words that give no dates
 */
export type ProblemKind =
  | 'unreadable'
  | 'too-long'
  | 'no-such-date'
  | 'before-calendar'
  | 'too-far'
  | 'before-era'
  | 'era-mismatch'
  | 'weekday-mismatch'
  | 'length-mismatch'
  | 'ends-before-start'
  | 'no-year'
  | 'year-or-fiscal-year'
  | 'range'
  | 'vague';

export interface CalendarProblem {
  readonly kind: ProblemKind;
  /** The part that causes the problem, as printed. */
  readonly text: string;
  /** Where that part begins in the printed text, in UTF-16 code units. */
  readonly at: number;
}

export type Refusal = { readonly ok: false; readonly reason: CalendarProblem };
