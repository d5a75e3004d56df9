import type { Row, Sheet } from './table.ts';

/** 令和, 令和（年度） or 年次計画（令和）. */
const ERA = /(?:^|[(（])(平成|令和)[(（]?(?:年度?)?[)）]{0,2}$/;
/** 平成20, before 21, 22 and 23; 平成20年度 may as well stand before values. */
const WITH_YEAR = /^(平成|令和)(\d{1,2})$/;
const BARE = /^(?:元|\d{1,2})$/;

/** Fewer numbers in a row may be anything. */
const FEWEST = 3;

/**
 * Puts the era before the numbers of a heading row that follow it in their row, or stand below it: 平成（年度） | 20 |
 * 21 | 22, or that begins with it: 平成20 | 21 | 22 | 23.
 */
export function withErasOfHeadings(sheet: Sheet): Sheet {
  const rows = sheet.rows.map((row, at) => withEras(row, row) ?? withEras(row, sheet.rows[at - 1]) ?? row);
  return rows.every((row, at) => row === sheet.rows[at]) ? sheet : { ...sheet, rows };
}

/** The row with the eras of `above`, which may be itself; null if it is no row of years of these eras. */
function withEras(row: Row, above: Row | undefined): Row | null {
  if (above === undefined || (above !== row && above.cells.some(isBare))) return null;
  const eras = above.cells.map((cell) => ERA.exec(plain(cell))?.[1] ?? null);
  let [count, last] = [0, 0];
  let era: string | null = null;
  const cells: string[] = [];
  for (const [column, cell] of row.cells.entries()) {
    if (eras[column]) [era, last] = [eras[column] ?? null, 0];
    const [, own, first] = WITH_YEAR.exec(plain(cell)) ?? [];
    if (own !== undefined) [era, last] = [own, Number(first)];
    if (!isBare(cell)) {
      cells.push(cell);
      continue;
    }
    const year = plain(cell) === '元' ? 1 : Number(plain(cell));
    if (era === null || (last > 0 && year !== last + 1)) return null;
    [count, last] = [count + 1, year];
    cells.push(`${era}${plain(cell)}年度`);
  }
  return count < FEWEST ? null : { ...row, cells };
}

function isBare(cell: string): boolean {
  return BARE.test(plain(cell));
}

function plain(cell: string): string {
  return cell.normalize('NFKC').replace(/\s/g, '');
}
