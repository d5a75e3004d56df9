import { addDays, addMonths, type ISODate } from './date.ts';
import { NUMERAL, parseNumeral } from './numeral.ts';
import { matchAt, type Reading, read } from './reading.ts';

const LENGTH = new RegExp(`(${NUMERAL})(?:(年間|[かカヶヵケ箇]年間?)|[かカヶヵケ箇]月間?)`, 'y');
const LONGEST_YEARS = 100;

/** Reads a length in months: 5年間, 2か年, 3か月間. */
export function readLength(text: string, at: number): Reading<number> {
  const match = matchAt(LENGTH, text, at);
  const number = match && parseNumeral(match[1] ?? '');
  if (!match || !number) return null;
  const months = match[2] === undefined ? number : number * 12;
  return months > LONGEST_YEARS * 12 ? null : read(months, at + match[0].length);
}

/** The last day of a period of `months` that begins on `start`. */
export function endAfter(start: ISODate, months: number): ISODate {
  const anniversary = addMonths(start, months);
  // Six months from 31 August end on the last day of February, to which `addMonths` shortens 31 February.
  return anniversary.slice(8) === start.slice(8) ? addDays(anniversary, -1) : anniversary;
}

/** The first day of a period of `months` that ends on `end`. */
export function startBefore(end: ISODate, months: number): ISODate {
  return addMonths(addDays(end, 1), -months);
}
