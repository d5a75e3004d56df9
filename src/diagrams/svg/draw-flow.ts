import type { Caption } from '../figure.ts';
import type { Fate } from '../flow.ts';
import type { PlacedBand, PlacedFlow, PlacedRow, PlacedText } from '../layout/flow/placed.ts';
import { round } from '../round.ts';
import { escapeXml, svg } from './xml.ts';

/**
 * Draws a flow as an SVG string without styles: whatever all elements of a class share is left to the
 * stylesheet, or to `standalone` if there is none. The side before is on the left and dashed, the side after
 * is on the right and round. Bands and lines lie below the names, which follow in reading order.
 */
export function drawFlow(caption: Caption, flow: PlacedFlow): string {
  const { preset, titles, before, after, lines, tails } = flow;
  const gradient = `${caption.id}-gradient`;
  const drawn = [...lines.map(({ line, path }) => ({ carries: line.carries, path })), ...tails];
  const ways = (carries: 'unit' | 'duty') =>
    drawn.flatMap((one) => (one.carries === carries ? [one.path] : []));
  return svg(
    caption,
    { width: flow.width, height: flow.height, size: preset.text, classes: `flow ${preset.name}` },
    [
      `<defs><linearGradient id="${gradient}" gradientUnits="userSpaceOnUse" x1="${preset.before}" x2="${preset.width - preset.after}" y1="0" y2="0"><stop class="f-ends"/><stop offset="1" class="f-begins"/></linearGradient></defs>`,
      group(
        `class="f-title f-strong" font-size="${preset.heading}"`,
        titles.map((title) => drawText(title)).join(''),
      ),
      ...drawGrounds([...before, ...after]),
      path('class="f-duties" fill="none"', ways('duty')),
      path(`class="f-units" fill="none" stroke-width="2.25" stroke="url(#${gradient})"`, ways('unit')),
      drawSide(before, 'stroke-dasharray="3 2"', preset.small),
      drawSide(after, 'stroke-width="1.5"', preset.small),
      group(
        // Only its position ties a label to its line. The description says where the same is said in words.
        `class="f-labels" aria-hidden="true" text-anchor="end" font-size="${preset.small}"`,
        tails.flatMap(({ label }) => label.map((line) => drawText(line))).join(''),
      ),
    ],
  );
}

function group(attributes: string, inner: string): string {
  return inner === '' ? '' : `<g ${attributes}>${inner}</g>`;
}

/** All of them as one path. */
function path(attributes: string, ways: readonly string[]): string {
  return ways.length === 0 ? '' : `<path ${attributes} d="${ways.join('')}"/>`;
}

function drawText({ text, x, y }: Pick<PlacedText, 'text' | 'x' | 'y'>, looks = ''): string {
  return `<text${looks} x="${round(x)}" y="${round(y)}">${escapeXml(text)}</text>`;
}

/** The backgrounds of bands. A department that begins or ends as a whole has a tint. */
function drawGrounds(bands: readonly PlacedBand[]): readonly string[] {
  return [...Map.groupBy(bands, ({ band }) => band.head.fate)].map(([fate, own]) =>
    path(
      `class="f-dept${fate === 'stays' ? '' : ` f-${fate}`}"`,
      own.map(({ x, y, width, height }) => `M${x} ${round(y)}h${width}v${round(height)}H${x}z`),
    ),
  );
}

function drawSide(bands: readonly PlacedBand[], outline: string, small: number): string {
  const drawn = bands.map(({ rows, unchanged }) => {
    const rest = unchanged ? drawText(unchanged, ` class="f-minor" font-size="${small}"`) : '';
    return `${rows.map((row) => drawRow(row, small)).join('')}${rest}`;
  });
  return group(outline, drawn.join(''));
}

/** A name with its box, as a link if it has a page, and the words after it. */
function drawRow({ row, depth, fitted, x, y, names, pieces }: PlacedRow, small: number): string {
  const { isBoxed, width, height, size } = fitted;
  const depths = ['f-name ', 'f-strong '];
  const attributes = [
    `class="${isBoxed ? 'f-box ' : ''}${depths[depth] ?? ''}f-${row.fate}"`,
    depth === 0 ? ` font-size="${size}"` : '',
  ].join('');
  const radius = row.fate === 'begins' ? ` rx="${round(Math.min(height, 22) / 2)}"` : '';
  const box = `<rect x="${round(x)}" y="${round(y)}" width="${width}" height="${round(height)}"${radius}/>`;
  // Centred, so that a narrower font leaves the same room on both sides.
  const lines = names.map((line) => drawText(isBoxed ? { ...line, x: line.x + line.width / 2 } : line));
  const name = `${isBoxed ? box : ''}${lines.join('')}`;
  const linked =
    row.link === null
      ? `<g ${attributes}>${name}</g>`
      : `<a ${attributes} href="${escapeXml(row.link)}">${name}</a>`;
  return `${linked}${pieces.map((piece) => drawPiece(piece, row.fate, small)).join('')}`;
}

function drawPiece({ sort, ...words }: PlacedRow['pieces'][number], fate: Fate, small: number): string {
  const looks = sort === 'word' ? `class="f-strong f-${fate}"` : 'class="f-minor"';
  return drawText(words, ` ${looks} font-size="${small}"`);
}
