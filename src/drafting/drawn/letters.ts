import type { Piece } from './page.ts';

/** The letters of a piece, with the places that follow from their widths. */
export function lettersOf(piece: Piece): readonly Piece[] {
  const letters = [...piece.text];
  const whole = letters.reduce((sum, letter) => sum + widthOf(letter), 0);
  const perWidth = (piece.right - piece.left) / whole;
  let at = piece.left;
  return letters.map((text) => {
    const left = at;
    at += widthOf(text) * perWidth;
    return { ...piece, text, left, right: at };
  });
}

/** Neighbouring pieces as one, from left to right. */
export function joined(pieces: readonly [Piece, ...Piece[]]): Piece {
  const [first] = pieces;
  return {
    ...first,
    text: pieces.map(({ text }) => text).join(''),
    right: pieces.at(-1)?.right ?? first.right,
  };
}

/** In letters of full width. */
export function widthOf(letter: string): number {
  return /[\0-\u00FF\uFF61-\uFF9F]/.test(letter) ? 0.5 : 1;
}
