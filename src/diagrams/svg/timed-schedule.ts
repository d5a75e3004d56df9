import { type Bar, type BarKind, kindOf, type Schedule, spanOf } from '../schedule.ts';
import type { Axis } from './time-axis.ts';
import { diamond, legendOf, onwards } from './time-marks.ts';
import type { Mark, Timed } from './time-rows.ts';
import type { TimeSheet } from './time-sheet.ts';

/** A plan on an axis of fiscal years and quarters, one row for each stage, with its date beside the mark. */
export function timedSchedule(schedule: Schedule, sheet: TimeSheet): Timed {
  const sections = schedule.sections.map(({ title, bars }) => ({
    title,
    rows: bars.map((bar) => ({
      words: bar.words,
      link: bar.link,
      when: bar.when,
      move: null,
      draw: (axis: Axis, middle: number) => markOf(bar, axis, middle),
    })),
  }));
  return {
    span: spanOf(schedule),
    sections,
    today: schedule.today,
    legend: legend(schedule, sheet),
    sheet,
  };
}

const paint = 'class="f-bar"';
const radius = 7;
const arrow = 34;

/** A diamond for a day, a bar for a period, an arrow for a stage without an end. */
export function markOf(bar: Pick<Bar, 'start' | 'end'>, { xAt, xAfter }: Axis, middle: number): Mark {
  const { start, end } = bar;
  if (end === null) return start === null ? nothing : marks.onward(xAt(start), arrow, middle);
  const kind = kindOf(bar);
  const left = xAt(kind === 'day' ? end : (start ?? end));
  return marks[kind](left, kind === 'day' ? 0 : Math.max(3, Math.round(xAfter(end) - left)), middle);
}

const nothing: Mark = { drawn: '', left: 0, right: 0 };

const marks = {
  day: (x, _, middle) => ({ drawn: diamond(x, middle, radius, paint), left: x - radius, right: x + radius }),
  span: (x, width, middle) => ({
    drawn: `<rect class="f-bar" x="${x}" y="${middle - 6}" width="${width}" height="12" rx="3"/>`,
    left: x,
    right: x + width,
  }),
  onward: (x, width, middle) => ({ drawn: onwards(x, middle, width, paint), left: x, right: x + width }),
} as const satisfies Record<BarKind, (x: number, width: number, middle: number) => Mark>;

/** Explains the kinds of marks that are drawn; null if there is only one kind, which its dates explain. */
function legend({ sections, marks: words }: Schedule, sheet: TimeSheet) {
  const drawn = new Set(sections.flatMap(({ bars }) => bars.map(kindOf)));
  if (drawn.size < 2) return null;
  const parts = [
    { kind: 'span', lead: 26, draw: (x: number, middle: number) => marks.span(x - 8, 14, middle).drawn },
    { kind: 'day', lead: 26, draw: (x: number, middle: number) => marks.day(x, 0, middle).drawn },
    {
      kind: 'onward',
      lead: 46,
      draw: (x: number, middle: number) => marks.onward(x - 8, arrow, middle).drawn,
    },
  ] as const;
  return legendOf(
    parts
      .filter(({ kind }) => drawn.has(kind))
      .map(({ kind, lead, draw }) => ({ words: words[kind], lead, draw })),
    sheet,
  );
}
