import { formatFiscalYear } from '#calendar/era.ts';
import { fiscalYearOf } from '#calendar/fiscal.ts';
import { parsePrintedDate } from '#calendar/printed-date.ts';
import type { Texts } from '../draft.ts';

/**
 * The new path of a file named after a date when the date changes, with a suffix if the name is taken. Null
 * if the file already has that name, is not named after a date, or is named after another date than `was`.
 */
export function calledAfter(path: string, was: string | null, day: string, texts: Texts): string | null {
  const [, folder = '', own, ending = ''] = /^(.*\/)(\d{4}(?:-\d{2}){0,2})(?:-\d)?(\.\w+)$/.exec(path) ?? [];
  if (own === undefined || own === day || (was !== null && was !== own)) return null;
  const names = [day, ...Array.from({ length: 8 }, (_, at) => `${day}-${at + 2}`)];
  return names.map((name) => `${folder}${name}${ending}`).find((one) => texts[one] === undefined) ?? null;
}

/** The default title of a reorganization; null if the date cannot be read. */
export function reorganizationTitle(effective: string): string | null {
  const read = parsePrintedDate(effective);
  const start = read.ok ? read.value.start : null;
  return start === null ? null : `${formatFiscalYear(fiscalYearOf(start))}行政組織機構改正`;
}

/** 2027-04-01 for 令和9年4月1日, 2027-04 for 令和9年4月, 2027 for 令和9年度. */
export function dateId(printed: string): string | null {
  const read = parsePrintedDate(printed);
  const start = read.ok ? read.value.start : null;
  if (!read.ok || start === null) return null;
  return start.slice(0, { day: 10, month: 7 }[read.value.precision as string] ?? 4);
}
