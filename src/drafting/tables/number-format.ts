import { addDays } from '#calendar/date.ts';

/** What a cell's number is shown as; everything else is shown as a number. */
export type Shown = 'number' | 'date' | Percent;

/** A share in hundredths; null where its format does not say with how many decimals. */
interface Percent {
  readonly decimals: { readonly least: number; readonly most: number } | null;
}

export function shownAs(id: number, code: string | undefined): Shown {
  if (code === undefined && (id === 9 || id === 10)) return percentOf(id === 9 ? '0%' : '0.00%');
  if (code === undefined) return isDateId(id) ? 'date' : 'number';
  // What stands in quotes, behind a backslash or in brackets is written as it is, or says in which colour.
  const bare = code.replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, '');
  if (bare.includes('%')) return percentOf(bare);
  return /general|標準/i.test(bare) || !/[ymdge]/i.test(bare) ? 'number' : 'date';
}

/** 0.0% shows one decimal; 0.0#% another where there is one. */
function percentOf(code: string): Percent {
  // A number is kept with 15 digits at most, whatever its format has.
  const [found, digits = ''] = /[0#?](?:\.([0#?]{0,15}))?[^.;]*%/.exec(code) ?? [];
  if (found === undefined) return { decimals: null };
  return { decimals: { least: digits.replaceAll('#', '').length, most: digits.length } };
}

/** Those that every workbook has without saying so: dates, and in Japanese ones the dates of eras. */
function isDateId(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** A number as a spreadsheet keeps it in the words that it shows. */
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

/** Without what counting in halves leaves behind: 0.30000000000000004 is 0.3. */
function plain(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** The day that a spreadsheet shows where a cell holds nothing but its serial number; null of another number, or of words. */
export function daySaid(cell: string): string | null {
  const plain = cell.normalize('NFKC').trim();
  return SERIAL.test(plain) ? dateWords(Number(plain), false) : null;
}

/** From the 1950s to the 2060s: no year, and no number of a day in another form, has five digits. */
const SERIAL = /^[2-5]\d{4}$/;

/** Days are counted from 1900, with a 29 February that there never was, or from 1904. */
function dateWords(days: number, isFrom1904: boolean): string | null {
  if (days < 1 || days > 2_958_465) return null;
  if (isFrom1904) return addDays('1904-01-01', days);
  return addDays('1899-12-31', days > 59 ? days - 1 : days);
}
