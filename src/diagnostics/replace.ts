import type { Diagnostic } from './diagnostic.ts';

/** A text in which what was meant stands in the place of what is written; null where that cannot be said. */
export function withMeant(text: string, { meant, position }: Diagnostic): string | null {
  if (meant === null) return null;
  const { line, column, length } = position;
  const start = startOfLine(text, line);
  if (start === null) return null;
  const from = start + column - 1;
  return text.slice(0, from) + meant + text.slice(from + length);
}

function startOfLine(text: string, line: number): number | null {
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (let at = 1; at < line; at++) {
    const end = /\r\n?|\n/g;
    end.lastIndex = start;
    if (end.exec(text) === null) return null;
    start = end.lastIndex;
  }
  return start;
}
