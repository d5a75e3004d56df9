import type { PlacedLine, PlacedRow } from './placed.ts';
import { mean, type Ports } from './ports.ts';
import type { Preset } from './preset.ts';
import { fromKnot, routeOf, tailStart } from './routes.ts';
import type { Tail } from './tails.ts';

type Rows = ReadonlyMap<string, PlacedRow>;

/** The paths of all lines from their rows to the tails: directly, or through a knot. */
export function linePaths(ports: Ports, rows: Rows, preset: Preset): readonly PlacedLine[] {
  const tails = [...ports.tails.keys()];
  const knots = Map.groupBy(
    tails.filter(({ knot }) => knot !== null),
    ({ knot }) => knot,
  );
  return [
    ...tails.filter(({ knot }) => knot === null).flatMap((tail) => straight(tail, ports, rows, preset)),
    ...[...knots.values()].flatMap((own) => throughKnot(own, ports, rows, preset)),
  ];
}

function straight(tail: Tail, ports: Ports, rows: Rows, preset: Preset): readonly PlacedLine[] {
  const end = { x: tailStart(preset), y: ports.tails.get(tail) ?? 0 };
  return tail.lines.flatMap((line) => {
    const row = line.from === null ? undefined : rows.get(line.from);
    return row ? routeOf(line, row, ports.lines.get(line) ?? row.middle, end, preset) : [];
  });
}

/** Each row has one line to the knot, and the knot has one to each tail. */
function throughKnot(
  tails: readonly Tail[],
  ports: Ports,
  rows: Rows,
  preset: Preset,
): readonly PlacedLine[] {
  const leaving = new Map(tails.flatMap(({ lines }) => lines.map((line) => [line.from, line] as const)));
  const ends = tails.map((tail) => ({ tail, x: tailStart(preset), y: ports.tails.get(tail) ?? 0 }));
  const starts = [...leaving.values()].map((line) => ports.lines.get(line) ?? 0);
  const knot = {
    x: (preset.before + preset.fan + tailStart(preset)) / 2,
    y: (mean(starts) + mean(ends.map(({ y }) => y))) / 2,
  };
  return [
    ...[...leaving].flatMap(([from, line]) => {
      const row = from === null ? undefined : rows.get(from);
      return row ? routeOf(line, row, ports.lines.get(line) ?? row.middle, knot, preset) : [];
    }),
    ...ends.flatMap(({ tail: { lines }, ...end }) => (lines[0] ? fromKnot(lines[0], knot, end) : [])),
  ];
}
