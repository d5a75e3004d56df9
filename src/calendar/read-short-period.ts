import { isDay, partsOf } from './date.ts';
import { yearOfEra } from './era-table.ts';
import { fiscalYearOf } from './fiscal.ts';
import type { Closed } from './interval.ts';
import { NUMERAL, parseNumeral } from './numeral.ts';
import { checkEras, type Period } from './period.ts';
import { readInYear, readPartOfYear, type Scope } from './read-in-year.ts';
import { type Piece, readDay, readInMonth } from './read-month.ts';
import type { YearUnit } from './read-year.ts';
import { matchAt, problem, type Reading, read } from './reading.ts';

const RELATIVE = /(同|翌々|翌|次)(年度|年|月)/y;
const YEAR_END = /(年度|年)(?=末|内|中|当初|初め|はじめ|始め)/y;
// Only measures how long 第2四半期 or 2月29日 is in the text, before its year is known. Its February has 29
// days.
const ANY_YEAR: Scope = { unit: '年度', year: 1999 };
const SHORT_YEAR = new RegExp(`(${NUMERAL})(年度|年(?!間))`, 'y');
const SHORT_DAY = new RegExp(`(${NUMERAL})日`, 'y');
const PART_OF_MONTH = /(?:[上中下]|初)旬|月?末/y;
const SHORT_DOTTED = /(\d{1,2})([./])(\d{1,2})(?!\d)/y;

/**
 * Reads 同年10月, 12月, 第4四半期, 年度末, 9年度, 30日, 下旬 after a period that settles what they leave out.
 */
export function readShortPeriod(text: string, at: number, before: Period | null): Reading<Period> {
  const relative = matchAt(RELATIVE, text, at);
  if (relative) return readRelative(text, at, relative, before);
  const short = matchAt(SHORT_YEAR, text, at);
  if (short) return readShortYear(text, at, short, before);
  const whole = matchAt(YEAR_END, text, at);
  if (whole) {
    const unit = whole[1] === '年度' ? '年度' : '年';
    const year = before && yearOf(before.interval, unit);
    if (year === null) return problem('no-year', at, at + whole[0].length + 1);
    return resolved(at, readInYear(text, at + whole[0].length, { unit, year }), unit, before);
  }
  return readShortPart(text, at, before) ?? readShortDay(text, at, before);
}

/** 同年10月, 同年度第3四半期, 翌年度, 同月30日. */
function readRelative(
  text: string,
  at: number,
  match: RegExpExecArray,
  before: Period | null,
): Reading<Period> {
  const next = at + match[0].length;
  const steps = match[1] === '同' ? 0 : match[1] === '翌々' ? 2 : 1;
  if (match[2] === '月') {
    const month = before && monthOf(before.interval);
    if (!month) return problem('no-year', at, next);
    const count = month.year * 12 + month.month - 1 + steps;
    const piece = readInMonth(text, next, Math.floor(count / 12), (count % 12) + 1);
    return resolved(at, piece, '年', before);
  }
  const unit = match[2] === '年度' ? '年度' : '年';
  const year = before && yearOf(before.interval, unit);
  if (year === null) return problem('no-year', at, next);
  return resolved(at, readInYear(text, next, { unit, year: year + steps }), unit, before);
}

function readShortYear(
  text: string,
  at: number,
  match: RegExpExecArray,
  before: Period | null,
): Reading<Period> {
  const next = at + match[0].length;
  const era = before?.eras.at(-1);
  const count = parseNumeral(match[1] ?? '');
  if (!before || !era || count === null) return problem('no-year', at, next);
  const year = yearOfEra(era, count);
  if (year === null) return problem('no-such-date', at, next);
  const scope: Scope = { unit: match[2] === '年度' ? '年度' : '年', year };
  return later(at, checkEras(at, readInYear(text, next, scope), scope, [era]), before);
}

function readShortPart(text: string, at: number, before: Period | null): Reading<Period> {
  const extent = readPartOfYear(text, at, ANY_YEAR);
  if (extent === null) return null;
  const noYear = problem('no-year', at, extent.ok ? extent.next : extent.problem.to);
  // A month belongs to the year as printed. Quarters and halves always belong to a fiscal year.
  const printed = before && yearOf(before.interval, before.unit);
  if (!before || printed === null) return noYear;
  const asPrinted = readPartOfYear(text, at, { unit: before.unit, year: printed });
  if (asPrinted?.ok || asPrinted?.problem.kind !== 'year-or-fiscal-year')
    return later(at, resolved(at, asPrinted, before.unit, before), before);
  const year = yearOf(before.interval, '年度');
  if (year === null) return noYear;
  return later(at, resolved(at, readPartOfYear(text, at, { unit: '年度', year }), '年度', before), before);
}

function readShortDay(text: string, at: number, before: Period | null): Reading<Period> {
  const dotted = matchAt(SHORT_DOTTED, text, at);
  if (dotted) return readShortDotted(text, at, dotted, before);
  const match = matchAt(SHORT_DAY, text, at) ?? matchAt(PART_OF_MONTH, text, at);
  if (!match) return null;
  const next = at + match[0].length;
  const month = before && monthOf(before.interval);
  if (!before || !month) return problem('no-year', at, next);
  const piece = readInMonth(text, at, month.year, month.month);
  return later(at, resolved(at, piece, before.unit, before), before);
}

/** The 7.11 of R7.6.27〜7.11. After anything but a day it could be a year and a month. */
function readShortDotted(
  text: string,
  at: number,
  match: RegExpExecArray,
  before: Period | null,
): Reading<Period> {
  const next = at + match[0].length;
  if (before?.interval.precision !== 'day') return problem('no-year', at, next);
  const { year } = partsOf(before.interval.start);
  const [month, number] = [Number(match[1]), Number(match[3])];
  if (!isDay(year, month, number)) return problem('no-such-date', at, next);
  return later(at, resolved(at, readDay(text, at, next, year, month, number), before.unit, before), before);
}

function resolved(at: number, piece: Reading<Piece>, unit: YearUnit, before: Period | null): Reading<Period> {
  if (!piece) return problem('no-year', at, at + 1);
  if (!piece.ok) return piece;
  const eras = before?.eras ?? [];
  return read({ ...piece.value, unit, eras, pastEra: before?.pastEra ?? false }, piece.next);
}

/** 令和7年9月、3月 may mean the March before or after, so a stage that goes back must state its year. */
function later(at: number, period: Reading<Period>, before: Period): Reading<Period> {
  if (!period?.ok || period.value.interval.end >= before.interval.start) return period;
  return problem('no-year', at, period.next);
}

/** The year that contains the whole period; null if it lies in several. */
function yearOf({ start, end }: Closed, unit: YearUnit): number | null {
  const [first, last] =
    unit === '年度' ? [fiscalYearOf(start), fiscalYearOf(end)] : [partsOf(start).year, partsOf(end).year];
  return first === last ? first : null;
}

function monthOf({ start, end }: Closed): { year: number; month: number } | null {
  const first = partsOf(start);
  const last = partsOf(end);
  const isOne = first.year === last.year && first.month === last.month;
  return isOne ? { year: first.year, month: first.month } : null;
}
