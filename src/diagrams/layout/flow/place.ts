import type { Band, Row, Side } from '../../flow.ts';
import { fitWidth } from '../../measure/text-width.ts';
import { type Fitted, leftOf, lineOf, type Piece, pieceGap } from './fit.ts';
import { afterRows, type Measured, type MeasuredRow, space } from './measured.ts';
import type { PlacedBand, PlacedRow, PlacedText } from './placed.ts';
import type { Preset } from './preset.ts';

/** Places bands from `from` downward, each pushed down as `pushed` says. */
export function placeBands(
  bands: readonly Band[],
  side: Side,
  measured: Measured,
  from: number,
  pushed: ReadonlyMap<string, number>,
): readonly PlacedBand[] {
  const { preset } = measured;
  const x = side === 'before' ? 0 : preset.width - preset.after;
  const placed: PlacedBand[] = [];
  let y = from;
  for (const band of bands) {
    y += pushed.get(band.key) ?? 0;
    const top = y;
    y += space.above;
    const rows: PlacedRow[] = [];
    const put = (row: Row) => {
      const own = measured[side].get(row.key);
      if (!own) return;
      rows.push(placeRow(own, x, y, preset));
      y += own.whole;
      for (const below of row.rows) put(below);
    };
    put(band.head);
    const unchanged =
      band.unchanged === null
        ? null
        : wordsAt(band.unchanged, x + preset.pad, y + preset.unchanged / 2, preset.small);
    y += afterRows(band, preset);
    placed.push({ band, x, y: top, width: preset[side], height: y - preset.gap - top, rows, unchanged });
  }
  return placed;
}

/** The distance from the middle of a line of text down to its baseline, in em. */
const baseline = 0.36;

/** Words on one line, with their vertical middle at `middle`. */
export function wordsAt(
  text: string,
  x: number,
  middle: number,
  size: number,
  weight: 'normal' | 'bold' = 'normal',
): PlacedText {
  return { text, x, y: middle + size * baseline, width: fitWidth(text, size, weight), size };
}

function placeRow(
  { row, depth, fitted, lead, top }: MeasuredRow,
  left: number,
  y: number,
  preset: Preset,
): PlacedRow {
  const x = left + leftOf(depth, preset);
  const middle = y + lead + top / 2;
  const beside = besideOf(fitted, x, middle, preset);
  const below = fitted.below.map((piece, index) => ({
    sort: piece.sort,
    ...wordsAt(
      piece.text,
      x,
      y + lead + top + (index + 0.55) * lineOf(preset),
      preset.small,
      weightOf(piece),
    ),
  }));
  const last = beside.at(-1);
  return {
    row,
    depth,
    fitted,
    x,
    y: middle - fitted.height / 2,
    middle,
    end: last ? last.x + last.width : x + fitted.width,
    names: namesOf(fitted, depth, x, middle),
    pieces: [...beside, ...below],
  };
}

/** The name in the middle of its box or, without a box, at its left. */
function namesOf(
  { lines, size, width, isBoxed }: Fitted,
  depth: number,
  x: number,
  middle: number,
): readonly PlacedText[] {
  const step = size + 3;
  return lines.map((line, index) => {
    const words = wordsAt(
      line,
      x,
      middle + (index - (lines.length - 1) / 2) * step,
      size,
      depth < 2 ? 'bold' : 'normal',
    );
    return isBoxed ? { ...words, x: x + (width - words.width) / 2 } : words;
  });
}

function besideOf({ beside, width }: Fitted, left: number, middle: number, { small }: Preset) {
  let x = left + width;
  return beside.map((piece) => {
    const words = { sort: piece.sort, ...wordsAt(piece.text, x + pieceGap, middle, small, weightOf(piece)) };
    x += pieceGap + piece.width;
    return words;
  });
}

function weightOf({ sort }: Piece): 'bold' | 'normal' {
  return sort === 'word' ? 'bold' : 'normal';
}
