import { round } from '../round.ts';
import type { YearColumn, YearPicture } from '../years.ts';
import { escapeXml } from './xml.ts';

const size = { top: 18, plot: 120, foot: 22 } as const;
const bottom = size.top + size.plot;

/**
 * Draws a chart as wide as its column. Horizontal positions are percentages, so that words keep their size on
 * a phone. It is hidden from screen readers: the table beside it says the same.
 */
export function drawYears({ shape, columns }: YearPicture): string {
  const scale = scaleOf(shape, columns);
  const step = 100 / columns.length;
  const middle = (at: number) => (at + 0.5) * step;
  const drawn = columns.map((column, at) => {
    const half = step * 0.3;
    const target = tick(column.target, middle(at), step * 0.44, scale);
    return [
      ...(shape === 'bars'
        ? [bar(column, middle(at), half, scale), target]
        : [target, dot(column, middle(at), scale)]),
      label(shape, column, middle(at), scale),
      gapMark(column, middle(at)),
      `<text class="f-year" x="${percent(middle(at))}" y="${bottom + 16}" text-anchor="middle">${escapeXml(column.label)}</text>`,
    ].join('');
  });
  const zero = round(scale(0));
  const ground = shape === 'bars' ? Math.min(bottom, Math.max(size.top, zero)) : bottom;
  return [
    `<svg class="figure years" aria-hidden="true" width="100%" height="${bottom + size.foot}" font-size="12">`,
    `<line class="f-ground" x1="0" x2="100%" y1="${ground}" y2="${ground}" stroke="currentColor"/>`,
    shape === 'line' ? joined(columns, middle, scale) : '',
    ...drawn,
    '</svg>',
  ].join('');
}

type Scale = (value: number) => number;

function scaleOf(shape: YearPicture['shape'], columns: readonly YearColumn[]): Scale {
  const numbers = columns.flatMap(({ target, actual }) => [target, actual]).filter((one) => one !== null);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const [from, to] = shape === 'bars' ? [Math.min(0, least), Math.max(0, most)] : [least, most];
  // The axis of a level does not start at zero, and the lowest level stands above the ground line.
  const low = shape === 'line' ? from - (to - from || 1) * 0.25 : from;
  const range = to - low || 1;
  return (value) => bottom - ((value - low) / range) * size.plot;
}

function bar({ actual }: YearColumn, x: number, half: number, scale: Scale): string {
  if (actual === null) return '';
  const [top, foot] = [Math.min(scale(actual), scale(0)), Math.max(scale(actual), scale(0))];
  const height = Math.max(1, round(foot - top));
  return `<rect class="f-actual" x="${percent(x - half)}" y="${round(top)}" width="${percent(half * 2)}" height="${height}" fill="currentColor"/>`;
}

function dot({ actual }: YearColumn, x: number, scale: Scale): string {
  if (actual === null) return '';
  return `<circle class="f-actual" cx="${percent(x)}" cy="${round(scale(actual))}" r="4" fill="currentColor"/>`;
}

/** Above its bar or dot; below the dot if the line of the target would run through it. */
function label(
  shape: YearPicture['shape'],
  { target, actual, words }: YearColumn,
  x: number,
  scale: Scale,
): string {
  if (actual === null || words === null) return '';
  const above = Math.min(scale(actual), actual < 0 ? scale(0) : bottom) - 6;
  const isCrossed = target !== null && scale(target) > above - 12 && scale(target) < above + 2;
  const y = shape === 'line' && isCrossed ? scale(actual) + 17 : above;
  return `<text x="${percent(x)}" y="${round(y)}" text-anchor="middle">${escapeXml(words)}</text>`;
}

function tick(target: number | null, x: number, half: number, scale: Scale): string {
  if (target === null) return '';
  const y = round(scale(target));
  const across = `x1="${percent(x - half)}" x2="${percent(x + half)}" y1="${y}" y2="${y}"`;
  return `<line class="f-halo" ${across} stroke-width="6"/><line class="f-target" ${across} stroke="currentColor" stroke-width="2" stroke-dasharray="4 3"/>`;
}

const GAPS = { none: '－', unpublished: '…', illegible: '？', words: '※' } as const;

function gapMark({ gap }: YearColumn, x: number): string {
  if (gap === null) return '';
  return `<text class="f-minor" x="${percent(x)}" y="${bottom - 5}" text-anchor="middle">${GAPS[gap]}</text>`;
}

/** Lines from one level to the next. A year without a number breaks the line. */
function joined(columns: readonly YearColumn[], middle: (at: number) => number, scale: Scale): string {
  return columns
    .map(({ actual }, at) => {
      const before = columns[at - 1]?.actual ?? null;
      if (actual === null || before === null) return '';
      return `<line class="f-way" x1="${percent(middle(at - 1))}" y1="${round(scale(before))}" x2="${percent(middle(at))}" y2="${round(scale(actual))}" stroke="currentColor" stroke-width="2"/>`;
    })
    .join('');
}

function percent(value: number): string {
  return `${round(value)}%`;
}
