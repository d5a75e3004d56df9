import { type Band, type Flow, type Row, rowsOf, shownName } from '#diagrams/flow.ts';

const marks = { ends: '-', begins: '+', stays: ' ' } as const;

/** A flow as text: both sides as trees, then the lines. */
export function sketch({ titles, before, after, lines }: Flow): string {
  const names = (bands: readonly Band[]) => new Map(rowsOf(bands).map((row) => [row.key, shownName(row)]));
  const [left, right] = [names(before), names(after)];
  return [
    titles.before,
    ...before.flatMap(bandLines),
    titles.after,
    ...after.flatMap(bandLines),
    ...lines.map(({ from, to, carries, label }) => {
      const arrow = carries === 'unit' ? '=>' : '->';
      return `${from === null ? '' : `${left.get(from)} `}${arrow} ${right.get(to)}: ${label}`;
    }),
  ].join('\n');
}

function bandLines({ head, unchanged }: Band): readonly string[] {
  const lines = (row: Row, depth: number): readonly string[] => [
    [`${'  '.repeat(depth)}${marks[row.fate]}`, shownName(row), row.along, ...row.words]
      .filter((one) => one !== null)
      .join(' '),
    ...row.rows.flatMap((below) => lines(below, depth + 1)),
  ];
  return [...lines(head, 1), ...(unchanged === null ? [] : [`      (${unchanged})`])];
}
