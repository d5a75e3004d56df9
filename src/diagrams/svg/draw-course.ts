import type { Caption } from '../figure.ts';
import type { PlacedCourse, PlacedLabel, PlacedLine, PlacedMark, Points } from '../layout/course/placed.ts';
import { isSafe } from './draw-graph.ts';
import { round } from './time-axis.ts';
import { escapeXml, svg } from './xml.ts';

/** The way of a unit as an SVG string, without style of its own: days lie lowest, then lines, then words. */
export function drawCourse(caption: Caption, placed: PlacedCourse): string {
  const { preset, height, ticks, today, lines, marks, labels } = placed;
  return svg(
    caption,
    {
      width: preset.width,
      height: round(height),
      size: preset.small,
      classes: `timed course ${preset.name}`,
    },
    [
      ticks.length === 0 ? '' : path('f-grid', ticks.map((points) => wayOf(points)).join('')),
      path('f-today', wayOf(today)),
      ...alike(lines.toSorted(quietFirst), lookOfLine).map(([look, own]) =>
        path(look, own.map(({ points, isCurve }) => wayOf(points, isCurve)).join('')),
      ),
      ...alike(marks, lookOf).map(([look, own]) => drawMarks(look, own)),
      // Words interrupt what runs below them.
      ...labels.map(drawLabel),
    ],
  );
}

/** Those that look the same are drawn together. */
function alike<T>(
  all: readonly T[],
  lookOf: (one: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  return [...Map.groupBy(all, lookOf)];
}

/** The unit that it is about lies upon the others. */
function quietFirst(a: PlacedLine, b: PlacedLine): number {
  return Number(a.isMain) - Number(b.isMain);
}

type Looking = Pick<PlacedLine, 'fate' | 'isMain'>;

function lookOf({ fate, isMain }: Looking): string {
  return `f-${fate}${isMain ? ' f-main' : ''}`;
}

function lookOfLine(line: PlacedLine): string {
  return `${lookOf(line)}${line.sort === 'known' ? '' : ` f-${line.sort}`}`;
}

function path(look: string, way: string): string {
  return `<path class="${look}" d="${way}"/>`;
}

function wayOf(points: Points, isCurve = false): string {
  const [[left, top] = [0, 0], ...rest] = points.map(([x, y]) => [round(x), round(y)] as const);
  const [[right, bottom] = [0, 0], ...more] = rest;
  if (more.length === 0 && top === bottom) return `M${left} ${top}H${right}`;
  if (more.length === 0 && left === right) return `M${left} ${top}V${bottom}`;
  return `M${left} ${top}${isCurve ? 'C' : 'L'}${rest.map((point) => point.join(' ')).join(' ')}`;
}

function drawMarks(look: string, marks: readonly PlacedMark[]): string {
  const drawn = marks.map(({ x, y, sort, isMain }) => {
    const [at, on] = [round(x), round(y)];
    return sort === 'end'
      ? path('f-mark', `M${at} ${on}m-5 -5l10 10m0 -10l-10 10`)
      : `<circle cx="${at}" cy="${on}" r="${isMain ? 6 : 4}"/>`;
  });
  return `<g class="${look}">${drawn.join('')}</g>`;
}

function drawLabel(label: PlacedLabel): string {
  const { sort, link, lines } = label;
  const words = (look: string) =>
    lines
      .map(({ text, x, y }) => `<text${look} x="${round(x)}" y="${round(y)}">${escapeXml(text)}</text>`)
      .join('');
  if (sort !== 'name') return words(sort === 'today' ? ' class="f-now"' : '');
  const look = lookOf(label);
  return link !== null && isSafe(link)
    ? `<a class="${look}" href="${escapeXml(link)}">${words('')}</a>`
    : `<g class="${look}">${words('')}</g>`;
}
