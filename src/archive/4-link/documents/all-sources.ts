import type { Archive } from '../types.ts';
import type { LinkedSource } from './sources.ts';

/** The sources of all charts, reorganizations and editions. */
export function allSources({
  charts,
  reorganizations,
  documents,
}: Pick<Archive, 'charts' | 'reorganizations' | 'documents'>): readonly LinkedSource[] {
  return [
    ...charts.flatMap(({ published }) => published?.source ?? []),
    ...reorganizations.flatMap(({ sources }) => sources),
    ...documents.flatMap(({ editions }) => editions.map(({ data }) => data.source)),
  ];
}
