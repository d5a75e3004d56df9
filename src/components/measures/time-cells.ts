import type { Archive } from '#archive/4-link/types.ts';
import { once } from '#archive/once.ts';
import { todayIn } from '#diagrams/figures/today.ts';
import { spanOfDays } from '#diagrams/schedule.ts';
import { drawTimeCells, type TimeCells } from '#diagrams/svg/time-cells.ts';
import { listedIn } from './promise.ts';

/** One axis for all measures of the municipality, on whatever page they are; null if no day is known. */
export const timeCellsOf = once((archive: Archive): TimeCells | null => {
  const days = listedIn(archive).flatMap(({ measure }) =>
    (measure.schedule?.stages ?? []).flatMap(({ start, end }) => [start, end]),
  );
  if (days.every((day) => day === null)) return null;
  const span = spanOfDays(days);
  return drawTimeCells(span, todayIn(archive, span));
});
