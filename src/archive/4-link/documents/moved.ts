import { fiscalYearOf } from '#calendar/fiscal.ts';
import { once } from '../../once.ts';
import { dayThatCounts, yearDue } from '../promises/dues.ts';
import type { LinkedMeasure, LinkedStage } from '../promises/measures.ts';
import type { Archive } from '../types.ts';
import type { ComparedDeadline } from './compare-deadlines.ts';
import type { Comparison } from './comparison.ts';

/** A deadline that changed between consecutive editions, and the comparison that shows it. */
export interface Moved {
  readonly comparison: Comparison;
  readonly deadline: ComparedDeadline;
  /** The key of the measure in the newer edition. */
  readonly newer: string;
}

interface ByMeasure {
  readonly from: ReadonlyMap<string, readonly Moved[]>;
  readonly to: ReadonlyMap<string, readonly Moved[]>;
}

/** The changed deadlines of a measure: `from` the previous edition, or `to` the next one. */
export function movedDeadlines(
  archive: Archive,
  measure: Pick<LinkedMeasure, 'key'>,
  way: keyof ByMeasure,
): readonly Moved[] {
  return byMeasure(archive)[way].get(measure.key) ?? [];
}

/** Deadlines in a fiscal year that the next edition moved to another year or dropped. */
export function movedOutOf(archive: Archive, year: number): readonly Moved[] {
  return archive.measures
    .flatMap((measure) => movedDeadlines(archive, measure, 'to'))
    .filter(({ deadline: { from, to } }) => areDueIn(year, from) && !areIn(year, to));
}

/** Whether the last of `steps` is due in the fiscal year. */
export function areDueIn(year: number, steps: readonly LinkedStage[]): boolean {
  const last = steps.at(-1);
  return last !== undefined && yearDue(last) === year;
}

/** Like `areDueIn`, but counts a last step without an end by its beginning. */
function areIn(year: number, steps: readonly LinkedStage[]): boolean {
  const last = steps.at(-1);
  const day = last ? dayThatCounts(last) : null;
  return day !== null && fiscalYearOf(day) === year;
}

const byMeasure = once((archive: Archive): ByMeasure => {
  const moved = archive.documents.flatMap(({ editions, comparisons }) =>
    editions.flatMap((newer, at) => {
      const before = editions[at - 1]?.id;
      const next = comparisons.find((one) => one.older === before && one.newer === newer.id);
      return next ? movedIn(next) : [];
    }),
  );
  const group = (keyOf: (one: Moved) => string | null) =>
    new Map(
      [...Map.groupBy(moved, keyOf)].flatMap(([key, list]) => (key === null ? [] : [[key, list] as const])),
    );
  return { from: group(({ newer }) => newer), to: group(({ deadline }) => deadline.older) };
});

/** The deadlines that changed. `unclear` ones are left out. */
function movedIn(comparison: Comparison): readonly Moved[] {
  return comparison.items.flatMap(({ newer: [newer], deadlines }) =>
    newer === undefined
      ? []
      : deadlines
          .filter(({ change }) => change !== 'same' && change !== 'unclear')
          .map((deadline) => ({ comparison, deadline, newer })),
  );
}
