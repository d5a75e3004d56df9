import { formatFiscalYear } from '#calendar/era.ts';
import type { Row, Sheet } from './table.ts';
import { erasNote, onlyYear, yearsIn } from './without-era.ts';

/** 令和, 令和（年度） or 年次計画（令和）. */
const ERA = /(?:^|[(（])(平成|令和)[(（]?(?:年度?)?[)）]{0,2}$/;
/** 平成20, before 21, 22 and 23; 平成20年度 may as well stand before values. */
const WITH_YEAR = /^(平成|令和)(\d{1,2})$/;
const BARE = /^(?:元|\d{1,2})$/;
/** 2年度 or 2年度実績. */
const BARE_YEAR = /^(元|\d{1,2})年度(?![目間])/;

/** Fewer numbers in a row may be anything. */
const FEWEST = 3;

/**
 * Puts the era before the numbers of a heading row that follow it in their row, or stand below it: 平成（年度） | 20 |
 * 21 | 22, or that begins with it: 平成20 | 21 | 22 | 23. Without any era, it comes from `years`, the known years
 * of the document.
 */
export function withErasOfHeadings(sheet: Sheet, years: readonly number[] = []): Sheet {
  const rows = sheet.rows.map((row, at) => withEras(row, row) ?? withEras(row, sheet.rows[at - 1]) ?? row);
  if (rows.some((row, at) => row !== sheet.rows[at])) return { ...sheet, rows };
  return years.length === 0 ? sheet : withErasNear(sheet, years);
}

/** Reports look back on as many years at most. */
const FARTHEST_BACK = 9;
/** Titles have fewer cells than headings. */
const FEWEST_HEADINGS = 3;

/** Dates the first row of headings, and those that go on below it, from `years` and the years in the table. */
function withErasNear(sheet: Sheet, years: readonly number[]): Sheet {
  const first = sheet.rows.findIndex(({ cells }) => cells.filter(plain).length >= FEWEST_HEADINGS);
  const below = sheet.rows.findIndex(({ cells }, at) => at > first && plain(cells[0] ?? '') !== '');
  const near = [...years, ...sheet.rows.flatMap(({ cells }) => cells.flatMap(yearsIn))];
  const [from, to] = [Math.min(...near) - FARTHEST_BACK, Math.max(...near) + 1];
  const read = new Map<string, string>();
  const rows = sheet.rows.map((row, at) => {
    if (first < 0 || at < first || (below >= 0 && at >= below)) return row;
    const run = yearsOfRun(row, (year) => year >= from && year <= to);
    const cells = row.cells.map((cell, column) => {
      const words = plain(cell);
      const [bare = words, count] = BARE_YEAR.exec(words) ?? [];
      const year = count ? onlyYear(count, (one) => one >= from && one <= to) : run.get(column);
      if (year == null) return cell;
      read.set(words, formatFiscalYear(year) + words.slice(bare.length));
      return read.get(words) ?? cell;
    });
    return { ...row, cells };
  });
  return read.size === 0 ? sheet : { ...sheet, rows, notes: [...sheet.notes, erasNote(read)] };
}

/** The years by column, if the bare numbers of the row count up and can be years. */
function yearsOfRun({ cells }: Row, isPossible: (year: number) => boolean): ReadonlyMap<number, number> {
  const bare = cells.flatMap((cell, column) => (isBare(cell) ? [{ column, count: plain(cell) }] : []));
  const years = bare.flatMap(({ column, count }) => {
    const year = onlyYear(count, isPossible);
    return year === null ? [] : [[column, year] as const];
  });
  const [[, start] = [0, 0]] = years;
  const isRun = years.length >= FEWEST && years.every(([, year], at) => year === start + at);
  return new Map(isRun && years.length === bare.length ? years : []);
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
