import type { MunicipalitySource } from '../1-read/read.ts';
import type { WrittenChange } from '../1-read/schema/change.ts';

/** The name of the duty that a change moves or adds, where it names one. */
export function dutyNameOf(change: WrittenChange): string | null {
  const ref =
    change.kindKey === 'transfer' ? change.transfer : change.kindKey === 'assign' ? change.assign : null;
  return ref !== null && 'name' in ref ? ref.name : null;
}

/** Every name of a duty that has an id. */
export function dutyNamesIn(source: MunicipalitySource): readonly string[] {
  return Object.values(source.ids?.data.duties ?? {}).flatMap(({ name, also = [] }) => [name, ...also]);
}
