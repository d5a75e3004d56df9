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
      `<g class="f-grid" fill="none">${ticks.map((points) => path(points)).join('')}</g>`,
      `<g class="f-today" fill="none">${path(today, ' stroke-dasharray="2 3"')}</g>`,
      `<g class="f-ways" fill="none">${lines.toSorted(quietFirst).map(drawLine).join('')}</g>`,
      ...marks.map(drawMark),
      // Words interrupt what runs below them.
      `<g class="f-words" paint-order="stroke" stroke-width="5" stroke-linejoin="round">${labels.map(drawLabel).join('')}</g>`,
    ],
  );
}

/** The unit that it is about lies upon the others. */
function quietFirst(a: PlacedLine, b: PlacedLine): number {
  return Number(a.isMain) - Number(b.isMain);
}

function path(points: Points, attributes = '', isCurve = false): string {
  const [first, ...rest] = points.map(([x, y]) => `${round(x)} ${round(y)}`);
  return `<path d="M${first}${isCurve ? 'C' : 'L'}${rest.join(' ')}"${attributes}/>`;
}

function drawLine({ points, isCurve, fate, isMain, sort }: PlacedLine): string {
  const width = isMain ? 4 : 2;
  return path(points, ` class="f-${fate}" stroke-width="${width}"${dashes[sort]}`, isCurve);
}

function drawMark({ x, y, sort, fate, isMain }: PlacedMark): string {
  const [at, on] = [round(x), round(y)];
  if (sort === 'end')
    return `<path class="f-mark f-${fate}" d="M${at} ${on}m-5 -5l10 10m0 -10l-10 10" fill="none" stroke-width="2.5"/>`;
  const radius = isMain ? 6 : 4;
  return `<circle class="f-mark f-${fate}" cx="${at}" cy="${on}" r="${radius}" stroke-width="2.5"/>`;
}

function drawLabel({ sort, fate, isMain, link, lines }: PlacedLabel): string {
  const isName = sort === 'name';
  const look = isName ? `f-name f-${fate}` : sort === 'today' ? 'f-now' : 'f-minor';
  const attributes = `class="${look}"${isName && isMain ? ' font-weight="bold"' : ''}`;
  const words = lines
    .map(
      ({ text, x, y, size }) =>
        `<text x="${round(x)}" y="${round(y)}" font-size="${size}">${escapeXml(text)}</text>`,
    )
    .join('');
  return link !== null && isSafe(link)
    ? `<a ${attributes} href="${escapeXml(link)}">${words}</a>`
    : `<g ${attributes}>${words}</g>`;
}
