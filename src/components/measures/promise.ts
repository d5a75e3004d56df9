import { promisesOf, type StandingMeasure } from '#archive/4-link/standing.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { itemName } from '#telling/names.ts';
import { legible } from '#telling/values.ts';

/** A promise in the list of all: those that no later edition is known to have taken up stand at the end. */
export interface ListedPromise extends StandingMeasure {
  readonly isGone: boolean;
}

export function listedIn(archive: Archive): readonly ListedPromise[] {
  const { current, gone } = promisesOf(archive);
  return [
    ...current.map((one) => ({ ...one, isGone: false })),
    ...gone.map((one) => ({ ...one, isGone: true })),
  ];
}

export function titleOf({ measure }: StandingMeasure): string {
  return itemName(measure.data);
}

export function deadlineOf({ measure: { schedule } }: StandingMeasure): string | null {
  return schedule === null ? null : legible(schedule.text);
}

/** The departments that hold it today, or that it was given to where nobody is known to. */
export function departmentsOf({ owners }: StandingMeasure): readonly string[] {
  return [
    ...new Set(
      owners.flatMap(({ today, path, printed }) =>
        (today.length > 0 ? today.map((one) => one.path) : [path ?? printed]).map(
          (one) => one.split('/')[0] ?? one,
        ),
      ),
    ),
  ];
}
