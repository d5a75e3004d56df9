import type { ISODate } from '#calendar/date.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { fiscalYear, fiscalYearOf } from '#calendar/fiscal.ts';
import type { LinkedIndicator } from './indicators.ts';
import type { LinkedMeasure, LinkedStage } from './measures.ts';

/**
 * Every deadline that a measure names: the stages of its schedule, and the last targets of its indicators that have a
 * day or a year of their own, named by what they are for. Many targets repeat what a stage says.
 */
export function duesOf({
  schedule,
  indicators,
}: Pick<LinkedMeasure, 'schedule' | 'indicators'>): readonly LinkedStage[] {
  const stages = schedule?.stages ?? [];
  const days = new Set(stages.map(({ end }) => end));
  const targets = indicators.flatMap(({ name, final }): LinkedStage[] => {
    const due = final === null ? null : dueOf(final);
    return due === null || days.has(due.end) ? [] : [{ for: name, ...due }];
  });
  return [...stages, ...targets];
}

function dueOf({ due, year }: Pick<NonNullable<LinkedIndicator['final']>, 'due' | 'year'>) {
  if (due !== null) return { text: due.text, ...due.interval };
  return year === null ? null : { text: formatFiscalYear(year), ...fiscalYear(year) };
}

/** The fiscal year by whose end something is due: null for what only begins on a day and goes on. */
export function yearDue({ end }: Pick<LinkedStage, 'end'>): number | null {
  return end === null ? null : fiscalYearOf(end);
}

/** The fiscal years in which something of a measure is due, in their order. */
export function yearsDue(measure: Pick<LinkedMeasure, 'schedule' | 'indicators'>): readonly number[] {
  const years = duesOf(measure).flatMap((due) => yearDue(due) ?? []);
  return [...new Set(years)].sort((a, b) => a - b);
}

/** The day that counts when deadlines are compared: the last that the words allow, or else the first from which something goes on. */
export function dayThatCounts({ start, end }: Pick<LinkedStage, 'start' | 'end'>): ISODate | null {
  return end ?? start;
}
