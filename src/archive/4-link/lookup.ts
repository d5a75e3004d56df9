import { keyOfEdition, keyOfPlace } from '../keys.ts';
import { once } from '../once.ts';
import type { LinkedMeasure } from './promises/measures.ts';
import type { Archive, LinkedEdition, LinkedUnit } from './types.ts';

/** By id, made once for each archive, so that a page need not search lists that grow with it. */
interface Lookup {
  /** By every id that the unit has had. */
  readonly units: ReadonlyMap<string, LinkedUnit>;
  readonly editions: ReadonlyMap<string, LinkedEdition>;
  /** The edition in which something stands, or that is spoken of. */
  readonly editionOf: (place: {
    readonly document: string;
    readonly edition: string;
  }) => LinkedEdition | undefined;
  /** By document/edition#id. */
  readonly measures: ReadonlyMap<string, LinkedMeasure>;
}

export const lookupIn = once((archive: Archive): Lookup => {
  const editions = new Map(
    archive.documents.flatMap(({ editions }) => editions.map((one) => [keyOfEdition(one), one])),
  );
  return {
    units: new Map(archive.units.flatMap((unit) => [unit.id, ...unit.aliases].map((id) => [id, unit]))),
    editions,
    editionOf: (place) => editions.get(keyOfPlace(place)),
    measures: new Map(archive.measures.map((measure) => [measure.key, measure])),
  };
});
