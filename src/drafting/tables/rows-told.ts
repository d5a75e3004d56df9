import type { UnreadRow } from './table.ts';

/** As many of one kind are told in full. */
const IN_FULL = 5;
/** As many further rows are named. */
const NAMED = 20;

/** A line for each row that could not be read; where many have the same fault, the first ones and who the others are. */
export function rowsTold(unread: readonly UnreadRow[]): readonly string[] {
  const kinds = Map.groupBy(unread, ({ why }) => why.replace(/「[^」]*」|（.*）|\d+/gs, ''));
  return [...kinds.values()].flatMap((same) => {
    const lines = same.slice(0, IN_FULL).map(({ row, why }) => `${row}行目: ${why}。`);
    const further = [...new Set(same.slice(IN_FULL).map(({ row }) => row))];
    if (further.length === 0) return lines;
    const named = further.slice(0, NAMED).join('、');
    const more = further.length > NAMED ? ` ほか、合わせて${further.length}行` : '';
    return [...lines, `${named}行目${more}: 上と同じ種類の問題があります。`];
  });
}
