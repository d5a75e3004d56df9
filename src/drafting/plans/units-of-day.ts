import type { ISODate } from '#calendar/date.ts';
import { parsePrintedDate } from '#calendar/printed-date.ts';
import { pathOf } from '#org/chart.ts';
import type { History } from '#org/history/history.ts';
import { chartOn } from '#org/query.ts';

/**
 * Paths of the units on the day of a document (`issued` as printed); of the day `otherwise` if there are
 * no units then.
 */
export function unitsOfDay(history: History, issued: string, otherwise: ISODate): readonly string[] {
  const read = parsePrintedDate(issued);
  const day = read.ok ? (read.value.end ?? read.value.start) : null;
  const then = day === null ? [] : pathsOn(history, day);
  return then.length > 0 ? then : pathsOn(history, otherwise);
}

/** Paths of the units on a day. */
export function pathsOn(history: History, day: ISODate): readonly string[] {
  const { units } = chartOn(history, day);
  return [...units.values()]
    .filter(({ sort }) => sort === 'unit')
    .map(({ id }) => pathOf(units, id).join('/'));
}
