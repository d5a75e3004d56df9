import type { ISODate } from '#calendar/date.ts';
import type { Caption } from '../figure.ts';
import { breakLines } from '../measure/break-lines.ts';
import { fitWidth } from '../measure/fit-width.ts';
import { widestFace } from '../measure/text-width.ts';
import type { Today } from '../schedule.ts';
import { isSafe } from './draw-graph.ts';
import { type Axis, axisOf, drawGrid, drawToday, headHeight, round } from './time-axis.ts';
import type { TimeSheet } from './time-sheet.ts';
import { escapeXml, svg } from './xml.ts';

interface TimedRow {
  readonly words: string;
  readonly link: string | null;
  /** Right of the axis. */
  readonly aside: string | null;
  readonly draw: (axis: Axis, middle: number) => string;
}

interface Timed {
  readonly span: { readonly first: ISODate; readonly last: ISODate };
  readonly sections: readonly { readonly title: string | null; readonly rows: readonly TimedRow[] }[];
  readonly today: Today | null;
  /** What the marks mean; its height. */
  readonly legend: { readonly drawn: string; readonly height: number } | null;
}

const margin = 4;

/** Rows of words with what is drawn against an axis of fiscal years; the words beside it, or above it on a phone. */
export function drawTimed(caption: Caption, timed: Timed, sheet: TimeSheet): string {
  const axis = axisOf(timed.span, sheet);
  const top = margin + (timed.legend?.height ?? 0);
  const drawn: string[] = [];
  let cleared = '';
  let y = top + headHeight;
  for (const { title, rows } of timed.sections) {
    if (title !== null) {
      const one = band(title, y, sheet);
      drawn.push(one.drawn);
      y += one.height;
    }
    for (const timedRow of rows) {
      const one = row(timedRow, y, axis, sheet);
      drawn.push(one.drawn);
      cleared += one.ground;
      y += one.height;
    }
  }
  const size = { width: sheet.width, height: round(y + margin), size: sheet.text };
  return svg(caption, { ...size, classes: `timed ${sheet.name}` }, [
    timed.legend?.drawn ?? '',
    drawGrid(axis, top, y, sheet),
    drawToday(axis, timed.today, top, y, sheet),
    cleared === '' ? '' : `<path class="f-under" d="${cleared}"/>`,
    ...drawn,
  ]);
}

interface Drawn {
  readonly drawn: string;
  /** What is cleared for it, as a part of a path. */
  readonly ground: string;
  readonly height: number;
}

function band(title: string, y: number, sheet: TimeSheet): Drawn {
  const lines = fitted(title, sheet.width - 16, sheet, 'bold');
  const height = lines.length * sheet.line + 14;
  const words = textLines(lines, 8, y + 6, sheet, ' class="f-title"');
  return {
    drawn: `<rect class="f-band" x="0" y="${y + 4}" width="${sheet.width}" height="${height - 6}"/>${words}`,
    ground: '',
    height,
  };
}

function row({ words, link, aside, draw }: TimedRow, y: number, axis: Axis, sheet: TimeSheet): Drawn {
  const isBeside = sheet.label > 0;
  const lines = fitted(words, isBeside ? sheet.label - 24 : sheet.width - 12, sheet);
  const height = isBeside
    ? Math.max(sheet.row, lines.length * sheet.line + 9)
    : lines.length * sheet.line + sheet.row + 4;
  const middle = isBeside ? y + height / 2 : y + height - sheet.row / 2 - 2;
  const top = isBeside ? middle - (lines.length * sheet.line) / 2 : y + 2;
  const label = linked(link, textLines(lines, isBeside ? 12 : 4, top, sheet));
  const beside =
    aside === null
      ? ''
      : `<text x="${sheet.width - 2}" y="${round(middle + sheet.text * 0.35)}" class="f-aside">${escapeXml(aside)}</text>`;
  return {
    drawn: `${label}${draw(axis, middle)}${beside}`,
    // Above the axis, nothing runs through words.
    ground: isBeside ? '' : ground(lines, top, sheet),
    height,
  };
}

function ground(lines: readonly string[], top: number, sheet: TimeSheet): string {
  const width = Math.max(...lines.map((line) => fitWidth(line, sheet.text)));
  return `M0 ${round(top)}h${round(width + 8)}v${lines.length * sheet.line}H0z`;
}

function fitted(words: string, width: number, sheet: TimeSheet, weight: 'normal' | 'bold' = 'normal') {
  return breakLines(words, width / widestFace, sheet.text, weight);
}

function textLines(lines: readonly string[], x: number, top: number, sheet: TimeSheet, more = ''): string {
  return lines
    .map(
      (line, index) =>
        `<text x="${x}" y="${round(top + index * sheet.line + sheet.line * 0.75)}"${more}>${escapeXml(line)}</text>`,
    )
    .join('');
}

function linked(link: string | null, words: string): string {
  return link !== null && isSafe(link) ? `<a href="${escapeXml(link)}">${words}</a>` : words;
}
