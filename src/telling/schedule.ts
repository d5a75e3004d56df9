import type { LinkedMeasure, LinkedStage } from '#archive/4-link/types.ts';
import type { ISODate } from '#calendar/date.ts';
import { fiscalYearOf } from '#calendar/fiscal.ts';
import { formatInterval } from '#calendar/format-interval.ts';

/** A deadline that a measure names, with the words as printed. */
export interface Due {
  /** What is to be done by then; null for the measure as a whole. */
  readonly of: string | null;
  readonly text: string;
  /** The last day that the words allow; null where they set none. */
  readonly end: ISODate | null;
}

/** The stages of the schedule, and those targets that have a day of their own: many repeat what the stage says. */
export function duesOf({ schedule, data }: LinkedMeasure): readonly Due[] {
  const stages = (schedule?.stages ?? []).map(({ for: of, text, end }) => ({ of, text, end }));
  const days = new Set(stages.map(({ end }) => end));
  const targets = (data.targets ?? []).flatMap((target) =>
    target.due && !days.has(target.due.interval.end)
      ? {
          of: target.kindKey === 'indicator' ? target.indicator : target.milestone,
          text: target.due.text,
          end: target.due.interval.end,
        }
      : [],
  );
  return [...stages, ...targets];
}

/** What of a measure falls due in a fiscal year: 説明: 令和7年9月、上程: 令和7年12月. */
export function dueInYear(measure: LinkedMeasure, fiscalYear: number): string {
  return duesOf(measure)
    .filter(({ end }) => end !== null && fiscalYearOf(end) === fiscalYear)
    .map(dueWords)
    .join('、');
}

/** 説明: 令和7年度末 */
function dueWords({ of, text }: Pick<Due, 'of' | 'text'>): string {
  return of ? `${of}: ${text}` : text;
}

/** The days that printed words mean; nothing where they say it themselves. */
export function daysMeant({ text, start, end }: LinkedStage): string | null {
  if (start === null && end === null) return null;
  const words = formatInterval({ start, end, precision: 'day' });
  return words === text ? null : words;
}
