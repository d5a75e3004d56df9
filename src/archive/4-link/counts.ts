import { allIndicators } from './all-indicators.ts';
import { promisesOf } from './standing.ts';
import type { Archive, Summary } from './types.ts';

/** How much there is of a municipality: what every page, file and description of it says. */
export function countsOf(archive: Archive): Summary['counts'] {
  return {
    units: archive.units.length,
    changes: archive.changes.length,
    reorganizations: archive.reorganizations.filter(({ data }) => data.status !== 'withdrawn').length,
    documents: archive.documents.length,
    // What goes on from edition to edition is one promise.
    measures: promisesOf(archive).current.length,
    measureEntries: archive.measures.length,
    indicators: allIndicators(archive).length,
  };
}
