// Years without an era (6年度) in forms, which are read where only one era is possible.
import type { Edition } from '#archive/1-read/schema/edition.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { fiscalYearIn } from '#calendar/fiscal.ts';
import { parsePrintedDate } from '#calendar/printed-date.ts';
import { parseAs } from '../indicators/heading.ts';
import type { Sheet } from '../tables/table.ts';
import { erasNote, onlyYear, yearsIn } from '../tables/without-era.ts';
import { blocksIn } from './cells.ts';
import { isSaidOnce, labelIn } from './labels.ts';

const BARE = /^([【［[〔<＜(（]?)(元|\d{1,2})年度の?([^】］\]〕>＞)）]*)([】］\]〕>＞)）]?)$/;

/** Plans with their reports hardly cover more years. */
const FARTHEST = 9;

/** The fiscal years of an edition: of its date and of its period. */
export function yearsOf({ issued, period }: Partial<Pick<Edition, 'issued' | 'period'>>): readonly number[] {
  return yearsPrinted([issued?.text, period?.from.text, period?.to?.text]);
}

/** The fiscal years of dates as printed. */
export function yearsPrinted(dates: readonly (string | undefined)[]): readonly number[] {
  return dates.flatMap((date = '') => {
    const read = parsePrintedDate(date);
    return (read.ok ? fiscalYearIn(read.value) : null) ?? [];
  });
}

/**
 * Puts the era before years that head something, if only one lies near another year of the sheet or near one
 * of `years`.
 */
export function withEras(sheet: Sheet, years: readonly number[]): Sheet {
  const near = [...years, ...sheet.rows.flatMap(({ cells }) => cells.flatMap(yearsIn))];
  const read = new Map<string, string>();
  const rows = sheet.rows.map((row) => {
    const blocks = blocksIn(sheet, row);
    return {
      ...row,
      cells: row.cells.map((cell, column) => {
        const label = blocks.findLast(({ end }) => end < column)?.words ?? '';
        // 期限 | 6年度 is the deadline as printed.
        const words = isSaidOnce(labelIn(label) ?? '') ? null : withEra(cell, near);
        if (words !== null) read.set(cell.trim(), words);
        return words ?? cell;
      }),
    };
  });
  if (read.size === 0) return sheet;
  return { ...sheet, rows, notes: [...sheet.notes, erasNote(read)] };
}

function withEra(cell: string, near: readonly number[]): string | null {
  const [, open = '', count, rest = '', close = ''] =
    BARE.exec(cell.normalize('NFKC').replace(/\s/g, '')) ?? [];
  if (count === undefined) return null;
  if (rest !== '' && parseAs(rest) === null && labelIn(rest) === null) return null;
  const year = onlyYear(count, (one) => near.some((other) => Math.abs(one - other) <= FARTHEST));
  if (year === null) return null;
  return `${open}${formatFiscalYear(year)}${rest === '' ? '' : 'の'}${rest}${close}`;
}
