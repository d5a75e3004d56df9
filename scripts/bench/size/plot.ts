import { light } from '../../../src/styles/palette.ts';

export interface Line {
  readonly name: string;
  /** The measured points from left to right; both coordinates are positive. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface Plot {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly lines: readonly Line[];
}

const [WIDTH, HEIGHT] = [760, 440];
const FRAME = { left: 76, right: 560, top: 56, bottom: 372 } as const;
const COLOURS = ['bar', 'begins', 'good', 'late', 'link-visited', 'line', 'ink'] as const;
/** The marks distinguish the lines without colour. */
const MARKS: readonly ((x: number, y: number) => string)[] = [
  (x, y) => `<circle cx="${x}" cy="${y}" r="4"/>`,
  (x, y) => `<path d="M${x - 4} ${y - 4}h8v8h-8z"/>`,
  (x, y) => `<path d="M${x} ${y - 5}l5 9h-10z"/>`,
  (x, y) => `<path d="M${x} ${y - 5}l5 5l-5 5l-5 -5z"/>`,
  (x, y) => `<path d="M${x} ${y + 5}l5 -9h-10z"/>`,
  (x, y) => `<path d="M${x - 5} ${y - 2}h10v4h-10z"/>`,
  (x, y) => `<path d="M${x - 2} ${y - 5}h4v10h-4z"/>`,
];

/** A plot of cost against size with logarithmic axes, on which proportional growth has slope 1. */
export function plotSvg({ title, x, y, lines }: Plot): string {
  const drawn = lines.filter(({ points }) => points.length > 0);
  const across = axisOf(drawn, 0, FRAME.left, FRAME.right);
  const up = axisOf(drawn, 1, FRAME.bottom, FRAME.top);
  const names = apart(drawn.map(({ points }) => up.at(points.at(-1)?.[1] ?? up.first)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13">`,
    `<title>${plain(title)}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${light('paper')}"/>`,
    text(FRAME.left, 26, title, 'ink', 'font-size="16" font-weight="bold"'),
    text(FRAME.left, 46, y, 'ink-quiet'),
    text(FRAME.right, FRAME.bottom + 44, x, 'ink-quiet', 'text-anchor="end"'),
    ...across.ticks.map((tick) => upright(across.at(tick), tick)),
    ...up.ticks.map((tick) => level(up.at(tick), tick)),
    ...drawn.map((line, index) =>
      lineSvg(
        line,
        index,
        line.points.map(([x, y]) => [across.at(x), up.at(y)]),
        names[index] ?? 0,
      ),
    ),
    '</svg>',
    '',
  ].join('\n');
}

interface Axis {
  readonly first: number;
  readonly ticks: readonly number[];
  readonly at: (value: number) => number;
}

/** A logarithmic axis that covers the values, with ticks at 1, 2 and 5 times powers of ten. */
function axisOf(lines: readonly Line[], which: 0 | 1, from: number, to: number): Axis {
  const values = lines.flatMap(({ points }) => points.map((point) => point[which]));
  const steps = stepsBetween(Math.min(...values), Math.max(...values));
  const [first, last] = [steps[0] ?? 1, steps.at(-1) ?? 10];
  const share = (value: number) => (Math.log(value) - Math.log(first)) / (Math.log(last) - Math.log(first));
  // With many ticks only powers of ten are labelled.
  const ticks = steps.length > 9 ? steps.filter((step) => /^10*$|^0\.0*1$/.test(String(step))) : steps;
  return { first, ticks, at: (value) => round(from + (to - from) * share(value)) };
}

function stepsBetween(least: number, most: number): readonly number[] {
  const all = Array.from({ length: 20 }, (_, at) => [1, 2, 5].map((one) => stepOf(one, at - 6))).flat();
  const from = all.findLastIndex((step) => step <= least);
  const to = all.findIndex((step) => step >= most);
  return all.slice(from, Math.max(to, from + 1) + 1);
}

/** Parsed from decimal notation, so that the step has no rounding error. */
function stepOf(one: number, power: number): number {
  return Number(`${one}e${power}`);
}

function upright(at: number, tick: number): string {
  return [
    `<path d="M${at} ${FRAME.top}V${FRAME.bottom}" stroke="${light('rule')}"/>`,
    text(at, FRAME.bottom + 20, amount(tick), 'ink-quiet', 'text-anchor="middle"'),
  ].join('');
}

function level(at: number, tick: number): string {
  return [
    `<path d="M${FRAME.left} ${at}H${FRAME.right}" stroke="${light('rule')}"/>`,
    text(FRAME.left - 8, at + 4, amount(tick), 'ink-quiet', 'text-anchor="end"'),
  ].join('');
}

function lineSvg(
  { name }: Line,
  index: number,
  points: readonly (readonly [number, number])[],
  nameAt: number,
): string {
  const colour = COLOURS[index % COLOURS.length] ?? 'ink';
  const mark = MARKS[index % MARKS.length] ?? MARKS[0];
  const [endX, endY] = points.at(-1) ?? [0, 0];
  return [
    `<path d="M${points.map(([x, y]) => `${x} ${y}`).join('L')}" fill="none" stroke="${light(colour)}" stroke-width="2"/>`,
    `<g fill="${light(colour)}">${points.map(([x, y]) => mark?.(x, y) ?? '').join('')}</g>`,
    `<path d="M${endX + 6} ${endY}L${FRAME.right + 8} ${nameAt}" stroke="${light(colour)}" stroke-dasharray="2 3" fill="none"/>`,
    text(FRAME.right + 12, nameAt + 4, name, colour),
  ].join('');
}

const LINE_HEIGHT = 18;

/** Moves the labels of lines apart that end close to each other, keeping their order. */
function apart(heights: readonly number[]): readonly number[] {
  const order = heights.map((_, index) => index).toSorted((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const placed: number[] = [...heights];
  const room = FRAME.bottom - (order.length - 1) * LINE_HEIGHT;
  let free = FRAME.top;
  for (const [rank, index] of order.entries()) {
    const wanted = Math.min(heights[index] ?? 0, room + rank * LINE_HEIGHT);
    placed[index] = Math.max(wanted, free);
    free = (placed[index] ?? 0) + LINE_HEIGHT;
  }
  return placed;
}

function text(x: number, y: number, words: string, colour: Parameters<typeof light>[0], more = ''): string {
  return `<text x="${x}" y="${y}" fill="${light(colour)}" ${more}>${plain(words)}</text>`;
}

function amount(value: number): string {
  return value.toLocaleString('en');
}

function plain(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
