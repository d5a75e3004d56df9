// Looks up existing files for a new reorganization.
import { idOfFile, inContent, places } from '#archive/content-paths.ts';
import { isISODate } from '#calendar/date.ts';
import type { Texts } from './draft.ts';

export function lastChartBefore(texts: Texts, municipality: string, day: string): string | null {
  const folder = inContent(municipality, 'charts/');
  const days = Object.keys(texts)
    .filter((path) => path.startsWith(folder))
    .map(idOfFile);
  return (
    days
      .filter((one) => isISODate(one) && one < day)
      .sort()
      .at(-1) ?? null
  );
}

/** The first unused id of 2027-04-01, 2027-04-01-2 and so on, starting at number `first`. */
export function freeId(texts: Texts, municipality: string, day: string, first = 1): string {
  for (let number = first; ; number++) {
    const id = number === 1 ? day : `${day}-${number}`;
    if (texts[inContent(municipality, places.reorganization(id))] === undefined) return id;
  }
}
