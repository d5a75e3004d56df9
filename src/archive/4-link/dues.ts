import type { ISODate } from '#calendar/date.ts';
import type { LinkedMeasure, LinkedStage } from './types.ts';

/**
 * Every deadline that a measure names: the stages of its schedule, and those targets that have a day of their own,
 * named by what they are for. Many targets repeat what a stage says.
 */
export function duesOf({ schedule, data }: Pick<LinkedMeasure, 'schedule' | 'data'>): readonly LinkedStage[] {
  const stages = schedule?.stages ?? [];
  const days = new Set(stages.map(({ end }) => end));
  const targets = (data.targets ?? []).flatMap((target): LinkedStage[] =>
    target.due && !days.has(target.due.interval.end)
      ? [
          {
            for: target.kindKey === 'indicator' ? target.indicator : target.milestone,
            text: target.due.text,
            ...target.due.interval,
          },
        ]
      : [],
  );
  return [...stages, ...targets];
}

/** The day that counts when deadlines are compared: the last that the words allow, or else the first from which something goes on. */
export function dayThatCounts({ start, end }: Pick<LinkedStage, 'start' | 'end'>): ISODate | null {
  return end ?? start;
}
