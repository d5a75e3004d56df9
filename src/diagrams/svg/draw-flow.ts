import type { Caption } from '../figure.ts';
import type { Fate } from '../flow.ts';
import type { PlacedBand, PlacedFlow, PlacedRow, PlacedText } from '../layout/flow/placed.ts';
import { escapeXml, svg } from './xml.ts';

/**
 * What went where as an SVG string, without style of its own. What was is left and dashed, what is is right and round;
 * bands and lines lie below the names, which follow in reading order.
 */
export function drawFlow(caption: Caption, flow: PlacedFlow): string {
  const { preset, titles, before, after, lines, tails } = flow;
  const gradient = `${caption.id}-gradient`;
  const paths = (carries: 'unit' | 'duty') =>
    [...lines.map(({ line, path }) => ({ carries: line.carries, path })), ...tails]
      .filter((one) => one.carries === carries)
      .map(({ path }) => `<path d="${path}"/>`)
      .join('');
  return svg(caption, { width: flow.width, height: flow.height, size: preset.text, classes: `flow ${preset.name}` }, [
    `<defs><linearGradient id="${gradient}" gradientUnits="userSpaceOnUse" x1="${preset.before}" x2="${preset.width - preset.after}" y1="0" y2="0"><stop class="f-ends"/><stop offset="1" class="f-begins"/></linearGradient></defs>`,
    `<g class="f-title" font-size="${preset.heading}" font-weight="bold">${titles.map(drawText).join('')}</g>`,
    ...[...before, ...after].map(drawBand),
    group('f-duties" fill="none', paths('duty')),
    group(`f-units" fill="none" stroke-width="2.25" stroke="url(#${gradient})`, paths('unit')),
    drawSide(before, ' stroke-dasharray="3 2"', preset.small),
    drawSide(after, ' stroke-width="1.5"', preset.small),
    group(
      `f-labels" text-anchor="end" font-size="${preset.small}`,
      tails.flatMap(({ label }) => label.map(drawText)).join(''),
    ),
  ]);
}

function group(attributes: string, inner: string): string {
  return inner === '' ? '' : `<g class="${attributes}">${inner}</g>`;
}

function drawText({ text, x, y }: Pick<PlacedText, 'text' | 'x' | 'y'>): string {
  return `<text x="${round(x)}" y="${round(y)}">${escapeXml(text)}</text>`;
}

/** The ground of a band: a department that begins or ends as a whole has a tint. */
function drawBand({ band, x, y, width, height }: PlacedBand): string {
  const { fate } = band.head;
  const tint = fate === 'stays' ? '' : ` f-${fate}`;
  return `<rect class="f-ground${tint}" x="${x}" y="${round(y)}" width="${width}" height="${round(height)}"/>`;
}

function drawSide(bands: readonly PlacedBand[], outline: string, small: number): string {
  const drawn = bands.map(({ band, rows, unchanged }) => {
    const rest = unchanged ? group(`f-minor" font-size="${small}`, drawText(unchanged)) : '';
    return `${rows.map((row) => drawRow(row, small, row.row === band.head)).join('')}${rest}`;
  });
  return `<g${outline}>${drawn.join('')}</g>`;
}

const classes = {
  ends: 'f-ends',
  begins: 'f-begins',
  stays: 'f-stays',
} as const satisfies Record<Fate, string>;

function drawRow({ row, depth, fitted, x, y, names, pieces }: PlacedRow, small: number, isHead: boolean): string {
  const { isBoxed, width, height, size } = fitted;
  const round2 = row.fate === 'begins' ? ` rx="${round(Math.min(height, 22) / 2)}"` : '';
  const box = isBoxed ? `<rect x="${round(x)}" y="${round(y)}" width="${width}" height="${round(height)}"${round2}/>` : '';
  const kind = isHead ? 'f-head-name' : '';
  const own = `${isBoxed ? 'f-box ' : ''}${kind} ${classes[row.fate]}`;
  const weight = `${isHead ? ` font-size="${size}"` : ''}${depth < 2 ? ' font-weight="bold"' : ''}${isBoxed ? ' text-anchor="middle"' : ''}`;
  const inner = `${box}${names.map((one) => drawText(isBoxed ? { ...one, x: one.x + one.width / 2 } : one)).join('')}`;
  const name = row.link === null ? `<g class="${own.trim()}"${weight}>${inner}</g>` : `<a class="${own.trim()}"${weight} href="${escapeXml(row.link)}">${inner}</a>`;
  const after = pieces.map(
    (piece) =>
      `<text class="${piece.sort === 'word' ? `f-word ${classes[row.fate]}` : 'f-minor'}" x="${round(piece.x)}" y="${round(piece.y)}" font-size="${small}">${escapeXml(piece.text)}</text>`,
  );
  return `${name}${after.join('')}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
