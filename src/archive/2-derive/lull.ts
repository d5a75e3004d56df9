import { type ISODate, isISODate } from '#calendar/date.ts';
import { type Lull, lullAround } from '#calendar/lull.ts';
import { withoutUnits } from '../1-read/schema/chart.ts';
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
    ...[reorganizations, editions].flat(),
  ];
  const days = new Set<ISODate>();
  for (const file of files) addDays(file?.data, days);
  for (const { data } of charts) addDays(withoutUnits(data), days);
  return days;
}

const LENGTH_OF_DATE = 10;

/** All content is walked, so nothing is created on the way. The reader limits how deep the recursion can go. */
function addDays(value: unknown, days: Set<ISODate>): void {
  if (typeof value === 'string') {
    if (value.length === LENGTH_OF_DATE && isISODate(value)) days.add(value);
  } else if (Array.isArray(value)) for (const item of value) addDays(item, days);
  else if (value instanceof Map) for (const item of value.values()) addDays(item, days);
  else if (typeof value === 'object')
    for (const key in value) addDays(value[key as keyof typeof value], days);
}
