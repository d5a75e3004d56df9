import type { Cell, Line } from '#diagrams/figures/way/lines.ts';

const fates = { ends: 'e', begins: 'b', stays: 's' } as const satisfies Record<Line['fate'], string>;
const sorts = { known: [], unknown: ['u'], planned: ['p'] } as const satisfies Record<
  Line['sort'],
  readonly string[]
>;
const across = { left: 'l', right: 'r', both: 'x' } as const satisfies Record<
  NonNullable<Cell['across']>,
  string
>;
const marks = { change: 'n', end: 'z', other: 'o' } as const satisfies Record<
  NonNullable<Cell['mark']>,
  string
>;

/**
 * The classes of a cell (way.css). Short, because there are many cells. `t` before a class limits it to the
 * line above the event, `d` to the line below.
 */
export function cellClass({ above, below, ...cell }: Cell): string | undefined {
  const [top, down] = [looksOf(above), looksOf(below)];
  const classes = [
    ...top.map((look) => (down.includes(look) ? look : `t${look}`)),
    ...down.filter((look) => !top.includes(look)).map((look) => `d${look}`),
    ...(cell.across ? [across[cell.across]] : []),
    ...(cell.mark ? [marks[cell.mark]] : []),
  ];
  return classes.length > 0 ? classes.join(' ') : undefined;
}

function looksOf(line: Line | null): readonly string[] {
  return line === null ? [] : [fates[line.fate], ...(line.isMain ? ['m'] : []), ...sorts[line.sort]];
}
