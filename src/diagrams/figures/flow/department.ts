import { type Band, type Flow, joinedBy, type Line, type Row, rowsOf, type Side } from '../../flow.ts';
import { pruned } from './prune.ts';

/**
 * The department in which most units move, end or begin, with the rows that they come from and go to; null if
 * no unit does.
 */
export function busiestDepartment(
  flow: Flow,
): { readonly name: string; readonly id: string | null; readonly flow: Flow } | null {
  const lines = flow.lines.filter(({ carries, from }) => carries === 'unit' && from !== null);
  const keys = new Set(
    [...flow.after, ...flow.before].flatMap(({ key, sort }) => (sort === 'department' ? key : [])),
  );
  const parts = [...keys].map((key) => departmentIn(flow, key, lines));
  const [busiest] = parts.toSorted((a, b) => b.flow.lines.length - a.flow.lines.length || b.rows - a.rows);
  return busiest && busiest.flow.lines.length > 0 ? busiest : null;
}

function departmentIn(flow: Flow, key: string, lines: readonly Line[]) {
  const rowsWithin = (bands: readonly Band[]) => rowsOf(bands.filter((band) => band.key === key));
  const before = new Set(rowsWithin(flow.before).map((row) => row.key));
  const after = new Set(rowsWithin(flow.after).map((row) => row.key));
  const kept = lines.filter(({ from, to }) => before.has(from ?? '') || after.has(to));
  const isShown = (own: ReadonlySet<string>, side: Side) => {
    const ends = joinedBy(kept, side);
    return (row: Row) => ends.has(row.key) || (own.has(row.key) && row.fate !== 'stays');
  };
  const head = [...flow.after, ...flow.before].find((band) => band.key === key)?.head;
  return {
    name: head?.name ?? '',
    id: head?.id ?? null,
    rows: before.size + after.size,
    flow: {
      ...flow,
      beside: true,
      before: shown(flow.before, key, isShown(before, 'before')),
      after: shown(flow.after, key, isShown(after, 'after')),
      lines: kept,
    },
  };
}

/**
 * Bands with their shown rows. Not all rows of other departments are counted, so these bands have no
 * `unchanged`.
 */
function shown(bands: readonly Band[], key: string, isShown: (row: Row) => boolean): readonly Band[] {
  return pruned(bands, isShown).map((band) => (band.key === key ? band : { ...band, unchanged: null }));
}
