import type { ISODate } from '#calendar/date.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { fiscalYear, fiscalYearOf } from '#calendar/fiscal.ts';
import { fitWidth } from '../measure/text-width.ts';
import type { Span, Today } from '../schedule.ts';
import type { TimeSheet } from './time-sheet.ts';
import { escapeXml } from './xml.ts';

const DAY = 86_400_000;
/** The room for an arrow that points beyond the last year. */
const onward = 20;

/** Fiscal years from left to right. */
export interface Axis {
  readonly years: readonly number[];
  readonly left: number;
  readonly right: number;
  /** The x at which a day begins, and at which it ends. */
  readonly xAt: (day: ISODate) => number;
  readonly xAfter: (day: ISODate) => number;
}

export function axisOf({ first, last }: Span, sheet: TimeSheet): Axis {
  const from = fiscalYearOf(first);
  const years = Array.from({ length: fiscalYearOf(last) - from + 1 }, (_, index) => from + index);
  const left = sheet.label + 8;
  const right = sheet.width - sheet.move - onward;
  const start = dayOf(fiscalYear(from).start);
  const end = dayOf(fiscalYear(fiscalYearOf(last)).end) + 1;
  const x = (day: number) => Math.round(left + ((day - start) / (end - start)) * (right - left));
  return { years, left, right, xAt: (day) => x(dayOf(day)), xAfter: (day) => x(dayOf(day) + 1) };
}

/** The years with their quarters, from `top` to `bottom`. */
export function drawGrid({ years, left, right }: Axis, top: number, bottom: number): string {
  const width = (right - left) / years.length;
  const columns = years.map((_, index) => {
    const x = Math.round(left + index * width);
    const quarters =
      width < 64 ? [] : [1, 2, 3].map((nth) => `M${Math.round(x + (nth * width) / 4)} ${top}V${bottom}`);
    return [
      quarters.length === 0 ? '' : `<path class="f-quarter" d="${quarters.join('')}"/>`,
      yearLine(x, top, bottom),
    ].join('');
  });
  return `<g class="f-grid">${columns.join('')}${yearLine(right, top, bottom)}</g>`;
}

/** The names of the years, one line high. */
export function drawYearNames(axis: Axis, top: number, sheet: TimeSheet): string {
  const named = namedYears(axis, sheet).map(
    ({ x, words }) =>
      yearLine(x, top, top + sheet.line) +
      `<text x="${x + 4}" y="${Math.round(top + sheet.line * 0.75)}">${escapeXml(words)}</text>`,
  );
  return `<g class="f-grid">${named.join('')}</g>`;
}

/** The names of the years and where they begin. A name that would touch the one before it is left out. */
export function namedYears(
  { years, left, right }: Axis,
  sheet: TimeSheet,
): readonly { readonly x: number; readonly words: string }[] {
  const width = (right - left) / years.length;
  const everyNth = (step: number) => years.map((year, index) => yearWords(year, years[index - step]));
  const widest = Math.max(...everyNth(1).map((words) => fitWidth(words, sheet.text)));
  const step = Math.max(1, Math.ceil((widest + 8) / width));
  return everyNth(step).flatMap((words, index) =>
    index % step === 0 ? [{ x: Math.round(left + index * width), words }] : [],
  );
}

/** 令和7年度, or only 8年度 if the year named before is of the same era. */
function yearWords(year: number, before: number | undefined): string {
  const words = formatFiscalYear(year);
  const era = /^\D+/.exec(words)?.[0] ?? '';
  return before !== undefined && formatFiscalYear(before).startsWith(era) ? words.slice(era.length) : words;
}

function yearLine(x: number, top: number, bottom: number): string {
  return `<path d="M${x} ${top}V${bottom}"/>`;
}

/** A vertical line with its name above it. */
export function drawToday(
  { left, right, xAt }: Axis,
  today: Today,
  top: number,
  bottom: number,
  sheet: TimeSheet,
): string {
  const x = xAt(today.drawnAt);
  const width = fitWidth(today.words, sheet.text);
  const at = Math.round(Math.min(Math.max(x - width / 2, left), right - width));
  return `<g class="f-today"><path d="M${x} ${top + sheet.line}V${bottom}"/><text x="${at}" y="${Math.round(top + sheet.line * 0.75)}">${escapeXml(today.words)}</text></g>`;
}

function dayOf(date: ISODate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}
