import { fiscalYearOf } from '#calendar/fiscal.ts';
import type { Caption } from '../figure.ts';
import { breakLines } from '../measure/break-lines.ts';
import { fitWidth, widestFace } from '../measure/text-width.ts';
import type { Span, Today } from '../schedule.ts';
import type { Move } from '../slip.ts';
import { isSafe } from './draw-graph.ts';
import { type Axis, axisOf, drawGrid, drawToday, drawYearNames } from './time-axis.ts';
import type { Legend } from './time-marks.ts';
import type { TimeSheet } from './time-sheet.ts';
import { escapeXml, svg } from './xml.ts';

/** The drawing in a row, and its horizontal extent. */
export interface Mark {
  readonly drawn: string;
  readonly left: number;
  readonly right: number;
}

interface TimedRow {
  readonly words: string;
  readonly link: string | null;
  /** Words beside the mark, if there is room. */
  readonly when: string | null;
  /** Right of the axis, or on a phone below the words. */
  readonly move: Move | null;
  readonly draw: (axis: Axis, middle: number) => Mark;
}

export interface Timed {
  readonly span: Span;
  readonly sections: readonly { readonly title: string | null; readonly rows: readonly TimedRow[] }[];
  readonly today: Today | null;
  readonly legend: Legend | null;
  readonly sheet: TimeSheet;
}

const margin = 4;

/** More rows of one section than this fit neither a phone nor the rest of a first sheet. */
const MOST_ROWS = 6;

/**
 * The figure in parts that stand below each other on a phone, or beside each other on paper: one for each
 * section, or several with about the same number of rows for a long section. All have the same years.
 */
export function partsOfTimed(timed: Timed): readonly Timed[] {
  const sections = timed.sections.flatMap(({ title, rows }) => {
    const count = Math.ceil(rows.length / MOST_ROWS);
    const from = (part: number) => Math.ceil((part * rows.length) / count);
    return Array.from({ length: count }, (_, part) => ({
      title,
      rows: rows.slice(from(part), from(part + 1)),
    }));
  });
  return sections.map((section, at) => ({
    ...timed,
    sections: [section],
    // The legend appears once.
    legend: at === 0 ? timed.legend : null,
  }));
}

/**
 * Draws rows of words with marks on an axis of fiscal years. The words stand beside the axis, or above it on
 * a phone. Each title repeats the names of the years, because a screen shows only some of the rows.
 */
export function drawTimed(caption: Caption, timed: Timed): string {
  const { sheet } = timed;
  const axis = axisOf(timed.span, sheet);
  const top = margin + (timed.legend?.height ?? 0);
  const { years } = axis;
  const today = timed.today && years.includes(fiscalYearOf(timed.today.day)) ? timed.today : null;
  const drawn: string[] = [];
  let cleared = '';
  let y = top + (today === null ? 0 : sheet.line + 4);
  const first = y;
  for (const { title, rows } of timed.sections) {
    const one = title === null ? untitled(y, axis, sheet) : band(title, y, axis, sheet);
    drawn.push(one.drawn);
    y += one.height;
    for (const timedRow of rows) {
      const one = row(timedRow, y, axis, sheet);
      drawn.push(one.drawn);
      cleared += one.ground;
      y += one.height;
    }
  }
  const size = { width: sheet.width, height: Math.round(y + margin), size: sheet.text };
  return svg(caption, { ...size, classes: `timed ${sheet.name}` }, [
    timed.legend?.drawn ?? '',
    drawGrid(axis, first, y),
    today === null ? '' : drawToday(axis, today, top, y, sheet),
    cleared === '' ? '' : `<path class="f-under" d="${cleared}"/>`,
    ...drawn,
  ]);
}

interface Drawn {
  readonly drawn: string;
  /** The area to clear behind the words, as a part of a path. */
  readonly ground: string;
  readonly height: number;
}

function untitled(y: number, axis: Axis, sheet: TimeSheet): Drawn {
  return { drawn: drawYearNames(axis, y, sheet), ground: '', height: sheet.line + 4 };
}

/** A title with the years beside it, or below it on a phone. */
function band(title: string, y: number, axis: Axis, sheet: TimeSheet): Drawn {
  const isBeside = sheet.label > 0;
  const lines = fitted(title, (isBeside ? sheet.label : sheet.width) - 16, sheet, 'bold');
  const height = (lines.length + (isBeside ? 0 : 1)) * sheet.line + 14;
  const words = textLines(lines, 8, y + 6, sheet, ' class="f-title"');
  const years = drawYearNames(axis, isBeside ? y + 6 : y + 6 + lines.length * sheet.line, sheet);
  return {
    drawn: `<rect class="f-band" x="0" y="${y + 4}" width="${sheet.width}" height="${height - 6}"/>${words}${years}`,
    ground: '',
    height,
  };
}

function row({ words, link, when, move, draw }: TimedRow, y: number, axis: Axis, sheet: TimeSheet): Drawn {
  const isBeside = sheet.label > 0;
  const lines = fitted(words, isBeside ? sheet.label - 24 : sheet.width - 12, sheet);
  const moved = move === null ? unmoved : drawMove(move, sheet);
  const height = isBeside
    ? Math.max(sheet.row, Math.max(lines.length, moved.lines) * sheet.line + 9)
    : (lines.length + moved.lines) * sheet.line + sheet.row + 4;
  const middle = isBeside ? y + height / 2 : y + height - sheet.row / 2 - 2;
  const top = isBeside ? middle - (lines.length * sheet.line) / 2 : y + 2;
  const label = linked(link, textLines(lines, isBeside ? 12 : 4, top, sheet));
  const mark = draw(axis, middle);
  const dateBeside = when === null ? nothing : besideMark(when, mark, middle, axis, sheet);
  const widest = Math.max(moved.width, ...lines.map((line) => fitWidth(line, sheet.text)));
  return {
    drawn: `${label}${moved.drawnAt(isBeside ? middle - (moved.lines * sheet.line) / 2 : top + lines.length * sheet.line)}${mark.drawn}${dateBeside.drawn}`,
    // Grid lines must not run through words above the axis.
    ground: `${isBeside ? '' : ground(0, top, widest + 8, (lines.length + moved.lines) * sheet.line)}${dateBeside.ground}`,
    height,
  };
}

/** A move in words, on so many lines. `width`: how far it reaches from the left. */
interface DrawnMove {
  readonly lines: number;
  readonly width: number;
  readonly drawnAt: (top: number) => string;
}

const unmoved: DrawnMove = { lines: 0, width: 0, drawnAt: () => '' };

/** The room for how far a deadline moved, right of the axis. */
const FAR = 84;

function drawMove({ from, to, by }: Move, sheet: TimeSheet): DrawnMove {
  const isBeside = sheet.move > 0;
  const far = by === null ? 0 : Math.ceil(fitWidth(by, sheet.text, 'bold')) + 8;
  const left = isBeside ? sheet.width - sheet.move + FAR + 14 : 4 + far;
  const lines = linesOfDates(from, to, sheet.width - left, sheet);
  return {
    lines: lines.length,
    width: left + Math.max(...lines.map((line) => fitWidth(line, sheet.text))),
    drawnAt(top) {
      const middle = isBeside ? ((lines.length - 1) * sheet.line) / 2 : 0;
      const distance =
        by === null
          ? ''
          : isBeside
            ? textLines([by], left - 16, top + middle, sheet, ' class="f-aside"')
            : textLines([by], 4, top, sheet, ' class="f-title"');
      return `${distance}${textLines(lines, left, top, sheet, ' class="f-minor"')}`;
    },
  };
}

/** On one line, or else each date on its own. */
function linesOfDates(from: string, to: string, width: number, sheet: TimeSheet): readonly string[] {
  const whole = fitted(`${from} → ${to}`, width, sheet);
  return whole.length === 1 ? whole : [`${from} →`, to].flatMap((date) => fitted(date, width, sheet));
}

const nothing = { drawn: '', ground: '' };

/**
 * Puts the words right of the mark, or left of it if there is room only there. Without room they are left
 * out, and the years must do.
 */
function besideMark(
  words: string,
  { left, right }: Mark,
  middle: number,
  axis: Axis,
  sheet: TimeSheet,
): Pick<Drawn, 'drawn' | 'ground'> {
  const width = fitWidth(words, sheet.text);
  const room = 6;
  const x = right + room + width <= sheet.width ? right + room : left - room - width;
  if (x < axis.left - 8) return nothing;
  return {
    drawn: `<text x="${Math.round(x)}" y="${Math.round(middle + sheet.text * 0.35)}">${escapeXml(words)}</text>`,
    ground: ground(x - 2, middle - sheet.line / 2, width + 4, sheet.line),
  };
}

function ground(x: number, top: number, width: number, height: number): string {
  const at = Math.round(x);
  return `M${at} ${Math.round(top)}h${Math.round(width)}v${height}H${at}z`;
}

function fitted(words: string, width: number, sheet: TimeSheet, weight: 'normal' | 'bold' = 'normal') {
  return breakLines(words, width / widestFace, sheet.text, weight);
}

function textLines(lines: readonly string[], x: number, top: number, sheet: TimeSheet, more = ''): string {
  return lines
    .map(
      (line, index) =>
        `<text x="${x}" y="${Math.round(top + index * sheet.line + sheet.line * 0.75)}"${more}>${escapeXml(line)}</text>`,
    )
    .join('');
}

function linked(link: string | null, words: string): string {
  return link !== null && isSafe(link) ? `<a href="${escapeXml(link)}">${words}</a>` : words;
}
