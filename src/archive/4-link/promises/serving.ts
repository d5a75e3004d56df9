import { keyOfEdition, keyOfPlace } from '../../keys.ts';
import { once } from '../../once.ts';
import { valuesByKey } from '../../values-by-key.ts';
import type { Archive, LinkedEdition } from '../types.ts';
import type { LinkedMeasure } from './measures.ts';

/** What carries out an edition, a section or a measure. */
export interface Serving {
  /** The editions that carry out an edition, by its `document/edition`. */
  readonly editions: ReadonlyMap<string, readonly LinkedEdition[]>;
  /**
   * The measures that serve a section or measure, by its `document/edition#id`. Of each serving document,
   * only the latest edition counts.
   */
  readonly measures: ReadonlyMap<string, readonly LinkedMeasure[]>;
}

export const servingIn = once((archive: Archive): Serving => {
  const editions = valuesByKey(
    archive.documents.flatMap(({ editions }) =>
      editions.flatMap((edition) =>
        [...new Set(edition.bases.map(keyOfPlace))].map((basis) => [basis, edition] as const),
      ),
    ),
  );
  const latest = new Set(
    [...editions.values()].flatMap((list) =>
      [...Map.groupBy(list, ({ document }) => document).values()].flatMap((own) =>
        own.slice(-1).map(keyOfEdition),
      ),
    ),
  );
  const measures = valuesByKey(
    archive.measures
      .filter((measure) => latest.has(keyOfPlace(measure)))
      .flatMap((measure) => measure.serves.map((part) => [part, measure] as const)),
  );
  return { editions, measures };
});
