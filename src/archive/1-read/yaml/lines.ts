import type { Position } from '#diagnostics/diagnostic.ts';

/** Converts offsets in the text to a position in the file, within one line. */
export type At = (from: number, to: number) => Position;

/** `firstLine`: the line of the file on which `text` begins. Lines are counted on the first call. */
export function positionsOnLines(text: string, file: string, firstLine: number): At {
  let starts: readonly number[] | null = null;
  return (from, to) => {
    starts ??= lineStarts(text);
    const line = indexOfLine(starts, from);
    const start = starts[line] ?? 0;
    const end = (starts[line + 1] ?? text.length + 1) - 1;
    return {
      file,
      line: line + firstLine,
      column: from - start + 1,
      length: Math.max(1, Math.min(to, end) - from),
    };
  };
}

export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

/** The index of the line that contains the offset. */
function indexOfLine(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
