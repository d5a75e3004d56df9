import { keyOfEdition, keyOfPlace } from '../keys.ts';
import { once } from '../once.ts';
import type { LinkedMeasure } from './promises/measures.ts';
import type { Archive, LinkedChange, LinkedDocument, LinkedEdition, LinkedUnit } from './types.ts';

// Built once per archive, so that pages need not search lists that grow with it.
interface Lookup {
  /** By each current or former id of the unit. */
  readonly units: ReadonlyMap<string, LinkedUnit>;
  /** Without the changes of plans that another reorganization carried out. */
  readonly changes: ReadonlyMap<string, LinkedChange>;
  readonly documents: ReadonlyMap<string, LinkedDocument>;
  readonly editions: ReadonlyMap<string, LinkedEdition>;
  /** The edition that `place` lies in or refers to. */
  readonly editionOf: (place: {
    readonly document: string;
    readonly edition: string;
  }) => LinkedEdition | undefined;
  /** By `document/edition#id`. */
  readonly measures: ReadonlyMap<string, LinkedMeasure>;
}

export const lookupIn = once((archive: Archive): Lookup => {
  const editions = new Map(
    archive.documents.flatMap(({ editions }) => editions.map((one) => [keyOfEdition(one), one])),
  );
  return {
    units: new Map(archive.units.flatMap((unit) => [unit.id, ...unit.aliases].map((id) => [id, unit]))),
    changes: new Map(archive.changes.map((change) => [change.id, change])),
    documents: new Map(archive.documents.map((document) => [document.id, document])),
    editions,
    editionOf: (place) => editions.get(keyOfPlace(place)),
    measures: new Map(archive.measures.map((measure) => [measure.key, measure])),
  };
});
