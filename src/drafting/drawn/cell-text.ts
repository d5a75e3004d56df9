import { raised } from '../tables/raised.ts';
import type { Box, Piece } from './page.ts';

export interface Line extends Box {
  readonly text: string;
  readonly size: number;
}

export interface CellText {
  readonly text: string;
  /** Whether the last line had no room for another letter, so that it may go on elsewhere. */
  readonly isFull: boolean;
}

/** The text of a cell. A full line goes on in the next; all others end where somebody ended them. */
export function cellText(pieces: readonly Piece[], cell: Box): CellText {
  const lines = linesOf(pieces);
  const last = lines.at(-1);
  if (last === undefined) return { text: '', isFull: false };
  if (lines.every(({ text }) => [...text].length === 1))
    return { text: lines.map(({ text }) => text).join(''), isFull: false };
  const width = Math.max(cell.right - cell.left, ...lines.map(({ left, right }) => right - left));
  const parts = lines.map((line, at) => {
    const next = lines[at + 1];
    if (next === undefined) return line.text;
    const isApart = next.top - line.bottom > line.size;
    return isApart || !isFull(line, width)
      ? `${line.text}\n`
      : line.text + betweenWords(line.text, next.text);
  });
  return { text: parts.join(''), isFull: isFull(last, width) };
}

function isFull({ left, right, size }: Line, width: number): boolean {
  // A letter, and both sides of a cell, which are padded by up to half a letter.
  return width - (right - left) <= 2 * size;
}

/** What a line break within a text stands for. */
export function betweenWords(before: string, after: string): string {
  return isLatin(before.at(-1)) && isLatin(after.at(0)) ? ' ' : '';
}

function isLatin(letter: string | undefined): boolean {
  return letter !== undefined && /[A-Za-z0-9,.;:%)]/.test(letter);
}

/** The lines from top to bottom; columns of vertical text from right to left. */
export function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const flat = pieces.filter(({ isVertical }) => !isVertical);
  const vertical = pieces.filter(({ isVertical }) => isVertical);
  return [
    ...vertical.map(lineOfVertical).toSorted((a, b) => b.left - a.left || a.top - b.top),
    ...piecesByLine(flat).map(lineOf),
  ];
}

function lineOfVertical({ text, left, top, right, bottom, size }: Piece): Line {
  return { text, left, top, right, bottom, size };
}

/** The pieces of each line, from top to bottom. */
export function piecesByLine(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.top + a.bottom - (b.top + b.bottom))) {
    const line = lines.findLast((line) => line.some((one) => areBeside(one, piece)));
    if (line) line.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

/** Whether two pieces share at least half of the height of the lower one. */
function areBeside(a: Box, b: Box): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared > Math.min(a.bottom - a.top, b.bottom - b.top) / 2;
}

export function lineOf(pieces: readonly Piece[]): Line {
  const inOrder = pieces.toSorted((a, b) => a.left - b.left);
  const largest = pieces.reduce((one, other) => (other.size > one.size ? other : one));
  // Letters spread over the width of a cell (企　画　課) are no words of their own.
  const isSpread = inOrder.length > 1 && inOrder.every(({ text }) => [...text.trim()].length === 1);
  const text = inOrder
    .map((piece, at) => {
      const before = inOrder[at - 1];
      const isGap = before !== undefined && !isSpread && piece.left - before.right > gapFor(before, piece);
      return (isGap ? ' ' : '') + (isRaised(piece, largest) ? raised(piece.text) : piece.text);
    })
    .join('')
    .trim();
  return {
    text: closedUp(text),
    size: largest.size,
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
    top: Math.min(...pieces.map(({ top }) => top)),
    bottom: Math.max(...pieces.map(({ bottom }) => bottom)),
  };
}

const LETTER = '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}ー]';
const SPREAD = new RegExp(`(?<!\\S)${LETTER}(?: ${LETTER}){2,}(?!\\S)`, 'gu');

/** Letters spread over the width of a line (行 わ れ る) are no words of their own. */
function closedUp(text: string): string {
  return text.replace(SPREAD, (letters) => letters.replaceAll(' ', ''));
}

/** Whether a piece is set smaller and higher than the other letters of the line. */
function isRaised({ size, bottom }: Piece, of: Piece): boolean {
  return size <= of.size * 0.8 && of.bottom - bottom >= of.size * 0.25;
}

/** Between words in Latin letters a narrow gap is a space; Japanese text is only interrupted by a wide one. */
function gapFor(before: Piece, after: Piece): number {
  const areLatin = isLatin(before.text.at(-1)) && isLatin(after.text.at(0));
  return Math.max(before.size, after.size) * (areLatin ? 0.2 : 0.7);
}
