import { FIRST_FISCAL_YEAR } from './era-table.ts';
import { checkEras, type Period } from './period.ts';
import { readInYear } from './read-in-year.ts';
import { type Piece, readDay, readInMonth } from './read-month.ts';
import { readShortPeriod } from './read-short-period.ts';
import { type PrintedYear, readYear } from './read-year.ts';
import { matchAt, problem, type Reading } from './reading.ts';

const DOTTED_DAY = /([./-])(\d{1,2})\1(\d{1,2})(?!\d)/y;
const DOTTED_MONTH = /[./](\d{1,2})(?![\d年度])月?/y;
const ISO_MONTH = /-(\d{2})(?![\d年度])/y;

/**
 * Reads a date, month, quarter, half or year. A period without a year (同年10月, 12月, 年度末) is resolved
 * from the period before it, and only if one reading is possible.
 */
export function readPeriod(text: string, at: number, before: Period | null): Reading<Period> {
  const year = readYear(text, at);
  if (year && !year.ok) return year;
  if (year) return readFromYear(text, at, year.value, year.next);
  return readShortPeriod(text, at, before);
}

function readFromYear(text: string, at: number, printed: PrintedYear, next: number): Reading<Period> {
  const { year, eras, unit } = printed;
  if (unit !== null) {
    if (unit === '年度' && year < FIRST_FISCAL_YEAR) return problem('before-calendar', at, next);
    return checkEras(at, readInYear(text, next, { unit, year }), { unit, year }, eras);
  }
  const piece = readDotted(text, next, year, eras.length === 0);
  if (!piece) return problem('year-or-fiscal-year', at, next);
  return checkEras(at, piece, { unit: '年', year }, eras);
}

/** R8.4.1, R8.4, R8/4/1, 2026-04-01, 2026-04. */
function readDotted(text: string, at: number, year: number, western: boolean): Reading<Piece> {
  const date = matchAt(DOTTED_DAY, text, at);
  if (date) return readDay(text, at, at + date[0].length, year, Number(date[2]), Number(date[3]));
  const month = matchAt(DOTTED_MONTH, text, at) ?? (western ? matchAt(ISO_MONTH, text, at) : null);
  if (!month) return null;
  const number = Number(month[1]);
  const next = at + month[0].length;
  if (number < 1 || number > 12) return problem('no-such-date', at, next);
  return readInMonth(text, next, year, number);
}
