import type { Line } from '../../flow.ts';

/** What comes into a row as one, under one label: all that merges into it, or a duty from several. */
export interface Tail {
  readonly to: string;
  readonly carries: Line['carries'];
  readonly knot: string | null;
  readonly label: string;
  readonly lines: readonly Line[];
}

export function tailsOf(lines: readonly Line[]): readonly Tail[] {
  const groups = Map.groupBy(lines, ({ from, to, carries, knot, label }) =>
    // A duty that comes from nowhere has no line to share.
    JSON.stringify([to, carries, knot, label, from === null]),
  );
  return [...groups.values()].flatMap((own): Tail[] => {
    const [first] = own;
    if (!first) return [];
    const { to, carries, knot, label } = first;
    return [{ to, carries, knot, label, lines: own }];
  });
}

/** The lines of a row, those together that leave it as one: they go to the same knot. */
export function strandsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  return [...Map.groupBy(lines, (line) => line.knot ?? line).values()];
}
