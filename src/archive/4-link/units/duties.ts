import type { ISODate } from '#calendar/date.ts';
import { holdsOn } from '#calendar/stretch.ts';
import type { Tenure } from '#org/history/history.ts';
import { pathAt } from '#org/query.ts';
import type { MunicipalitySource } from '../../1-read/source.ts';
import type { Derived } from '../../2-derive/derive.ts';
import { valuesByKey } from '../../values-by-key.ts';
import { urls } from '../addresses/urls.ts';
import type { LinkedChange, LinkedDuty } from '../types.ts';

/** For each duty, which units held it when, and which hold, or may hold, it on the as-of date. */
export function linkDuties(
  source: MunicipalitySource,
  { history }: Derived,
  changes: readonly LinkedChange[],
  asOf: ISODate,
): readonly LinkedDuty[] {
  const byDuty = valuesByKey(changes.map(({ duty, id }) => [duty?.id, id]));
  const areas = new Set(changes.flatMap(({ duty }) => (duty?.isArea ? (duty.id ?? []) : [])));
  return Object.entries(source.ids?.data.duties ?? {}).map(([id, { name, also = [] }]) => {
    const tenures = (history.tenures.get(name) ?? []).map(({ holder, from, to, unsureFrom }) => {
      const path =
        to === null ? pathAt(history, holder, from ?? asOf) : pathAt(history, holder, to, 'before');
      return { unit: holder, path: path?.join('/') ?? '', from, to, unsureFrom };
    });
    const now = tenures.filter((tenure) => holdsOn(tenure, asOf));
    const isUnsure = ({ unsureFrom }: Pick<Tenure, 'unsureFrom'>) =>
      unsureFrom !== null && unsureFrom <= asOf;
    const unitsOf = (some: typeof now) => [...new Set(some.map(({ unit }) => unit))];
    return {
      id,
      url: urls.duty(source.id, id),
      name,
      isArea: areas.has(id),
      also,
      tenures,
      today: unitsOf(now.filter((tenure) => !isUnsure(tenure))),
      unsureToday: unitsOf(now.filter(isUnsure)),
      changes: byDuty.get(id) ?? [],
    };
  });
}
