import type { ISODate } from '#calendar/date.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { fiscalYear, fiscalYearOf } from '#calendar/fiscal.ts';
import { fitWidth } from '../measure/fit-width.ts';
import type { Today } from '../schedule.ts';
import type { TimeSheet } from './time-sheet.ts';
import { escapeXml } from './xml.ts';

const DAY = 86_400_000;
/** Room for an arrow that leaves the last year. */
const onward = 20;
const head = 42;

/** Fiscal years from left to right. */
export interface Axis {
  readonly years: readonly number[];
  readonly left: number;
  readonly right: number;
  /** Where a day begins, and where it ends. */
  readonly xAt: (day: ISODate) => number;
  readonly xAfter: (day: ISODate) => number;
}

export function axisOf(
  { first, last }: { readonly first: ISODate; readonly last: ISODate },
  sheet: TimeSheet,
): Axis {
  const from = fiscalYearOf(first);
  const years = Array.from({ length: fiscalYearOf(last) - from + 1 }, (_, index) => from + index);
  const left = sheet.label + 8;
  const right = sheet.width - sheet.aside - onward;
  const start = dayOf(fiscalYear(from).start);
  const end = dayOf(fiscalYear(fiscalYearOf(last)).end) + 1;
  const x = (day: number) => round(left + ((day - start) / (end - start)) * (right - left));
  return { years, left, right, xAt: (day) => x(dayOf(day)), xAfter: (day) => x(dayOf(day) + 1) };
}

/** The years with their quarters, down to the bottom; nothing is labelled that would touch what stands before it. */
export function drawGrid(
  { years, left, right }: Axis,
  top: number,
  bottom: number,
  sheet: TimeSheet,
): string {
  const width = (right - left) / years.length;
  const words = years.map((year, index) => yearWords(year, years[index - 1]));
  const widest = Math.max(...words.map((one) => fitWidth(one, sheet.text)));
  const step = Math.max(1, Math.ceil((widest + 8) / width));
  const columns = years.map((_, index) => {
    const x = round(left + index * width);
    const quarters =
      width < 64 ? [] : [1, 2, 3].map((nth) => `M${round(x + (nth * width) / 4)} ${top + head}V${bottom}`);
    return [
      index % step === 0 ? `<text x="${x + 4}" y="${top + 15}">${escapeXml(words[index] ?? '')}</text>` : '',
      quarters.length === 0 ? '' : `<path class="f-quarter" d="${quarters.join('')}"/>`,
      yearLine(x, top, bottom),
    ].join('');
  });
  return `<g class="f-grid">${columns.join('')}${yearLine(right, top, bottom)}</g>`;
}

/** 令和7年度, and for the years after it in the same era 8年度. */
function yearWords(year: number, before: number | undefined): string {
  const words = formatFiscalYear(year);
  const era = /^\D+/.exec(words)?.[0] ?? '';
  return before !== undefined && formatFiscalYear(before).startsWith(era) ? words.slice(era.length) : words;
}

function yearLine(x: number, top: number, bottom: number): string {
  return `<path d="M${x} ${top}V${bottom}"/>`;
}

/** A line with its name above it; nothing where the day lies in none of the years. */
export function drawToday(
  { years, left, right, xAt }: Axis,
  today: Today | null,
  top: number,
  bottom: number,
  sheet: TimeSheet,
): string {
  if (today === null || !years.includes(fiscalYearOf(today.day))) return '';
  const x = xAt(today.day);
  const width = fitWidth(today.words, sheet.text);
  const at = round(Math.min(Math.max(x - width / 2, left), right - width));
  return `<g class="f-today"><path d="M${x} ${top + head - 6}V${bottom}"/><text x="${at}" y="${top + head - 10}">${escapeXml(today.words)}</text></g>`;
}

/** Where the first row begins. */
export const headHeight = head;

function dayOf(date: ISODate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

export function round(value: number): number {
  return Math.round(value);
}
