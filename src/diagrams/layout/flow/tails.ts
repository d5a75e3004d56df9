import type { Line } from '../../flow.ts';

/** What comes into a row as one, under one label: all that merges into it, or a duty from several. */
export interface Tail {
  readonly to: string;
  readonly carries: Line['carries'];
  readonly label: string;
  readonly lines: readonly Line[];
}

export function tailsOf(lines: readonly Line[]): readonly Tail[] {
  const groups = Map.groupBy(lines, ({ from, to, carries, label }) =>
    // A duty that comes from nowhere has no line to share.
    JSON.stringify([to, carries, label, from === null]),
  );
  return [...groups.values()].flatMap((own): Tail[] => {
    const [first] = own;
    return first ? [{ to: first.to, carries: first.carries, label: first.label, lines: own }] : [];
  });
}
