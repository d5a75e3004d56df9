/**
 * Splits a sentence after each 、, so that large letters can break there. `words` returns null for
 * unsplittable pieces.
 */
export function clausesOf<Piece>(
  pieces: readonly Piece[],
  words: (piece: Piece) => string | null,
  piece: (words: string) => Piece,
): readonly (readonly Piece[])[] {
  const clauses: Piece[][] = [[]];
  for (const one of pieces) {
    const parts = words(one)
      ?.split(/(?<=、)/)
      .map(piece) ?? [one];
    for (const part of parts) {
      clauses.at(-1)?.push(part);
      if (words(part)?.endsWith('、')) clauses.push([]);
    }
  }
  return clauses;
}
