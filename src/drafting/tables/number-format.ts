import { addDays } from '#calendar/date.ts';

/** How a number is displayed; other formats count as numbers. */
export type Shown = 'number' | 'date' | Percent;

/** `decimals` is null if the format does not determine the number of decimals. */
interface Percent {
  readonly decimals: { readonly least: number; readonly most: number } | null;
}

export function shownAs(id: number, code: string | undefined): Shown {
  if (code === undefined && (id === 9 || id === 10)) return percentOf(id === 9 ? '0%' : '0.00%');
  if (code === undefined) return isDateId(id) ? 'date' : 'number';
  // Remove literals, padding, colours and conditions.
  const bare = code.replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, '');
  if (bare.includes('%')) return percentOf(bare);
  return /general|標準/i.test(bare) || !/[ymdge]/i.test(bare) ? 'number' : 'date';
}

/** 0.0% shows one decimal, 0.0#% one or two. */
function percentOf(code: string): Percent {
  // Numbers have at most 15 significant digits.
  const [found, digits = ''] = /[0#?](?:\.([0#?]{0,15}))?[^.;]*%/.exec(code) ?? [];
  if (found === undefined) return { decimals: null };
  return { decimals: { least: digits.replaceAll('#', '').length, most: digits.length } };
}

/** Whether a built-in format is a date format, including those of Japanese eras. */
function isDateId(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** A stored number as the spreadsheet displays it. */
export function numberWords(kept: string, shown: Shown, isFrom1904: boolean): string {
  const value = Number(kept);
  if (!Number.isFinite(value)) return kept;
  if (shown === 'date') return dateWords(Math.floor(value), isFrom1904) ?? plain(value);
  return shown === 'number' ? plain(value) : `${percentWords(value * 100, shown)}%`;
}

function percentWords(value: number, { decimals }: Percent): string {
  if (decimals === null) return plain(value);
  const rounded = new Intl.NumberFormat('en', {
    minimumFractionDigits: decimals.least,
    maximumFractionDigits: decimals.most,
    useGrouping: false,
    signDisplay: 'negative',
  });
  return rounded.format(Number(plain(value)));
}

/** Removes floating-point noise: 0.30000000000000004 becomes 0.3. */
function plain(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** The day of a cell that contains a date's serial number; null for anything else. */
export function shownDay(cell: string): string | null {
  const plain = cell.normalize('NFKC').trim();
  return SERIAL.test(plain) ? dateWords(Number(plain), false) : null;
}

/** Days from the 1950s to the 2060s. Years and other forms of dates do not have five digits. */
const SERIAL = /^[2-5]\d{4}$/;

/**
 * Day 1 is 1900-01-01; spreadsheets count a 1900-02-29 that never existed. Workbooks may instead
 * count from 1904.
 */
function dateWords(days: number, isFrom1904: boolean): string | null {
  if (days < 1 || days > 2_958_465) return null;
  if (isFrom1904) return addDays('1904-01-01', days);
  return addDays('1899-12-31', days > 59 ? days - 1 : days);
}
