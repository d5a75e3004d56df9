import { kindOf, type Unit } from '#org/unit.ts';
import type { MunicipalitySource } from '../1-read/source.ts';

/** The kind of a unit in a chart: as `units.yaml` states, otherwise as the change or the name does. */
export function kindsIn({ units }: Pick<MunicipalitySource, 'units'>): (unit: Unit) => string | null {
  const about = { ...units?.data.units, ...units?.data.posts };
  return (unit) => about[unit.id]?.kind ?? kindOf(unit);
}
