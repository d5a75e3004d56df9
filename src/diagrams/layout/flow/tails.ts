import type { Line } from '../../flow.ts';

/** Lines that come into a row together under one label: units that merge, or a duty from several units. */
export interface Tail {
  readonly to: string;
  readonly carries: Line['carries'];
  readonly knot: string | null;
  readonly label: string;
  readonly lines: readonly Line[];
}

export function tailsOf(lines: readonly Line[]): readonly Tail[] {
  const groups = Map.groupBy(lines, ({ from, to, carries, knot, label }) =>
    // A duty without a source has no line that could share a tail with others.
    JSON.stringify([to, carries, knot, label, from === null]),
  );
  return [...groups.values()].flatMap((own): Tail[] => {
    const [first] = own;
    if (!first) return [];
    const { to, carries, knot, label } = first;
    return [{ to, carries, knot, label, lines: own }];
  });
}

/** The lines that leave a row, in groups that go to the same knot. */
export function strandsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  return [...Map.groupBy(lines, (line) => line.knot ?? line).values()];
}
