import type { MunicipalitySource } from '../1-read/source.ts';

/** Every name of every duty with an id. */
export function dutyNamesIn(source: MunicipalitySource): readonly string[] {
  return Object.values(source.ids?.data.duties ?? {}).flatMap(({ name, also = [] }) => [name, ...also]);
}
