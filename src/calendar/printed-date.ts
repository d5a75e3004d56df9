import { UNBOUNDED } from './format-interval.ts';
import type { Interval } from './interval.ts';
import { plainText } from './plain-text.ts';
import type { Refusal } from './problem.ts';
import { readDeadline } from './read-deadline.ts';
import { problem, refuse, refuseTooLong, unreadable } from './reading.ts';

interface PrintedDate {
  readonly ok: true;
  readonly value: Interval;
  /** Whether it is printed in an era that had ended by then: 平成32年度. */
  readonly pastEra: boolean;
  /** Whether it has a first and a last period: 令和7年度〜令和11年度, 令和7年度から5年間. */
  readonly isRange: boolean;
}

/**
 * Reads a date or a period: 2026-04-01, R8.4.1, 令和７（2025）年度, 令和7年6月27日〜7月11日, 令和7年度から.
 * Refuses words that only a deadline can have (毎年度, 随時, 頃, 議会).
 */
export function parsePrintedDate(text: string): PrintedDate | Refusal {
  const plain = plainText(text);
  if (plain === null) return refuseTooLong(text);
  if (plain.text === UNBOUNDED) {
    return { ok: true, value: { start: null, end: null, precision: 'year' }, pastEra: false, isRange: false };
  }
  const reading = readDeadline(plain.text, 0, null) ?? unreadable(plain.text, 0);
  if (!reading.ok) return refuse(plain, reading.problem);
  const { value, next } = reading;
  if (next < plain.text.length) return refuse(plain, unreadable(plain.text, next).problem);
  const remark = value.remarks[0];
  if (remark) return refuse(plain, { kind: 'unreadable', from: remark[0], to: remark[1] });
  if (value.period === null || value.kind === 'every')
    return refuse(plain, problem('unreadable', 0, next).problem);
  if (value.approximate) return refuse(plain, problem('vague', 0, next).problem);
  const { start, end, precision } = value.interval;
  const isRange = value.kind === 'range';
  return { ok: true, value: { start, end, precision }, pastEra: value.pastEra, isRange };
}
