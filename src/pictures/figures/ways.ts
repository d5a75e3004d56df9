import { light } from '#styles/palette.ts';
import type { CardFigure } from '../card.ts';
import { widthOf } from '../faces.ts';
import { fitted, wordsAt } from '../set-text.ts';

/** A change: the units before, its words, and the units after. */
export interface WayRow {
  readonly before: readonly WayEnd[];
  readonly words: string;
  readonly after: readonly WayEnd[];
}

interface WayEnd {
  readonly name: string;
  /** Whether the unit begins or ends with the change, and does not only give or receive. */
  readonly changes: boolean;
}

const BOX = 50;
const STEP = 60;
const GAP = 12;
/** The padding between a name and its box. */
const INSIDE = 16;
/** The width between the sides, for the words. */
const BETWEEN = 216;
/** The most boxes on one side of a row. */
const MOST = 3;
const TEXT = { from: 28, to: 20 } as const;

/** The largest scale at which all rows and names fit is used, else the last. */
const SCALES = [1.4, 1.2, 1] as const;

/** As many rows as fit, in order; units before on the left, units after on the right. */
export function waysFigure(rows: readonly WayRow[]): CardFigure {
  const whole = rows.reduce((sum, row) => sum + heightOf(row) + GAP, -GAP);
  const names = rows.flatMap(({ before, after }) => [...before, ...after]);
  const longest = Math.max(...names.map(({ name }) => widthOf(name, TEXT.to, 'bold')));
  return ({ width, height }) => {
    const fits = (one: number) => whole * one <= height && longest <= sideOf(width / one) - 2 * INSIDE;
    const scale = SCALES.find(fits) ?? 1;
    const drawn: string[] = [];
    let y = 0;
    for (const row of rows) {
      const tall = heightOf(row);
      if (y + tall > height / scale) continue;
      drawn.push(`<g transform="translate(0 ${y})">${drawRow(row, width / scale, tall)}</g>`);
      y += tall + GAP;
    }
    return drawn.length === 0 ? null : `<g transform="scale(${scale})">${drawn.join('')}</g>`;
  };
}

function sideOf(width: number): number {
  return Math.round((width - BETWEEN) / 2);
}

function heightOf({ before, after }: WayRow): number {
  const most = Math.max(1, ...[before, after].map(({ length }) => Math.min(length, MOST)));
  return most * STEP - (STEP - BOX);
}

function drawRow({ before, words, after }: WayRow, width: number, height: number): string {
  const middle = height / 2;
  const side = sideOf(width);
  const [left, right] = [side, width - side];
  const label = fitted(words, right - left - 88, 'bold', { from: 26, to: 18 });
  const at = Math.round((width - label.width) / 2);
  const [start, end] = [at - 12, Math.ceil(at + label.width) + 12];
  const isOpen = after.length === 0;
  const fill = isOpen ? 'ends' : before.length === 0 ? 'begins' : 'ink';
  return [
    drawEnds(before, height, 'before', width),
    drawEnds(after, height, 'after', width),
    before.length === 0
      ? ''
      : `<path d="M${left + 8} ${middle}H${start}" stroke="${light('ends')}" stroke-width="3"${isOpen ? ' stroke-dasharray="9 6"' : ''} fill="none"/>`,
    isOpen
      ? ''
      : `<path d="M${end} ${middle}H${right - 20}" stroke="${light('begins')}" stroke-width="3" fill="none"/><path d="M${right - 24} ${middle - 8}l16 8l-16 8z" fill="${light('begins')}"/>`,
    wordsAt(label, at, middle + 9, fill),
  ].join('');
}

/** The boxes of one side, aligned to the middle; those beyond `MOST` are counted. */
function drawEnds(ends: readonly WayEnd[], height: number, side: 'before' | 'after', width: number): string {
  const hidden = ends.length > MOST ? ends.length - MOST + 1 : 0;
  const shown = ends.slice(0, ends.length - hidden);
  const room = sideOf(width);
  const count = shown.length + (hidden > 0 ? 1 : 0);
  const top = (height - (count * STEP - (STEP - BOX))) / 2;
  return [...shown, ...(hidden > 0 ? [null] : [])]
    .map((end, at) => {
      const face = end === null ? 'sans' : 'bold';
      const name = fitted(end?.name ?? `ほか${hidden}`, room - 2 * INSIDE, face, TEXT);
      const box = Math.ceil(name.width) + 2 * INSIDE;
      const x = side === 'before' ? room - box : width - room;
      const y = top + at * STEP;
      const use = end?.changes ? (side === 'before' ? 'ends' : 'begins') : 'ink';
      return [
        end === null ? '' : outline({ x, y, width: box }, use),
        wordsAt(name, x + INSIDE, y + 35, end === null ? 'ink-quiet' : use),
      ].join('');
    })
    .join('');
}

const looks = {
  ends: 'stroke-dasharray="7 5"',
  begins: `rx="${BOX / 2}"`,
  ink: '',
} as const;

function outline(
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  use: keyof typeof looks,
): string {
  return `<rect x="${x + 1}" y="${y + 1}" width="${width - 2}" height="${BOX - 2}" fill="${light('paper')}" stroke="${light(use)}" stroke-width="2.5" ${looks[use]}/>`;
}
