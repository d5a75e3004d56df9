import type { MunicipalitySource } from '../1-read/source.ts';

/** Every name of a duty that has an id. */
export function dutyNamesIn(source: MunicipalitySource): readonly string[] {
  return Object.values(source.ids?.data.duties ?? {}).flatMap(({ name, also = [] }) => [name, ...also]);
}
