import { calendarYear, fiscalYear, half, quarter } from './fiscal.ts';
import type { Closed } from './interval.ts';
import { NUMERAL, parseNumeral } from './numeral.ts';
import { type Piece, readInMonth } from './read-month.ts';
import type { YearUnit } from './read-year.ts';
import { matchAt, problem, type Reading, read } from './reading.ts';

/** The year in which a month or quarter is looked up. */
export interface Scope {
  readonly unit: YearUnit;
  readonly year: number;
}

const OF = /の/y;
const MONTH = new RegExp(`(${NUMERAL})(?:月|(?=(?:[~,・-]|から)${NUMERAL}月))`, 'y');
const QUARTER = new RegExp(
  `第?(${NUMERAL})(?:四半期|Q|(?=(?:[~,・-]|から)第?${NUMERAL}(?:四半期|Q)))|Q([1-4])(?!\\d)`,
  'y',
);
const HALF = /(上半期|上期|前期|前半)|(?:下半期|下期|後期|後半)/y;
const END = /末日?/y;
const BEGINNING = /当初|初め|はじめ|始め/y;

/**
 * Reads a part of the year if the words name one (第2四半期, 上半期, 9月, 9月22日, 末), otherwise the whole
 * year.
 */
export function readInYear(text: string, at: number, scope: Scope): Reading<Piece> {
  const of = matchAt(OF, text, at);
  const part = readPartOfYear(text, at + (of?.[0].length ?? 0), scope);
  if (part) return part;
  const whole = scope.unit === '年度' ? fiscalYear(scope.year) : calendarYear(scope.year);
  const end = matchAt(END, text, at);
  if (end) return read({ interval: lastDayOf(whole), edge: 'end' }, at + end[0].length);
  // A fiscal year has a first day, on which things take effect. 令和8年初め does not mean January 1.
  const beginning = scope.unit === '年度' ? matchAt(BEGINNING, text, at) : null;
  if (beginning)
    return read({ interval: { ...whole, end: whole.start }, edge: 'start' }, at + beginning[0].length);
  return read({ interval: whole, edge: null }, at);
}

/** Reads a month, quarter or half; null if none is named. */
export function readPartOfYear(text: string, at: number, scope: Scope): Reading<Piece> {
  const month = matchAt(MONTH, text, at);
  if (month) {
    const next = at + month[0].length;
    const number = parseNumeral(month[1] ?? '');
    if (number === null || number < 1 || number > 12) return problem('no-such-date', at, next);
    return readInMonth(text, next, calendarYearOf(scope, number), number);
  }
  return readQuarter(text, at, scope) ?? readHalf(text, at, scope);
}

function calendarYearOf({ unit, year }: Scope, month: number): number {
  return unit === '年度' && month < 4 ? year + 1 : year;
}

function readQuarter(text: string, at: number, scope: Scope): Reading<Piece> {
  const match = matchAt(QUARTER, text, at);
  if (!match) return null;
  const next = at + match[0].length;
  if (scope.unit !== '年度') return problem('year-or-fiscal-year', at, next);
  const number = parseNumeral(match[1] ?? match[2] ?? '');
  if (number !== 1 && number !== 2 && number !== 3 && number !== 4) return problem('no-such-date', at, next);
  return wholeOrEnd(text, next, quarter(scope.year, number));
}

function readHalf(text: string, at: number, scope: Scope): Reading<Piece> {
  const match = matchAt(HALF, text, at);
  if (!match) return null;
  const next = at + match[0].length;
  if (scope.unit !== '年度') return problem('year-or-fiscal-year', at, next);
  return wholeOrEnd(text, next, half(scope.year, match[1] === undefined ? 2 : 1));
}

function wholeOrEnd(text: string, at: number, whole: Closed): Reading<Piece> {
  const end = matchAt(END, text, at);
  if (!end) return read({ interval: whole, edge: null }, at);
  return read({ interval: lastDayOf(whole), edge: 'end' }, at + end[0].length);
}

// 末 gives the one day by which a promise can be measured. Whether the work is done in March or earlier, the
// text does not say; the precision records that no day was named.
function lastDayOf(whole: Closed): Closed {
  return { ...whole, start: whole.end };
}
