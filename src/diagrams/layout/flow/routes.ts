import type { Line } from '../../flow.ts';
import { fitWidth } from '../../measure/text-width.ts';
import { round } from '../../round.ts';
import type { Point } from '../placed.ts';
import { labelLines, lineOf } from './fit.ts';
import { wordsAt } from './place.ts';
import type { PlacedLine, PlacedRow, PlacedTail } from './placed.ts';
import type { Preset } from './preset.ts';
import type { Tail } from './tails.ts';

/** The space between a box and the end of its line. */
const apart = 2;
/** The space from the end of a label to the band, and around a label. */
const label = { right: 15, gap: 5 } as const;

/**
 * From the middle of a box to the port of the line at the edge of the band, then in a curve through the free
 * space.
 */
export function routeOf(line: Line, row: PlacedRow, leaves: number, end: Point, preset: Preset): PlacedLine {
  const edge = preset.before;
  const start = row.end + apart;
  const fanned = start + Math.max(4, Math.min(preset.fan, edge - start));
  const out =
    leaves === row.middle
      ? `M${round(start)} ${round(leaves)}`
      : `M${round(start)} ${round(row.middle)}${curve(start, row.middle, fanned, leaves)}`;
  const free = Math.max(edge, fanned);
  const bend = leaves === end.y ? `H${round(end.x)}` : `H${round(free)}${curve(free, leaves, end.x, end.y)}`;
  return { line, path: `${out}${bend}` };
}

/** From a knot to the beginning of a tail. */
export function fromKnot(line: Line, knot: Point, end: Point): PlacedLine {
  const bend = knot.y === end.y ? `H${round(end.x)}` : curve(knot.x, knot.y, end.x, end.y);
  return { line, path: `M${round(knot.x)} ${round(knot.y)}${bend}` };
}

/** A tail runs level past its label, which interrupts it, and then to the middle of its row. */
export function tailOf(tail: Tail, row: PlacedRow, y: number, preset: Preset): PlacedTail {
  const start = tailStart(preset);
  const band = preset.width - preset.after;
  const words = labelLines(tail.label, preset);
  const right = band - label.right;
  const width = Math.max(0, ...words.map((one) => fitWidth(one, preset.small)));
  const after = words.length === 0 ? start : right + label.gap;
  const isFromNowhere = tail.lines.every(({ from }) => from === null);
  const before = right - width - label.gap;
  const lead =
    words.length > 0 && !isFromNowhere && before > start
      ? `M${round(start)} ${round(y)}H${round(before)}`
      : '';
  const end = row.x - apart;
  const last = y === row.middle ? `H${round(end)}` : curve(after, y, end, row.middle);
  // Without a label, a duty without a source still shows that something comes in.
  return {
    carries: tail.carries,
    path: `${lead}M${round(isFromNowhere && words.length === 0 ? band - label.gap : after)} ${round(y)}${last}`,
    label: words.map((one, index) =>
      wordsAt(one, right, y + (index - (words.length - 1) / 2) * lineOf(preset), preset.small),
    ),
  };
}

/** The x at which curves end and tails begin. */
export function tailStart({ width, after, labels }: Preset): number {
  return width - after - Math.max(labels, 6);
}

/** A curve that is level at both ends. */
function curve(x1: number, y1: number, x2: number, y2: number): string {
  const middle = round((x1 + x2) / 2);
  return `C${middle} ${round(y1)} ${middle} ${round(y2)} ${round(x2)} ${round(y2)}`;
}
