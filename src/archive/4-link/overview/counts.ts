import { allIndicators } from '../promises/all-indicators.ts';
import { promisesOf } from '../promises/standing.ts';
import { standingOnes } from '../reorganizations/carriers.ts';
import { countedOf } from '../reorganizations/change-kind.ts';
import type { Archive } from '../types.ts';

/** How much there is of a municipality: what every page, file and description of it says. */
export interface ArchiveCounts extends Recorded {
  /** How many of these are not in force; nothing where that is no question. */
  readonly planned: Readonly<Partial<Record<keyof Recorded, number>>>;
}

interface Recorded {
  /** Units and posts of any time. */
  readonly units: number;
  readonly changes: number;
  readonly reorganizations: number;
  readonly documents: number;
  /** What is promised today: the measures of the latest edition of each document that holds any. */
  readonly measures: number;
  /** The measures of every edition, as the open data lists them. */
  readonly measureEntries: number;
  /** What is measured in numbers, of every edition. */
  readonly indicators: number;
}

export function countsOf(archive: Archive): ArchiveCounts {
  const standing = standingOnes(archive.reorganizations);
  return {
    units: archive.units.length,
    changes: archive.changes.length,
    reorganizations: standing.length,
    documents: archive.documents.length,
    // What goes on from edition to edition is one promise.
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
