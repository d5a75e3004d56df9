import type { WrittenIndicator } from '../../1-read/schema/indicator.ts';
import type { EditionFile } from '../../1-read/source.ts';
import type { Keys } from '../../1-read/yaml/places.ts';

/** The indicators of one measure, one section or a whole edition. Ids are unique within a group. */
interface IndicatorGroup {
  /** The keys in the file under which the indicators stand. */
  readonly keys: Keys;
  readonly measure: string | null;
  readonly section: string | null;
  readonly indicators: readonly WrittenIndicator[];
}

export function indicatorGroups({ data }: Pick<EditionFile, 'data'>): readonly IndicatorGroup[] {
  const whole = { keys: [], measure: null, section: null, indicators: data.indicators ?? [] };
  const sections = data.sections.map(({ id, indicators = [] }, at) => {
    return { keys: ['sections', at], measure: null, section: id, indicators };
  });
  const measures = data.measures.map(({ id, indicators = [] }, at) => {
    return { keys: ['measures', at], measure: id, section: null, indicators };
  });
  return [whole, ...sections, ...measures].filter(({ indicators }) => indicators.length > 0);
}
