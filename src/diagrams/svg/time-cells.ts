import type { Bar, Span, Today } from '../schedule.ts';
import { axisOf, drawToday, drawYearNames, namedYears } from './time-axis.ts';
import { narrowSheet } from './time-sheet.ts';
import { markOf } from './timed-schedule.ts';

/** Small drawings for the rows of a table, all on one axis. Words beside them say the same. */
export interface TimeCells {
  /** The names of the years, for the head of the column. */
  readonly head: string;
  readonly of: (bars: readonly Pick<Bar, 'start' | 'end'>[]) => string;
}

/** No labels beside the axis; the last part of the width is for an arrow. */
const sheet = { ...narrowSheet, width: 260, label: -8, text: 12 };
const headHeight = 2 * sheet.line;
/** The middle of the first line of a cell. */
const middle = 19;

export function drawTimeCells(span: Span, today: Today | null): TimeCells {
  const axis = axisOf(span, sheet);
  // A row may be of any height: the lines are long enough, and the drawing clips them.
  const lines = [...namedYears(axis, sheet).map(({ x }) => x), axis.right].map((x) => `M${x} 0v999`);
  const ground = [
    `<path class="f-grid" d="${lines.join('')}"/>`,
    today === null ? '' : `<path class="f-today" d="M${axis.xAt(today.drawnAt)} 0v999"/>`,
  ].join('');
  return {
    head: cell(
      headHeight,
      drawYearNames(axis, sheet.line, sheet) +
        (today === null ? '' : drawToday(axis, today, 0, headHeight, sheet)),
    ),
    of: (bars) => cell(2 * middle, ground + bars.map((bar) => markOf(bar, axis, middle).drawn).join('')),
  };
}

function cell(height: number, inner: string): string {
  return `<svg class="timed cell" fill="currentColor" width="${sheet.width}" height="${height}" font-size="${sheet.text}" aria-hidden="true">${inner}</svg>`;
}
