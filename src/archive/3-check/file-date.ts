import type { Reorganization } from '../1-read/schema/reorganization.ts';
import type { Written } from '../1-read/source.ts';
import { effectiveDate } from '../2-derive/derive.ts';
import { daysForeseen } from '../2-derive/stages.ts';

/**
 * Whether the file of a reorganization is named after a day that is neither its effective date nor an earlier
 * announced one.
 */
export function isNamedAfterAnotherDay(file: Written<Reorganization>): boolean {
  const named = /^(\d{4}(?:-\d{2}){0,2})(?:-\d)?$/.exec(file.id)?.[1];
  const date = effectiveDate(file.data);
  const days = [...(date === null ? [] : [date]), ...daysForeseen(file.data)];
  return named !== undefined && date !== null && !days.some((day) => day.startsWith(named));
}

// Dates in other formats: 2026-4-1, 20260401, r8-4-1. `2026-2` is none: it names the second event of a year.
const LIKE_A_DATE =
  /^(?:\d{4}[-.]\d{1,2}[-.]\d{1,2}|\d{4}\.\d{1,2}|\d{6}|\d{8}|[rh]\d{1,2}(?:[-.]\d{1,2}){0,2})(?:-\d)?$/;

/** The proper file name of a reorganization whose file name is a date in another format; otherwise null. */
export function dateNameMeant({ id, data }: Written<Reorganization>): string | null {
  if (!LIKE_A_DATE.test(id) || /^\d{4}(?:-\d{2}){1,2}(?:-[2-9])?$/.test(id)) return null;
  const { precision } = data.effective.interval;
  const length = { day: 10, month: 7 }[precision as string] ?? 4;
  return effectiveDate(data)?.slice(0, length) ?? null;
}
