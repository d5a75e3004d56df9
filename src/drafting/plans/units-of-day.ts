import type { ISODate } from '#calendar/date.ts';
import { parsePrintedDate } from '#calendar/printed-date.ts';
import { pathOf } from '#org/chart.ts';
import type { History } from '#org/history/history.ts';
import { chartOn } from '#org/query.ts';

/** 部/課/係 of the units of the day of a document, as it is printed; of another day, where nobody is known then. */
export function unitsOfDay(history: History, issued: string, otherwise: ISODate): readonly string[] {
  const read = parsePrintedDate(issued);
  const day = read.ok ? (read.value.end ?? read.value.start) : null;
  const then = day === null ? [] : pathsOn(history, day);
  return then.length > 0 ? then : pathsOn(history, otherwise);
}

function pathsOn(history: History, day: ISODate): readonly string[] {
  const { units } = chartOn(history, day);
  return [...units.values()]
    .filter(({ sort }) => sort === 'unit')
    .map(({ id }) => pathOf(units, id).join('/'));
}
