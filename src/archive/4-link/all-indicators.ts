import type { LinkedIndicator } from './indicators.ts';
import type { Archive } from './types.ts';

/** Everything that is measured in numbers: of the whole editions, of their sections and of their measures. */
export function allIndicators({ documents, measures }: Archive): readonly LinkedIndicator[] {
  const ofMeasures = Map.groupBy(
    measures.flatMap(({ indicators }) => indicators),
    ({ of }) => `${of.document}/${of.edition}`,
  );
  return documents
    .flatMap(({ editions }) => editions)
    .flatMap(({ document, id, indicators }) => [
      ...indicators,
      ...(ofMeasures.get(`${document}/${id}`) ?? []),
    ])
    .filter(({ isMilestone }) => !isMilestone);
}
