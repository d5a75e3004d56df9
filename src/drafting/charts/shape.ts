import { done, type Outcome, refused } from '#diagnostics/outcome.ts';
import type { Row, UnreadRow } from '../tables/table.ts';
import type { ChartColumns } from './columns.ts';
import { indentOf } from './indents.ts';
import { namesApart } from './unit-words.ts';

/**
 * How a table shows the hierarchy:
 * - `columns`: one column per level, 部｜課｜係
 * - `indents`: one column, lower units indented further
 * - `paths`: 総務部/総務課/庶務係 in one cell
 */
export type ChartShape = 'columns' | 'indents' | 'paths';

export const SEPARATOR = /[/／>＞→]/;

/** What a reader found: paths of units with their rows, and the rows that could not be read. */
export interface FoundPaths {
  readonly units: readonly { readonly path: readonly string[]; readonly row: number }[];
  readonly unread: readonly UnreadRow[];
  readonly notes: readonly string[];
}

interface Recognised {
  readonly shape: ChartShape;
  readonly why: string;
}

const FLAT = refused(
  '組織の上下の関係が分かりません。部・課・係を別々の列に分けるか、下の組織ほど字下げするか、「総務部/総務課/庶務係」のように / で区切って書いてください。',
);

export function shapeOf({ rows, levels }: ChartColumns): Outcome<Recognised> {
  const [only, another] = levels;
  if (only === undefined)
    return refused('組織の名前の列が見つかりません。部・課・係などの名前の列が要ります。');
  if (another !== undefined)
    return done({
      shape: 'columns',
      why: `組織の名前の列が${levels.length}列あるので、列の順に上から下の組織`,
    });
  const cells = cellsIn(rows, only);
  const parted = cells.filter((cell) => SEPARATOR.test(cell)).length;
  if (parted * 3 >= cells.length && parted > 0)
    return done({ shape: 'paths', why: '名前が / や > で区切られているので、左から右へ上から下の組織' });
  // If some cells start with a space, the space may be an indentation instead of a separator.
  if (cells.every((cell) => /^\S/.test(cell)) && cells.some((cell) => pathApart(cell).length > 1))
    return done({ shape: 'paths', why: '名前が空きで区切られているので、左から右へ上から下の組織' });
  if (new Set(cells.map((cell) => indentKey(cell))).size > 1)
    return done({ shape: 'indents', why: '一つの列に字下げや記号があるので、深いほど下の組織' });
  const kinds = new Set(cells.map((cell) => cell.trim().at(-1)));
  return kinds.size > 1
    ? FLAT
    : done({ shape: 'indents', why: '字下げがないので、すべて市区町村の直下の組織' });
}

/** Splits 総務部 総務課 庶務係 into a path if each name has another kind; else the cell is one name. */
export function pathApart(cell: string): readonly string[] {
  const names = namesApart(cell);
  const kinds = new Set(names.map((name) => name.at(-1)));
  return kinds.size === names.length ? names : [cell];
}

function indentKey(cell: string): string {
  const { width, mark } = indentOf(cell);
  return `${width} ${mark}`;
}

function cellsIn(rows: readonly Row[], place: number): readonly string[] {
  return rows.map(({ cells }) => cells[place] ?? '').filter((cell) => cell.trim() !== '');
}
