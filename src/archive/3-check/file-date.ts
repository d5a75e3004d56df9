import type { Written } from '../1-read/read.ts';
import type { Reorganization } from '../1-read/schema/reorganization.ts';
import { effectiveDate } from '../2-derive/derive.ts';

/** Whether a reorganization's file is named after another day than the one on which it takes effect. */
export function isNamedAfterAnotherDay(file: Written<Reorganization>): boolean {
  const named = /^(\d{4}(?:-\d{2}){0,2})(?:-\d)?$/.exec(file.id)?.[1];
  const date = effectiveDate(file.data);
  return named !== undefined && date !== null && !date.startsWith(named);
}
