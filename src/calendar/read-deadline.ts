import type { ISODate } from './date.ts';
import type { DeadlineKind } from './deadline.ts';
import { wholeAround } from './fiscal.ts';
import type { Closed, Interval, Precision } from './interval.ts';
import { NUMERAL, parseNumeral } from './numeral.ts';
import type { Period } from './period.ts';
import { endAfter, readLength, startBefore } from './read-length.ts';
import { readPeriod } from './read-period.ts';
import { readTail, type Tail } from './read-tail.ts';
import { readUndated } from './read-undated.ts';
import { matchAt, problem, type Reading, read, unreadable } from './reading.ts';

export interface ReadDeadline {
  readonly kind: DeadlineKind;
  readonly interval: Interval;
  readonly approximate: boolean;
  /** The positions of the remarks in the plain text. */
  readonly remarks: Tail['remarks'];
  readonly pastEra: boolean;
  /** The period from which a later stage without a year is resolved. */
  readonly period: Period | null;
}

const BETWEEN = /~|-|から|より/y;
const FROM = /から|より|~/y;
const UP_TO = /までの/y;
const RANGE_END = /までに?(?!の間)|迄に?|にかけて?|(?:まで)?の間/y;
const OF = /の/y;
const YEARS_IN_BRACKETS = new RegExp(`\\((${NUMERAL})年\\)`, 'y');

/** Reads one deadline without a label. Null if no known words stand here. */
export function readDeadline(text: string, at: number, before: Period | null): Reading<ReadDeadline> {
  return (
    readWithoutDate(text, at) ??
    readUntil(text, at, before) ??
    readDated(text, at, before) ??
    refuseLength(text, at)
  );
}

function readWithoutDate(text: string, at: number): Reading<ReadDeadline> {
  const undated = readUndated(text, at);
  if (!undated?.ok) return undated;
  const { kind, precision, approximate } = undated.value;
  const interval = { start: null, end: null, precision };
  return read({ kind, interval, approximate, remarks: [], pastEra: false, period: null }, undated.next);
}

/** Refuses 5年間 without a start. */
function refuseLength(text: string, at: number): Reading<ReadDeadline> {
  const length = readLength(text, at);
  return length?.ok ? problem('no-year', at, length.next) : null;
}

/** 〜令和8年度. */
function readUntil(text: string, at: number, before: Period | null): Reading<ReadDeadline> {
  if (text.charAt(at) !== '~') return null;
  const period = readPeriod(text, at + 1, before);
  if (!period?.ok) return period;
  const tail = readTail(text, period.next);
  if (tail.bound === 'from') return unreadable(text, period.next);
  return single(period.value, { ...tail, bound: 'by' });
}

function readDated(text: string, at: number, before: Period | null): Reading<ReadDeadline> {
  const period = readPeriod(text, at, before);
  if (!period?.ok) return period;
  return readSpan(text, at, period.value, period.next) ?? single(period.value, readTail(text, period.next));
}

/** 令和7年度から5年間, 令和11年度までの5年間, 令和7年度〜令和11年度. */
function readSpan(text: string, at: number, first: Period, next: number): Reading<ReadDeadline> {
  const { start, end, precision } = first.interval;
  const forward = lengthAfter(FROM, text, next);
  if (forward?.ok) {
    const interval = span(start, endAfter(start, forward.value), precision, precision);
    return range(text, { ...first, interval, edge: null }, forward.next);
  }
  const backward = lengthAfter(UP_TO, text, next);
  if (backward?.ok) {
    const interval = span(startBefore(end, backward.value), end, precision, precision);
    return range(text, { ...first, interval, edge: null }, backward.next);
  }
  return readRange(text, at, first, next);
}

function readRange(text: string, at: number, first: Period, next: number): Reading<ReadDeadline> {
  const between = matchAt(BETWEEN, text, next);
  const last = between && readPeriod(text, next + between[0].length, first);
  if (!last?.ok) return last;
  const { start, precision } = first.interval;
  const { end } = last.value.interval;
  if (end < start) return problem('ends-before-start', at, last.next);
  const interval = span(start, end, precision, last.value.interval.precision);
  const after = last.next + (matchAt(RANGE_END, text, last.next)?.[0].length ?? 0);
  const length = readStatedLength(text, after);
  if (length?.ok && endAfter(start, length.value) !== end)
    return problem('length-mismatch', after, length.next);
  const pastEra = first.pastEra || last.value.pastEra;
  return range(text, { ...last.value, interval, edge: null, pastEra }, length?.ok ? length.next : after);
}

/** Reads の5年間, （5年間）, （5年）: the length that the ends of the range already give. */
function readStatedLength(text: string, at: number): Reading<number> {
  const of = matchAt(OF, text, at);
  const plain = readLength(text, at + (of?.[0].length ?? 0));
  if (plain || of) return plain;
  const years = matchAt(YEARS_IN_BRACKETS, text, at);
  if (years) return read((parseNumeral(years[1] ?? '') ?? 0) * 12, at + years[0].length);
  const bracketed = text.charAt(at) === '(' ? readLength(text, at + 1) : null;
  return bracketed?.ok && text.charAt(bracketed.next) === ')'
    ? read(bracketed.value, bracketed.next + 1)
    : null;
}

function lengthAfter(joint: RegExp, text: string, at: number): Reading<number> {
  const match = matchAt(joint, text, at);
  return match && readLength(text, at + match[0].length);
}

function span(start: ISODate, end: ISODate, from: Precision, to: Precision): Closed {
  return { start, end, precision: commonPrecision(start, end, from, to) };
}

const FINEST_FIRST: readonly Precision[] = ['day', 'month', 'quarter', 'half', 'fiscal-year', 'year'];

/**
 * The precision of a range whose ends are printed with these precisions: the coarsest one, up to that of the
 * finer end, in which both bounds are whole. 令和7年9月〜令和8年度 has months.
 */
function commonPrecision(start: ISODate, end: ISODate, from: Precision, to: Precision): Precision {
  const finer = Math.min(FINEST_FIRST.indexOf(from), FINEST_FIRST.indexOf(to));
  return (
    FINEST_FIRST.slice(0, finer + 1).findLast(
      (precision) => wholeAround(start, precision).start === start && wholeAround(end, precision).end === end,
    ) ?? 'day'
  );
}

function range(text: string, period: Period, at: number): Reading<ReadDeadline> {
  const tail = readTail(text, at);
  if (tail.bound === 'by' || tail.bound === 'from') return unreadable(text, at);
  return put(tail.every ? 'every' : 'range', period.interval, period, tail);
}

function single(period: Period, tail: Tail): Reading<ReadDeadline> {
  const { start, end, precision } = period.interval;
  const interval =
    tail.bound === 'by'
      ? { start: null, end, precision }
      : tail.bound === 'from'
        ? { start, end: null, precision }
        : period.interval;
  return put(tail.every ? 'every' : kindOf(period, tail), interval, period, tail);
}

function kindOf(period: Period, { bound }: Tail): DeadlineKind {
  if (bound === 'by' || bound === 'from') return bound;
  return period.edge === null ? 'in' : `at-${period.edge}`;
}

function put(kind: DeadlineKind, interval: Interval, period: Period, tail: Tail): Reading<ReadDeadline> {
  const { approximate, remarks, next } = tail;
  return read({ kind, interval, approximate, remarks, pastEra: period.pastEra, period }, next);
}
