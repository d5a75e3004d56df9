import type { Position } from '#diagnostics/diagnostic.ts';

/** Converts an offset in the body to a position in the file. */
export type At = (offset: number, length: number) => Position;

export function positionsIn(source: string, file: string, firstLine: number): At {
  return (offset, length) => {
    const before = source.slice(0, offset).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    return { file, line: before.length + firstLine - 1, column, length };
  };
}
