// Completes the rows of a list of changes with what other rows and the chart say.
import type { UnreadRow } from '../tables/table.ts';
import { departmentApart, splitAfter } from './apart.ts';
import { begunAbove, followsAbove, renamedLevels, splitAbove, toldIn } from './implied.ts';
import { KIND_CHOICES } from './kinds.ts';
import type { ParsedRows, UnsaidRow } from './parse-rows.ts';
import { type ChangeRow, renamed } from './written.ts';

interface CompleteRows {
  readonly rows: readonly ChangeRow[];
  readonly unread: readonly UnreadRow[];
  /** Rows that change nothing besides the name above. */
  readonly stays: number;
  readonly notes: readonly string[];
}

/** How many names are quoted. */
const NAMED = 5;

/** `areKindsRemarks`: the sides are two charts side by side. */
export function completeRows(
  { rows, unsaid, named }: ParsedRows,
  areKindsRemarks: boolean,
  paths: readonly string[],
  placed: (name: string) => string,
): CompleteRows {
  const { apart, joined } = newApart(rows, paths);
  const whole = <R extends ChangeRow | UnsaidRow>(row: R): R => ({
    ...row,
    before: row.before.map(apart),
    after: row.after.map(apart),
  });
  const pathOf = (name: string) => (paths.includes(placed(name)) ? placed(name) : null);
  const own = rows.map(whole).map((row) => ({ row, above: splitAbove(row, pathOf) }));
  const told = own.map(({ row, above }) => above ?? toldIn(row, pathOf));
  // The cells of a row may show a unit below the one that is split.
  const below = own.flatMap(({ row, above }) => (above === null ? [] : [{ ...row, kind: null, note: '' }]));
  const renamings = told.flatMap((row) => renamedLevels(row, told, areKindsRemarks ? named : null));
  const begun = begunAbove(renamings, paths, named);
  const left = withUnsaid([...unsaid.map(whole), ...below], begun.rows);
  return { ...left, notes: [...joinedNote([...joined]), ...begun.notes] };
}

/** Splits names that are written without a slash, where the chart or the table has the unit above. */
function newApart(
  rows: readonly ChangeRow[],
  paths: readonly string[],
): { readonly apart: (name: string) => string; readonly joined: ReadonlySet<string> } {
  const known = [...paths];
  const joined = new Set<string>();
  const apart = (name: string) => {
    const path = splitAfter(name, known);
    if (path !== name || paths.includes(name)) return path;
    const own = departmentApart(name);
    if (own !== name) joined.add(own);
    return own;
  };
  // The shortest first: 推進部総務課 is split at 推進部, and 推進部総務課文書係 at both.
  const afters = rows.flatMap(({ after }) => after).toSorted((a, b) => a.length - b.length);
  for (const name of afters) known.push(apart(name));
  return { apart, joined };
}

/** The rows with those of which the remarks say nothing, where other rows explain them. */
function withUnsaid(unsaid: readonly UnsaidRow[], rows: readonly ChangeRow[]): Omit<CompleteRows, 'notes'> {
  const all = [...rows];
  const unread: UnreadRow[] = [];
  let stays = 0;
  for (const one of unsaid) {
    const { row, before, after } = one;
    if (before[0] !== undefined && renamed(before[0], all) === after[0]) stays += 1;
    else if (followsAbove(one, all)) all.push({ ...one, kind: 'move' });
    else unread.push({ row, why: `何の変更かが、備考に書かれていません（${KIND_CHOICES}）` });
  }
  return { rows: all, unread, stays };
}

function joinedNote(names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const more = names.length > NAMED ? ' など' : '';
  return [`続けて書かれた名前を、部で分けて読みました（${names.slice(0, NAMED).join('、')}${more}）。`];
}
