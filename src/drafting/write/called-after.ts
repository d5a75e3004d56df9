import { formatFiscalYear } from '#calendar/era.ts';
import { fiscalYearOf } from '#calendar/fiscal.ts';
import { parsePrintedDate } from '#calendar/printed-date.ts';
import type { Texts } from '../draft.ts';

/**
 * What a file is called by its day, in its own folder: a second one of a day that another file has. Null where it is
 * called so already, or is not called after a day, or not after the day `was` that it had.
 */
export function calledAfter(path: string, was: string | null, day: string, texts: Texts): string | null {
  const [, folder = '', own, ending = ''] = /^(.*\/)(\d{4}(?:-\d{2}){0,2})(?:-\d)?(\.\w+)$/.exec(path) ?? [];
  if (own === undefined || own === day || (was !== null && was !== own)) return null;
  const names = [day, ...Array.from({ length: 8 }, (_, at) => `${day}-${at + 2}`)];
  return names.map((name) => `${folder}${name}${ending}`).find((one) => texts[one] === undefined) ?? null;
}

/** What a reorganization is called as long as nobody has named it; null where its day cannot be read. */
export function reorganizationTitle(effective: string): string | null {
  const read = parsePrintedDate(effective);
  const start = read.ok ? read.value.start : null;
  return start === null ? null : `${formatFiscalYear(fiscalYearOf(start))}行政組織機構改正`;
}

/** 令和9年4月1日 is 2027-04-01, 令和9年4月 is 2027-04 and 令和9年度 is 2027. */
export function dateId(printed: string): string | null {
  const read = parsePrintedDate(printed);
  const start = read.ok ? read.value.start : null;
  if (!read.ok || start === null) return null;
  return start.slice(0, { day: 10, month: 7 }[read.value.precision as string] ?? 4);
}
