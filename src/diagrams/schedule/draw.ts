import { formatFiscalYear } from '#calendar/era.ts';
import { fiscalYear, fiscalYearOf } from '#calendar/fiscal.ts';
import type { Figure } from '../figure.ts';
import { fitWidth } from '../fit-width.ts';
import { text } from '../label.ts';
import { breakLines } from '../measure/break-lines.ts';
import { widestFace } from '../measure/text-width.ts';
import { escapeXml } from '../words.ts';
import type { Bar } from './read.ts';

const DAY = 86_400_000;
const size = { label: 300, year: 118, head: 34, row: 26, section: 30, margin: 8, line: 17 } as const;

/** A plan against its fiscal years and their quarters: words on the left, one row for each stage. */
export function drawSchedule({ id, title, description }: Figure, bars: readonly Bar[]): string {
  const first = fiscalYearOf(isoOf(Math.min(...bars.map(({ from }) => from))));
  const last = fiscalYearOf(isoOf(Math.max(...bars.map(({ to }) => to - 1))));
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const left = size.margin + size.label;
  const right = left + years.length * size.year;
  const start = daysOf(fiscalYear(first).start);
  const end = daysOf(fiscalYear(last).end) + 1;
  const xAt = (day: number) => round(left + ((day - start) / (end - start)) * (right - left));

  const rows: string[] = [];
  let y = size.margin + size.head;
  let section = '';
  for (const bar of bars) {
    if (bar.section !== section) {
      section = bar.section;
      if (section) {
        rows.push(
          `<rect class="f-band" x="${size.margin}" y="${y + 4}" width="${right - size.margin}" height="${size.section - 6}" fill="none"/>`,
          `<text class="f-title" x="${size.margin + 6}" y="${y + 21}" font-weight="bold">${escapeXml(section)}</text>`,
        );
        y += size.section;
      }
    }
    const lines = breakLines(bar.words, (size.label - 20) / widestFace, text.badge);
    const height = Math.max(size.row, lines.length * size.line + 8);
    const middle = y + height / 2;
    lines.forEach((line, index) => {
      const at = round(middle + (index - (lines.length - 1) / 2) * size.line + 4.5);
      rows.push(
        `<text x="${size.margin + 14}" y="${at}" font-size="${text.badge}">${escapeXml(line)}</text>`,
      );
    });
    rows.push(mark(bar, xAt, middle));
    y += height;
  }
  const height = y + size.margin;

  const grid = years.flatMap((year, index) => {
    const x = left + index * size.year;
    const quarters = [1, 2, 3].map(
      (quarter) => `M${round(x + (quarter * size.year) / 4)} ${size.margin + size.head}V${y}`,
    );
    const words = formatFiscalYear(year);
    return [
      `<text class="f-title" x="${round(x + size.year / 2 - fitWidth(words, text.size) / 2)}" y="${size.margin + 20}">${words}</text>`,
      `<path class="f-quarter" d="${quarters.join('')}" fill="none" stroke="currentColor" stroke-dasharray="2 4"/>`,
      `<path class="f-year" d="M${x} ${size.margin}V${y}" fill="none" stroke="currentColor"/>`,
    ];
  });
  const width = right + size.margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="figure" role="group" aria-labelledby="${id}-title ${id}-desc" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-size="${text.size}">`,
    `<title id="${id}-title">${escapeXml(title)}</title><desc id="${id}-desc">${escapeXml(description)}</desc>`,
    `<g class="f-grid">${grid.join('')}<path class="f-year" d="M${right} ${size.margin}V${y}" fill="none" stroke="currentColor"/></g>`,
    ...rows,
    '</svg>',
  ].join('');
}

function mark({ from, to, isMilestone }: Bar, xAt: (day: number) => number, middle: number): string {
  if (isMilestone || to - from <= 1) {
    const x = xAt(from);
    return `<path class="f-bar" d="M${x} ${middle - 7}L${x + 7} ${middle}L${x} ${middle + 7}L${x - 7} ${middle}z" fill="currentColor"/>`;
  }
  const x = xAt(from);
  const width = Math.max(3, round(xAt(to) - x));
  return `<rect class="f-bar" x="${x}" y="${middle - 6}" width="${width}" height="12" rx="3" fill="currentColor"/>`;
}

function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

function daysOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
