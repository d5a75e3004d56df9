import { allIndicators } from '../promises/all-indicators.ts';
import { promisesOf } from '../promises/standing.ts';
import { countedReorganizations } from '../reorganizations/carriers.ts';
import { countedOf } from '../reorganizations/change-kind.ts';
import type { Archive } from '../types.ts';

/** How much is recorded for a municipality. Every page, file and description states these numbers. */
export interface ArchiveCounts extends Recorded {
  /** How many of these are not in force. Has no keys for kinds that cannot be planned. */
  readonly planned: Readonly<Partial<Record<keyof Recorded, number>>>;
}

interface Recorded {
  /** Units and posts, current and former. */
  readonly units: number;
  readonly changes: number;
  readonly reorganizations: number;
  readonly documents: number;
  /** The measures of the latest edition of each document that holds any. */
  readonly measures: number;
  /** The measures of every edition, as in the open data. */
  readonly measureEntries: number;
  /** The indicators of every edition. */
  readonly indicators: number;
}

export function countsOf(archive: Archive): ArchiveCounts {
  const standing = countedReorganizations(archive.reorganizations);
  return {
    units: archive.units.length,
    changes: archive.changes.length,
    reorganizations: standing.length,
    documents: archive.documents.length,
    // A measure that continues from edition to edition counts once.
    measures: promisesOf(archive).current.length,
    measureEntries: archive.measures.length,
    indicators: allIndicators(archive).length,
    planned: {
      units: archive.units.filter(({ planned }) => planned !== null).length,
      changes: countedOf(archive.changes).planned,
      reorganizations: countedOf(standing.map(({ data }) => data)).planned,
    },
  };
}
