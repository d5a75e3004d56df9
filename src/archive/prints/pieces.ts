import { NUMBER_MARKS, UNIT_MARK } from './normal-form.ts';

const PIECE = 4;

const HIRAGANA = /[ぁ-ゖ]/;
const SHORT_NUMBER = new RegExp(`${NUMBER_MARKS[0]}[\\d.]{1,${PIECE - 3}}${NUMBER_MARKS[1]}`, 'g');

/** The overlapping pieces of a normal form, and every number too short for one. */
export function piecesOf(normal: string): readonly string[] {
  const pieces: string[] = normal.match(SHORT_NUMBER) ?? [];
  for (let at = 0; at + PIECE <= normal.length; at++) pieces.push(normal.slice(at, at + PIECE));
  return pieces;
}

/**
 * Whether a piece is kept for sentences. Pieces with hiragana, which join words, are not, unless they end a
 * unit name.
 */
export function isKeptOfSentences(piece: string): boolean {
  return !HIRAGANA.test(piece) || piece.endsWith(UNIT_MARK);
}

/** A 16-bit hash (FNV-1a, folded). */
export function hashOf(piece: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < piece.length; at++) hash = Math.imul(hash ^ piece.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 16)) & 0xffff;
}
