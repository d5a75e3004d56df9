import { type ISODate, isISODate } from '#calendar/date.ts';
import { type Lull, lullAround } from '#calendar/lull.ts';
import type { MunicipalitySource, SharedSource, Sourced } from '../1-read/source.ts';

/**
 * The days around `asOf` on which nothing changes, as no file of the municipality and no shared file names
 * one of them.
 */
export function lullOf(source: MunicipalitySource, shared: SharedSource, asOf: ISODate): Lull {
  return lullAround(asOf, daysNamedIn(source, shared));
}

/** Every date in the fields of these files, including both ends of parsed periods. */
function daysNamedIn(source: MunicipalitySource, shared: SharedSource): ReadonlySet<ISODate> {
  const { municipality, ids, units, published, charts, reorganizations, editions } = source;
  const { site, glossary, themes, search, accessibility } = shared;
  const files: readonly (Sourced<unknown> | null)[] = [
    ...[municipality, ids, units, published, site, glossary, themes, search, accessibility],
    ...[charts, reorganizations, editions].flat(),
  ];
  const days = new Set<ISODate>();
  const left: unknown[] = files.map((file) => file?.data);
  while (left.length > 0) {
    const one = left.pop();
    if (typeof one === 'string') {
      if (isISODate(one)) days.add(one);
    } else if (typeof one === 'object' && one !== null) {
      for (const value of one instanceof Map ? one.values() : Object.values(one)) left.push(value);
    }
  }
  return days;
}
