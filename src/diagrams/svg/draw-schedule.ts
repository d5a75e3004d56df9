import type { ISODate } from '#calendar/date.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { fiscalYear, fiscalYearOf } from '#calendar/fiscal.ts';
import type { Caption } from '../figure.ts';
import { breakLines } from '../measure/break-lines.ts';
import { fitWidth } from '../measure/fit-width.ts';
import { text } from '../measure/label.ts';
import { widestFace } from '../measure/text-width.ts';
import { type Bar, type Schedule, spanOf } from '../schedule.ts';
import { escapeXml, svg } from './xml.ts';

const DAY = 86_400_000;
const size = { label: 300, year: 118, head: 34, row: 26, section: 30, margin: 8, line: 17 } as const;
const left = size.margin + size.label;

/** A plan against its fiscal years and their quarters: words on the left, one row for each stage. */
export function drawSchedule(caption: Caption, schedule: Schedule): string {
  const axis = axisOf(schedule);
  const rows: string[] = [];
  let y: number = size.margin + size.head;
  for (const { title, bars } of schedule.sections) {
    if (title !== null) {
      rows.push(band(title, y, axis.right));
      y += size.section;
    }
    for (const bar of bars) {
      const { drawn, height } = row(bar, y, axis);
      rows.push(drawn);
      y += height;
    }
  }
  const measures = { width: axis.right + size.margin, height: y + size.margin };
  return svg(caption, measures, [grid(axis, y), ...rows]);
}

interface Axis {
  /** Fiscal years. */
  readonly years: readonly number[];
  readonly right: number;
  /** Where a day begins, counted from 1970. */
  readonly xAt: (day: number) => number;
}

function axisOf(schedule: Schedule): Axis {
  const { first, last } = spanOf(schedule);
  const from = fiscalYearOf(first);
  const years = Array.from({ length: fiscalYearOf(last) - from + 1 }, (_, index) => from + index);
  const right = left + years.length * size.year;
  const start = dayOf(fiscalYear(from).start);
  const end = dayOf(fiscalYear(fiscalYearOf(last)).end) + 1;
  return { years, right, xAt: (day) => round(left + ((day - start) / (end - start)) * (right - left)) };
}

function grid({ years, right }: Axis, bottom: number): string {
  const columns = years.map((year, index) => {
    const x = left + index * size.year;
    const quarters = [1, 2, 3].map(
      (quarter) => `M${round(x + (quarter * size.year) / 4)} ${size.margin + size.head}V${bottom}`,
    );
    const words = formatFiscalYear(year);
    return [
      `<text class="f-title" x="${round(x + size.year / 2 - fitWidth(words, text.size) / 2)}" y="${size.margin + 20}">${words}</text>`,
      `<path class="f-quarter" d="${quarters.join('')}" fill="none" stroke="currentColor" stroke-dasharray="2 4"/>`,
      yearLine(x, bottom),
    ].join('');
  });
  return `<g class="f-grid">${columns.join('')}${yearLine(right, bottom)}</g>`;
}

function yearLine(x: number, bottom: number): string {
  return `<path class="f-year" d="M${x} ${size.margin}V${bottom}" fill="none" stroke="currentColor"/>`;
}

function band(title: string, y: number, right: number): string {
  return `<rect class="f-band" x="${size.margin}" y="${y + 4}" width="${right - size.margin}" height="${size.section - 6}" fill="none"/><text class="f-title" x="${size.margin + 6}" y="${y + 21}" font-weight="bold">${escapeXml(title)}</text>`;
}

function row(bar: Bar, y: number, { xAt }: Axis): { readonly drawn: string; readonly height: number } {
  const lines = breakLines(bar.words, (size.label - 20) / widestFace, text.badge);
  const height = Math.max(size.row, lines.length * size.line + 8);
  const middle = y + height / 2;
  const words = lines.map((line, index) => {
    const at = round(middle + (index - (lines.length - 1) / 2) * size.line + 4.5);
    return `<text x="${size.margin + 14}" y="${at}" font-size="${text.badge}">${escapeXml(line)}</text>`;
  });
  return { drawn: `${words.join('')}${mark(bar, xAt, middle)}`, height };
}

/** A diamond for a day, a bar for a stretch of time. */
function mark({ start, end }: Bar, xAt: Axis['xAt'], middle: number): string {
  const x = xAt(dayOf(start));
  if (start === end) {
    return `<path class="f-bar" d="M${x} ${middle - 7}L${x + 7} ${middle}L${x} ${middle + 7}L${x - 7} ${middle}z" fill="currentColor"/>`;
  }
  const width = Math.max(3, round(xAt(dayOf(end) + 1) - x));
  return `<rect class="f-bar" x="${x}" y="${middle - 6}" width="${width}" height="12" rx="3" fill="currentColor"/>`;
}

function dayOf(date: ISODate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
