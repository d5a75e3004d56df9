import { type Slip, type SlipMark, type SlipRow, spanOfSlip } from '../slip.ts';
import type { Axis } from './time-axis.ts';
import { diamond, legendOf, onwards } from './time-marks.ts';
import type { Timed } from './time-rows.ts';
import type { TimeSheet } from './time-sheet.ts';

/** Older deadlines hollow, newer ones filled, with a line between them. */
export function timedSlip(slip: Slip, sheet: TimeSheet): Timed {
  const sections = slip.groups.map(({ title, rows }) => ({
    // If there is only one group, the heading above the figure names it.
    title: slip.groups.length > 1 ? title : null,
    rows: rows.map((row) => ({
      words: row.words,
      link: row.link,
      move: row.move,
      when: null,
      draw: (axis: Axis, middle: number) => ({ drawn: marks(row, axis, middle), left: 0, right: 0 }),
    })),
  }));
  return { span: spanOfSlip(slip), sections, today: slip.today, legend: legend(slip, sheet), sheet };
}

function marks({ from, to, isMeasured }: SlipRow, axis: Axis, middle: number): string {
  const [was, is] = [from.at(-1), to.at(-1)];
  const way =
    isMeasured && was && is
      ? `<path class="f-way" d="M${axis.xAt(was.day)} ${middle}H${axis.xAt(is.day)}"/>`
      : '';
  const side = (list: readonly SlipMark[], draw: typeof older) =>
    list
      .map((mark, index) =>
        draw(axis.xAt(mark.day), middle, isMeasured && index < list.length - 1, mark.isOpen),
      )
      .join('');
  return `${way}${side(from, older)}${side(to, newer)}`;
}

type DrawMark = (x: number, middle: number, isStep: boolean, isOpen: boolean) => string;

/** Steps on the way to a deadline are smaller than the deadline itself. */
const older: DrawMark = (x, middle, isStep, isOpen) => {
  const tail = isOpen ? onwards(x, middle, 26, 'class="f-was f-tail"') : '';
  return `${tail}${diamond(x, middle, isStep ? 4 : 7, 'class="f-was"')}`;
};

const newer: DrawMark = (x, middle, isStep, isOpen) => {
  const tail = isOpen ? onwards(x, middle, 26, 'class="f-is"') : '';
  return `${tail}${diamond(x, middle, isStep ? 4 : 7, 'class="f-is"')}`;
};

/** Explains the marks. */
function legend({ older: was, newer: is, onward, groups }: Slip, sheet: TimeSheet) {
  const all = groups.flatMap(({ rows }) => rows.flatMap(({ from, to }) => [...from, ...to]));
  const parts = [
    { words: was, lead: 26, draw: (x: number, y: number) => older(x, y, false, false) },
    { words: is, lead: 26, draw: (x: number, y: number) => newer(x, y, false, false) },
    ...(all.some(({ isOpen }) => isOpen)
      ? [{ words: onward, lead: 46, draw: (x: number, y: number) => newer(x, y, false, true) }]
      : []),
  ];
  return legendOf(parts, sheet);
}
