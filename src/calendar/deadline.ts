import type { Interval, Precision } from './interval.ts';

/**
 * - `by`: 令和8年9月まで; open at the start
 * - `in`: 令和8年4月, 令和7年度中; at some time within it
 * - `from`: 令和8年2月から; open at the end
 * - `at-start`, `at-end`: 令和7年度当初, 令和7年度末; the first or last day
 * - `every`: 毎年度, 令和7年度から毎年度
 * - `range`: 令和7年度〜令和11年度, 令和7年度から5年間
 * - `open`: 随時, 当面; ongoing, without bounds
 * - `none`: －, なし, 未定 or empty; no deadline is set
 */
export type DeadlineKind = 'by' | 'in' | 'from' | 'at-start' | 'at-end' | 'every' | 'range' | 'open' | 'none';

export interface Deadline {
  /** The deadline as printed. */
  readonly text: string;
  readonly kind: DeadlineKind;
  /** Without bounds if `kind` is `open` or `none`; the precision then means nothing. */
  readonly interval: Interval;
  /** Whether the text says 頃 or を目途に. */
  readonly approximate: boolean;
  /** Words that move no bound, as printed: 議会, 定例会, 施行予定. */
  readonly remark: string | null;
  /** Whether it is printed in an era that had ended by then: 平成32年度. */
  readonly pastEra: boolean;
}

/** The bounds and their precision, which is null if the words set none: 随時, 未定. */
export function boundsOf({
  kind,
  interval,
}: Deadline): Omit<Interval, 'precision'> & { readonly precision: Precision | null } {
  return kind === 'open' || kind === 'none' ? { ...interval, precision: null } : interval;
}
