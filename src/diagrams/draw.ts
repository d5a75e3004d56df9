import type { Figure } from './figure.ts';
import { badgeWidth, text } from './label.ts';
import type { Box, Frame, LaidOut, Line } from './laid-out.ts';
import { escapeXml } from './words.ts';

/**
 * The drawing as an SVG string. It has no style of its own: classes and the plainest of presentation
 * attributes, so that the site's stylesheet colours it and a strict Content-Security-Policy lets it through.
 */
export function draw(figure: Figure, { width, height, boxes, lines, frames }: LaidOut): string {
  const { id, title, description } = figure;
  const arrow = `${id}-arrow`;
  const needsArrow = lines.some(({ edge }) => edge && edge.arrow !== 'none');
  const marker = needsArrow
    ? `<defs><marker id="${arrow}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0 0L8 4L0 8z" class="f-head"/></marker></defs>`
    : '';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="figure" role="group" aria-labelledby="${id}-title ${id}-desc" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-size="${text.size}">`,
    `<title id="${id}-title">${escapeXml(title)}</title><desc id="${id}-desc">${escapeXml(description)}</desc>`,
    marker,
    ...frames.map(drawFrame),
    lines.length > 0
      ? `<g class="f-lines" fill="none" stroke="currentColor">${lines.map((line) => drawLine(line, arrow)).join('')}</g>`
      : '',
    ...lines.map(drawLineLabel),
    ...boxes.map(drawBox),
    '</svg>',
  ].join('');
}

function drawFrame({ title, x, y, width, height }: Frame): string {
  const words = title
    ? `<text class="f-title" x="${x + 12}" y="${y + 22}" font-weight="bold">${escapeXml(title)}</text>`
    : '';
  // A frame without height is a heading of a column.
  if (height === 0) return words;
  return `<rect class="f-frame" x="${x}" y="${y}" width="${width}" height="${height}" fill="none" stroke="currentColor"/>${words}`;
}

function drawLine({ edge, path }: Line, arrow: string): string {
  if (edge?.stroke === 'invisible') return '';
  const dash = edge?.stroke === 'dotted' ? ' stroke-dasharray="5 4"' : '';
  const weight = edge?.stroke === 'thick' ? ' stroke-width="2.5"' : '';
  const end = edge && edge.arrow !== 'none' ? ` marker-end="url(#${arrow})"` : '';
  const start = edge?.arrow === 'both' ? ` marker-start="url(#${arrow})"` : '';
  return `<path d="${path}"${dash}${weight}${start}${end}/>`;
}

function drawLineLabel({ label }: Line): string {
  if (!label) return '';
  const { lines, x, y, width, height } = label;
  const rows = lines.map(
    (line, index) =>
      `<text x="${x + width / 2}" y="${y + index * text.edgeLine + 13}" text-anchor="middle">${escapeXml(line)}</text>`,
  );
  return `<g class="f-label" font-size="${text.edge}"><rect x="${x}" y="${y}" width="${width}" height="${height}"/>${rows.join('')}</g>`;
}

function drawBox(box: Box): string {
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

/** What begins is round and firm, what ends is dashed: the shape says it as well as the colour. */
function outline({ node, x, y, width, height }: Box): string {
  const begins = node.classes.includes('begins');
  const dash = node.classes.includes('ends') ? ' stroke-dasharray="4 3"' : '';
  const weight = begins ? ' stroke-width="2"' : '';
  const paint = `fill="none" stroke="currentColor"${dash}${weight}`;
  const [right, bottom, middle, centre] = [x + width, y + height, y + height / 2, x + width / 2];
  switch (node.shape) {
    case 'diamond':
      return `<path d="M${centre} ${y}L${right} ${middle}L${centre} ${bottom}L${x} ${middle}z" ${paint}/>`;
    case 'hexagon':
      return `<path d="M${x + 12} ${y}H${right - 12}L${right} ${middle}L${right - 12} ${bottom}H${x + 12}L${x} ${middle}z" ${paint}/>`;
    case 'circle':
    case 'doublecircle':
    case 'ellipse':
      return `<ellipse cx="${centre}" cy="${middle}" rx="${width / 2}" ry="${height / 2}" ${paint}/>`;
    default: {
      const radius = node.shape === 'stadium' ? height / 2 : node.shape === 'round' || begins ? 8 : 2;
      return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" ${paint}/>`;
    }
  }
}

function words({ node, label, x, y, width, height }: Box): string {
  const isCentred = node.shape !== 'square' && node.shape !== 'rect';
  const top = y + (height - label.lines.length * text.line) / 2 + 15;
  const rows = label.lines.map((line, index) => {
    const at = isCentred ? `x="${x + width / 2}" text-anchor="middle"` : `x="${x + 8}"`;
    const size = index > 0 ? ` font-size="${text.edge}" class="f-minor"` : '';
    return `<text ${at} y="${top + index * text.line}"${size}>${escapeXml(line)}</text>`;
  });
  if (label.badge === null) return rows.join('');
  const badge = badgeWidth(label.badge);
  const left = x + width - badge - 5;
  const middle = top - 5;
  return `${rows.join('')}<g class="f-badge" font-size="${text.badge}"><rect x="${left}" y="${middle - 8.5}" width="${badge}" height="17" rx="3"/><text x="${left + badge / 2}" y="${middle + 4.5}" text-anchor="middle">${escapeXml(label.badge)}</text></g>`;
}

/** Links lead to a page of the site or to the web, and never run anything. */
function isSafe(link: string): boolean {
  return /^(?:\/(?!\/)|#|https?:\/\/)/.test(link);
}
