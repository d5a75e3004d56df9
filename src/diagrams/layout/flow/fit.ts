import { type Row, type Side, shownName } from '../../flow.ts';
import { breakLines } from '../../measure/break-lines.ts';
import { breakName } from '../../measure/break-name.ts';
import { fitWidth, widestFace } from '../../measure/text-width.ts';
import type { Preset } from './preset.ts';
import type { Tail } from './tails.ts';

/** Words after a name, or below it if there is no room. */
export interface Piece {
  readonly text: string;
  readonly sort: 'word' | 'along' | 'duty';
  readonly width: number;
}

/** A duty that a row gets. `from` names who had it, or is empty. */
export interface DutyWords {
  readonly label: string;
  readonly from: string;
}

/** A row with its words set in lines. */
export interface Fitted {
  readonly lines: readonly string[];
  readonly size: number;
  readonly isBoxed: boolean;
  /** The width of the box, or of the name if there is no box. */
  readonly width: number;
  readonly height: number;
  readonly beside: readonly Piece[];
  readonly below: readonly Piece[];
}

/** The space between a box and the words after it. */
export const pieceGap = 6;
const leading = 3;
/** The space between the words of a row and the edge of its band. */
const edge = 2;

/** Sets the words of a row. The head of a band has depth 0. */
export function fitRow(
  row: Row & { readonly duties: readonly DutyWords[] },
  depth: number,
  side: Side,
  isBoxed: boolean,
  preset: Preset,
): Fitted {
  const size = depth === 0 ? preset.heading : preset.text;
  const room = preset[side] - leftOf(depth, preset) - edge;
  const inside = isBoxed ? preset.inside : 0;
  const weight = depth < 2 ? 'bold' : 'normal';
  const lines = breakName(shownName(row), room - 2 * inside, size, weight);
  const width = Math.ceil(Math.max(...lines.map((line) => fitWidth(line, size, weight))) + 2 * inside);
  const { beside, below } = setPieces(piecesOf(row, room, preset), width, room, preset);
  const text = lines.length * (size + leading);
  const height = isBoxed ? text + preset.inside + 1 : text;
  return { lines, size, isBoxed, width, height, beside, below };
}

/** The distance of a row from the left edge of its band. */
export function leftOf(depth: number, { pad, indent }: Preset): number {
  return pad + Math.max(0, depth - 1) * indent;
}

export function lineOf({ small }: Preset): number {
  return small + 4;
}

/** The height that a tail takes at the side of the row that it reaches. */
export function portOf(tail: Tail, preset: Preset): number {
  return Math.max(preset.reaching, labelLines(tail.label, preset).length * lineOf(preset) + 2);
}

/** The label of a tail, in lines that fit the zone of labels; empty if the preset has no such zone. */
export function labelLines(label: string, { labels, small }: Preset): readonly string[] {
  if (labels === 0) return [];
  return breakLines(label, (labels - labelMargin) / widestFace, small);
}

/** The space around a label for the rest of its line, on both sides together. */
const labelMargin = 26;

function piecesOf(
  { along, words, duties }: Parameters<typeof fitRow>[0],
  room: number,
  { small, labels }: Preset,
): readonly Piece[] {
  const piece = (sort: Piece['sort']) => (text: string) => ({
    text,
    sort,
    width: Math.ceil(fitWidth(text, small)),
  });
  const goes = along === null ? [] : [piece('along')(along)];
  const happens = words.map(piece('word'));
  const gets = duties.flatMap(({ from, label }) => {
    if (from === '') return piece('duty')(label);
    const whole = piece('duty')(`← ${from} ${label}`);
    return whole.width <= room ? whole : [`← ${from}`, label].map(piece('duty'));
  });
  return [...(labels === 0 ? [...happens, ...goes] : [...goes, ...happens]), ...gets];
}

/** Puts pieces beside the name, in order, as long as there is room, and the others below it. */
function setPieces(pieces: readonly Piece[], width: number, room: number, { small, labels }: Preset) {
  const beside: Piece[] = [];
  const below: Piece[] = [];
  let left = room - width;
  for (const piece of pieces) {
    if (piece.sort !== 'duty' && below.length === 0 && piece.width + pieceGap <= left) {
      beside.push(piece);
      left -= piece.width + pieceGap;
      continue;
    }
    // On a phone, only the table shows `along`.
    if (labels === 0 && piece.sort === 'along') continue;
    for (const text of breakName(piece.text, room, small))
      below.push({ ...piece, text, width: Math.ceil(fitWidth(text, small)) });
  }
  return { beside, below };
}
