import type { Caption } from '../figure.ts';
import type { Shape } from '../graph.ts';
import type { PlacedBox, PlacedFrame, PlacedGraph, PlacedLine } from '../layout/placed.ts';
import { badgeWidth, text } from '../measure/label.ts';
import { escapeXml, svg } from './xml.ts';

/**
 * Draws a graph as an SVG string. It has classes but no styles, so that the stylesheet of the site colours it
 * and a strict Content-Security-Policy allows it. `standalone` writes the styles if there is no stylesheet.
 */
export function drawGraph(caption: Caption, placed: PlacedGraph): string {
  const { boxes, lines, frames, ...size } = placed;
  const arrow = `${caption.id}-arrow`;
  const needsArrow = lines.some(({ edge }) => edge && edge.arrow !== 'none');
  return svg(caption, size, [
    needsArrow ? arrowHead(arrow) : '',
    ...frames.map(drawFrame),
    lines.length > 0
      ? `<g class="f-lines" fill="none">${lines.map((line) => drawLine(line, arrow)).join('')}</g>`
      : '',
    ...lines.map(drawLineLabel),
    ...boxes.map(drawBox),
  ]);
}

function arrowHead(id: string): string {
  return `<defs><marker id="${id}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0 0L8 4L0 8z" class="f-head"/></marker></defs>`;
}

function drawFrame({ title, x, y, width, height }: PlacedFrame): string {
  const words = title ? `<text class="f-title" x="${x + 12}" y="${y + 22}">${escapeXml(title)}</text>` : '';
  // A frame without height is the heading of a column.
  if (height === 0) return words;
  return `<rect class="f-frame" x="${x}" y="${y}" width="${width}" height="${height}"/>${words}`;
}

function drawLine({ edge, path }: PlacedLine, arrow: string): string {
  if (edge?.stroke === 'invisible') return '';
  const dash = edge?.stroke === 'dotted' ? ' stroke-dasharray="5 4"' : '';
  const weight = edge?.stroke === 'thick' ? ' stroke-width="2.5"' : '';
  const end = edge && edge.arrow !== 'none' ? ` marker-end="url(#${arrow})"` : '';
  const start = edge?.arrow === 'both' ? ` marker-start="url(#${arrow})"` : '';
  return `<path d="${path}"${dash}${weight}${start}${end}/>`;
}

function drawLineLabel({ label }: PlacedLine): string {
  if (!label) return '';
  const { lines, x, y, width, height } = label;
  const rows = lines.map(
    (line, index) =>
      `<text x="${x + width / 2}" y="${y + index * text.edgeLine + 13}" text-anchor="middle">${escapeXml(line)}</text>`,
  );
  return `<g class="f-label" font-size="${text.edge}"><rect x="${x}" y="${y}" width="${width}" height="${height}"/>${rows.join('')}</g>`;
}

function drawBox(box: PlacedBox): string {
  const { node } = box;
  const inner = `${outline(box)}${words(box)}`;
  const classes = [
    'f-box',
    ...node.classes.filter((name) => /^[\w-]+$/.test(name)).map((name) => `f-${name}`),
  ].join(' ');
  const link = node.link !== null && isSafe(node.link) ? node.link : null;
  return link === null
    ? `<g class="${classes}">${inner}</g>`
    : `<a class="${classes}" href="${escapeXml(link)}">${inner}</a>`;
}

/**
 * A unit that begins is round with a solid outline, one that ends is dashed: the shape says it as well as the
 * colour.
 */
function outline({ node, ...place }: PlacedBox): string {
  const drawn = outlines[node.shape];
  return (node.classes.includes('begins') && drawn === square ? outlines.round : drawn)(place);
}

type Outline = (place: Omit<PlacedBox, 'node'>) => string;

const rounded =
  (radiusOf: (height: number) => number): Outline =>
  ({ x, y, width, height }) =>
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radiusOf(height)}"/>`;

// The radius comes from its class.
const square: Outline = ({ x, y, width, height }) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}"/>`;

const ellipse: Outline = ({ x, y, width, height }) =>
  `<ellipse cx="${x + width / 2}" cy="${y + height / 2}" rx="${width / 2}" ry="${height / 2}"/>`;

const diamond: Outline = ({ x, y, width, height }) => {
  const [right, bottom, middle, centre] = [x + width, y + height, y + height / 2, x + width / 2];
  return `<path d="M${centre} ${y}L${right} ${middle}L${centre} ${bottom}L${x} ${middle}z"/>`;
};

const hexagon: Outline = ({ x, y, width, height }) => {
  const [right, bottom, middle] = [x + width, y + height, y + height / 2];
  return `<path d="M${x + 12} ${y}H${right - 12}L${right} ${middle}L${right - 12} ${bottom}H${x + 12}L${x} ${middle}z"/>`;
};

const outlines = {
  square,
  subroutine: square,
  round: rounded(() => 8),
  stadium: rounded((height) => height / 2),
  circle: ellipse,
  doublecircle: ellipse,
  ellipse,
  diamond,
  hexagon,
} satisfies Record<Shape, Outline>;

function words({ node, x, y, width, height }: PlacedBox): string {
  const isCentred = node.shape !== 'square';
  const top = y + (height - node.lines.length * text.line) / 2 + 15;
  const rows = node.lines.map((line, index) => {
    const at = isCentred ? `x="${x + width / 2}" text-anchor="middle"` : `x="${x + 8}"`;
    const size = index > 0 ? ` font-size="${text.edge}" class="f-minor"` : '';
    return `<text ${at} y="${top + index * text.line}"${size}>${escapeXml(line)}</text>`;
  });
  if (node.badge === null) return rows.join('');
  const badge = badgeWidth(node.badge);
  const left = x + width - badge - 5;
  const middle = top - 5;
  return `${rows.join('')}<g class="f-badge"><rect x="${left}" y="${middle - 8.5}" width="${badge}" height="17"/><text x="${left + badge / 2}" y="${middle + 4.5}">${escapeXml(node.badge)}</text></g>`;
}

/** Whether a link leads to a page of the site or to the web, where it cannot run anything. */
export function isSafe(link: string): boolean {
  return /^(?:\/(?!\/)|#|https?:\/\/)/.test(link);
}
