import type { Caption } from '../figure.ts';
import type { PlacedCourse, PlacedLabel, PlacedLine, PlacedMark, Points } from '../layout/course/placed.ts';
import { isSafe } from './draw-graph.ts';
import { round } from './time-axis.ts';
import { escapeXml, svg } from './xml.ts';

const dashes = {
  known: '',
  // Round ends make dots of them.
  unknown: ' stroke-dasharray="0.1 6" stroke-linecap="round"',
  planned: ' stroke-dasharray="7 4"',
} as const satisfies Record<PlacedLine['sort'], string>;

/** The way of a unit as an SVG string, without style of its own: days lie lowest, then lines, then words. */
export function drawCourse(caption: Caption, placed: PlacedCourse): string {
  const { preset, height, ticks, today, lines, marks, labels } = placed;
  return svg(
    caption,
    {
      width: preset.width,
      height: round(height),
      size: preset.text,
      classes: `timed course ${preset.name}`,
    },
    [
      ticks.length === 0 ? '' : `<path class="f-grid" d="${ticks.map((points) => wayOf(points)).join('')}"/>`,
      `<path class="f-today" d="${wayOf(today)}" stroke-dasharray="2 3"/>`,
      `<g fill="none" stroke-width="2">${lines.toSorted(quietFirst).map(drawLine).join('')}</g>`,
      marks.length === 0 ? '' : `<g class="f-marks" stroke-width="2.5">${marks.map(drawMark).join('')}</g>`,
      // Words interrupt what runs below them.
      `<g font-size="${preset.small}" paint-order="stroke" stroke-width="5" stroke-linejoin="round">${labels.map((label) => drawLabel(label, preset.small)).join('')}</g>`,
    ],
  );
}

/** The unit that it is about lies upon the others. */
function quietFirst(a: PlacedLine, b: PlacedLine): number {
  return Number(a.isMain) - Number(b.isMain);
}

function wayOf(points: Points, isCurve = false): string {
  const [[left, top] = [0, 0], ...rest] = points.map(([x, y]) => [round(x), round(y)] as const);
  const [[right, bottom] = [0, 0], ...more] = rest;
  if (more.length === 0 && top === bottom) return `M${left} ${top}H${right}`;
  if (more.length === 0 && left === right) return `M${left} ${top}V${bottom}`;
  return `M${left} ${top}${isCurve ? 'C' : 'L'}${rest.map((point) => point.join(' ')).join(' ')}`;
}

function drawLine({ points, isCurve, fate, isMain, sort }: PlacedLine): string {
  const width = isMain ? ' stroke-width="4"' : '';
  return `<path d="${wayOf(points, isCurve)}" class="f-${fate}"${width}${dashes[sort]}/>`;
}

function drawMark({ x, y, sort, fate, isMain }: PlacedMark): string {
  const [at, on] = [round(x), round(y)];
  if (sort === 'end') return `<path class="f-${fate}" d="M${at} ${on}m-5 -5l10 10m0 -10l-10 10"/>`;
  const radius = isMain ? 6 : 4;
  return `<circle class="f-${fate}" cx="${at}" cy="${on}" r="${radius}"/>`;
}

/** `small` is what words are where nothing else is said. */
function drawLabel({ sort, fate, isMain, link, lines }: PlacedLabel, small: number): string {
  const isName = sort === 'name';
  const look = isName ? `f-name f-${fate}` : sort === 'today' ? 'f-now' : 'f-minor';
  const own = lines[0]?.size ?? small;
  const size = own === small ? '' : ` font-size="${own}"`;
  const attributes = `class="${look}"${size}${isName && isMain ? ' font-weight="bold"' : ''}`;
  const words = (more: string) =>
    lines
      .map(({ text, x, y }) => `<text${more} x="${round(x)}" y="${round(y)}">${escapeXml(text)}</text>`)
      .join('');
  return link !== null && isSafe(link)
    ? `<a ${attributes} href="${escapeXml(link)}">${words('')}</a>`
    : words(` ${attributes}`);
}
