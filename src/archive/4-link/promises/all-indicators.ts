import { keyOfEdition, keyOfPlace } from '../../keys.ts';
import type { Archive } from '../types.ts';
import type { LinkedIndicator } from './indicators.ts';

/** Everything that is measured in numbers: of the whole editions, of their sections and of their measures. */
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
