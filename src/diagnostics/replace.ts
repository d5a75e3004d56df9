import type { Position } from './diagnostic.ts';

/** The text at a position; null if the text has no such line. */
export function lettersAt(text: string, position: Position): string | null {
  const from = offsetOf(text, position);
  return from === null ? null : text.slice(from, from + position.length);
}

/** The text with `letters` put at the position; null if the text has no such line. */
export function withLetters(text: string, position: Position, letters: string): string | null {
  const from = offsetOf(text, position);
  return from === null ? null : text.slice(0, from) + letters + text.slice(from + position.length);
}

function offsetOf(text: string, { line, column }: Position): number | null {
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (let at = 1; at < line; at++) {
    const end = /\r\n?|\n/g;
    end.lastIndex = start;
    if (end.exec(text) === null) return null;
    start = end.lastIndex;
  }
  return start + column - 1;
}
