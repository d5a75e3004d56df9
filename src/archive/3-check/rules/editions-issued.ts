import { addMonths } from '#calendar/date.ts';
import { firstDay } from '#calendar/interval.ts';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { EditionFile } from '../../1-read/source.ts';
import type { Context } from '../rule.ts';

/**
 * Checks that an edition is not dated more than a year ahead, and that a file named after a date fits the
 * issue date.
 */
export function* editionsIssued({ source, asOf }: Context): Iterable<Diagnostic> {
  // A plan for next spring may be entered early, whereas a wrong era year is off by years.
  const latest = addMonths(asOf, 12);
  const published = source.published?.data.published ?? {};
  for (const file of source.editions) {
    const { text, interval } = file.data.issued;
    const first = firstDay(interval);
    if (first !== null && first > latest) yield diagnose('H425', file.at(['issued']), { issued: text, asOf });
    // A published file name stays even if the date is corrected.
    if (isNamedOtherwise(file) && !Object.hasOwn(published, `documents/${file.document}/${file.id}`))
      yield diagnose('H427', file.at(['issued']), { name: file.id, issued: text });
  }
}

/** Whether the file is named after a month or day on which the edition was not issued. */
function isNamedOtherwise({ id, data }: EditionFile): boolean {
  const named = /^(\d{4}-\d{2}(?:-\d{2})?)(?:-\d)?$/.exec(id)?.[1];
  const { start, end } = data.issued.interval;
  if (named === undefined || start === null || end === null) return false;
  return named < start.slice(0, named.length) || named > end.slice(0, named.length);
}
