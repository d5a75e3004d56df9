import type { Caption } from '../figure.ts';
import { type Bar, type Schedule, spanOf } from '../schedule.ts';
import { type Axis, round } from './time-axis.ts';
import { diamond, onwards } from './time-marks.ts';
import { drawTimed } from './time-rows.ts';
import type { TimeSheet } from './time-sheet.ts';

/** A plan against its fiscal years and their quarters, one row for each stage. */
export function drawSchedule(caption: Caption, schedule: Schedule, sheet: TimeSheet): string {
  const sections = schedule.sections.map(({ title, bars }) => ({
    title,
    rows: bars.map((bar) => ({
      words: bar.words,
      link: bar.link,
      aside: null,
      draw: (axis: Axis, middle: number) => mark(bar, axis, middle),
    })),
  }));
  const timed = { span: spanOf(schedule), sections, today: schedule.today, legend: null };
  return drawTimed(caption, timed, { ...sheet, aside: 0 });
}

/** A diamond for a day, a bar for a stretch of time, an arrow for what has no end. */
function mark({ start, end }: Bar, { xAt, xAfter }: Axis, middle: number): string {
  const paint = 'class="f-bar"';
  if (end === null) return start === null ? '' : onwards(xAt(start), middle, 34, paint);
  if (start === null || start === end) return diamond(xAt(end), middle, 7, paint);
  const x = xAt(start);
  const width = Math.max(3, round(xAfter(end) - x));
  return `<rect class="f-bar" x="${x}" y="${middle - 6}" width="${width}" height="12" rx="3"/>`;
}
