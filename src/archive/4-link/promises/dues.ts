import type { ISODate } from '#calendar/date.ts';
import { boundsOf } from '#calendar/deadline.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { fiscalYear, fiscalYearOf } from '#calendar/fiscal.ts';
import type { LinkedIndicator } from './indicators.ts';
import type { LinkedMeasure, LinkedStage } from './measures.ts';

/**
 * Every deadline of a measure: the stages of its schedule, and the final targets of its indicators, named
 * after the indicator. A final target on the day of a stage is left out, as it usually repeats the stage.
 */
export function duesOf({
  schedule,
  indicators,
}: Pick<LinkedMeasure, 'schedule' | 'indicators'>): readonly LinkedStage[] {
  const stages = schedule?.stages ?? [];
  const days = new Set(stages.map(({ end }) => end));
  return [...stages, ...targetsDue(indicators).filter(({ end }) => !days.has(end))];
}

/** The last deadline of a measure: that of its schedule, or, if the schedule has none, of its indicators. */
export function lastDayOf({
  schedule,
  indicators,
}: Pick<LinkedMeasure, 'schedule' | 'indicators'>): ISODate | null {
  const last = (dues: readonly LinkedStage[]) =>
    dues
      .flatMap(({ end }) => end ?? [])
      .toSorted()
      .at(-1);
  return last(schedule?.stages ?? []) ?? last(targetsDue(indicators)) ?? null;
}

function targetsDue(indicators: readonly LinkedIndicator[]): readonly LinkedStage[] {
  return indicators.flatMap(({ name, final }): LinkedStage[] => {
    const due = final === null ? null : dueOf(final);
    return due === null ? [] : [{ for: name, ...due }];
  });
}

function dueOf({ due, year }: Pick<NonNullable<LinkedIndicator['final']>, 'due' | 'year'>) {
  if (due !== null) return { text: due.text, ...boundsOf(due) };
  return year === null ? null : { text: formatFiscalYear(year), ...fiscalYear(year) };
}

/** The fiscal year of a deadline; null for a stage that only has a beginning. */
export function yearDue({ end }: Pick<LinkedStage, 'end'>): number | null {
  return end === null ? null : fiscalYearOf(end);
}

/** The fiscal years with a deadline of the measure, in ascending order. */
export function yearsDue(measure: Pick<LinkedMeasure, 'schedule' | 'indicators'>): readonly number[] {
  const years = duesOf(measure).flatMap((due) => yearDue(due) ?? []);
  return [...new Set(years)].sort((a, b) => a - b);
}

/** The day by which deadlines are compared: the end, or the beginning of a stage without an end. */
export function dayThatCounts({ start, end }: Pick<LinkedStage, 'start' | 'end'>): ISODate | null {
  return end ?? start;
}
