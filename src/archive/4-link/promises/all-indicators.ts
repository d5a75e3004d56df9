import { keyOfEdition, keyOfPlace } from '../../keys.ts';
import type { Archive } from '../types.ts';
import type { LinkedIndicator } from './indicators.ts';

/** Every indicator of editions, of their sections and of their measures, without milestones. */
export function allIndicators({ documents, measures }: Archive): readonly LinkedIndicator[] {
  const ofMeasures = Map.groupBy(
    measures.flatMap(({ indicators }) => indicators),
    ({ of }) => keyOfPlace(of),
  );
  return documents
    .flatMap(({ editions }) => editions)
    .flatMap((edition) => [...edition.indicators, ...(ofMeasures.get(keyOfEdition(edition)) ?? [])])
    .filter(({ isMilestone }) => !isMilestone);
}
