import type { Row, UnreadRow } from './table.ts';

/** How many problems of one kind are listed in full. */
const IN_FULL = 5;
/** How many further rows are listed by number. */
const NAMED = 20;

/**
 * A line for each problem. If many are of the same kind, the first ones in full and the others by row number.
 */
export function problemLines(unread: readonly UnreadRow[]): readonly string[] {
  const kinds = Map.groupBy(unread, ({ why }) => why.replace(/「[^」]*」|（.*）|\d+/gs, ''));
  return [...kinds.values()].flatMap((same) => {
    const line = ({ row, where, why }: UnreadRow) => `${where ?? `${row}行目`}: ${why}。`;
    // Several cells of a row may have one problem.
    const each = [...new Map(same.map((one) => [line(one), one])).values()];
    const lines = each.slice(0, IN_FULL).map(line);
    const further = [...new Set(each.slice(IN_FULL).map(({ row, where }) => where ?? row))];
    if (further.length === 0) return lines;
    const named = further.slice(0, NAMED).join('、');
    const more = further.length > NAMED ? ` ほか、合わせて${further.length}行` : '';
    return [
      ...lines,
      `${named}${typeof further[0] === 'string' ? '' : '行目'}${more}: 上と同じ種類の問題があります。`,
    ];
  });
}

/** A note on the rows above the headings, which are not read, besides those that the headings continue. */
export function rowsAboveNotes(rows: readonly Row[], heading: Row): readonly string[] {
  const isContinued = ({ cells }: Row) =>
    cells.filter((cell, place) => cell.trim() !== '' && cell === heading.cells[place]).length > 1;
  const above = rows.filter((row) => row.number < heading.number && !isContinued(row));
  if (above.length === 0) return [];
  const quoted = above.map(({ number, cells }) => {
    const words = [...new Set(cells.map((cell) => cell.trim()))].filter((cell) => cell !== '');
    return `${number}行目「${words.join(' ').replaceAll('\n', ' ')}」`;
  });
  return [`見出しより上の行は読んでいません（${quoted.join('、')}）。`];
}
