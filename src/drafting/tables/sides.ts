// Headings of the two sides of a table that compares: 旧 and 新, 改正前 and 改正後, 令和7年度 and 令和8年度.
import type { Row } from './table.ts';
import { yearHeading } from './year-heading.ts';

interface Sides {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

const OF_WHAT = '(?:の?(?:組織|機構|体制|部署|所属|名称|所管課?|担当課?|部課?|局|課|係))?(?:図|名)?';
const BEFORE = new RegExp(
  `^(?:旧|現行?|現在|これまで|改正前|変更前|見直し前|再編前|もと|移管元|移管前|前年度|今年度)${OF_WHAT}$`,
);
const AFTER = new RegExp(
  `^(?:新(?:しい)?|改正後|改正案|変更後|見直し後|再編後|移管先|移管後|新年度|来年度|(?:(?:(?:令和|平成)?(?:\\d+|元)年度?)?(?:\\d+月)?(?:\\d+日)?|新年度)(?<=[年度月日])(?:から|より|以降))${OF_WHAT}$`,
);
const OF_YEAR = new RegExp(`^${OF_WHAT}$`);

/** The columns of each side; null if a side has none. Two years without a word for either side are sides too. */
export function sidesIn(headings: readonly string[]): Sides | null {
  const words = headings.map(plain);
  const years = words.map((cell) => {
    const said = yearHeading(cell);
    return said !== null && OF_YEAR.test(said.rest) ? said.year : null;
  });
  const [earlier, later, another] = [...new Set(years)].filter((year) => year !== null).toSorted();
  const places = (is: (cell: string, year: number | null) => boolean) =>
    words.flatMap((cell, place) => (is(cell, years[place] ?? null) ? [place] : []));
  const before = places((cell) => BEFORE.test(cell));
  const after = places((cell) => AFTER.test(cell));
  const isOfYears = before.length === 0 && after.length === 0 && later !== undefined && another === undefined;
  const sides = isOfYears
    ? { before: places((_, year) => year === earlier), after: places((_, year) => year === later) }
    : { before, after: after.length > 0 ? after : places((_, year) => year !== null) };
  return sides.before.length > 0 && sides.after.length > 0 ? sides : null;
}

const SAME = /^[(]?(?:同左|左に同じ|変更なし|現行ど[おう]り|現行通り)[)]?$/;

/** The rows with what stands on the side before where the side after says 同左. */
export function withSame(rows: readonly Row[], { before, after }: Sides): readonly Row[] {
  const isSame = (cell: string) => SAME.test(cell.normalize('NFKC').replace(/\s/g, ''));
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, place) => {
      const at = after.indexOf(place);
      return at >= 0 && isSame(cell) ? (row.cells[before[at] ?? before[0] ?? -1] ?? '') : cell;
    }),
  }));
}

/** Whether the heading of a side is a year, which may as well head a column of numbers. */
export function isSideOfYear(heading: string): boolean {
  return yearHeading(plain(heading)) !== null;
}

/** Without what stands in brackets, unless that is the side: 課名（旧）. */
function plain(cell: string): string {
  const words = cell.normalize('NFKC').replace(/\s/g, '');
  const [, inner = ''] = /\(([^()]*)\)$/.exec(words) ?? [];
  return BEFORE.test(inner) || AFTER.test(inner) ? inner : words.replace(/\([^()]*\)/g, '');
}
