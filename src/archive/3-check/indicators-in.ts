import type { WrittenIndicator } from '../1-read/schema/indicator.ts';
import type { EditionFile } from '../1-read/source.ts';
import type { Keys, PositionOf } from '../1-read/yaml/places.ts';
import { below } from './measures-in.ts';

/** The indicators of one measure, one section or a whole edition. Ids are unique within a group. */
interface IndicatorGroup {
  readonly measure: string | null;
  readonly section: string | null;
  readonly indicators: readonly {
    readonly indicator: WrittenIndicator;
    /** The keys that lead to it. */
    readonly keys: Keys;
    /** The position of keys below it. */
    readonly at: PositionOf;
  }[];
}

export function indicatorGroups(file: EditionFile): readonly IndicatorGroup[] {
  const placed = (above: Keys, indicators: readonly WrittenIndicator[] = []) =>
    indicators.map((indicator, index) => {
      const keys = [...above, 'indicators', index];
      return { indicator, keys, at: below(file, keys) };
    });
  const { indicators, sections, measures } = file.data;
  const groups = [
    { measure: null, section: null, indicators: placed([], indicators) },
    ...sections.map(({ id, indicators }, index) => {
      return { measure: null, section: id, indicators: placed(['sections', index], indicators) };
    }),
    ...measures.map(({ id, indicators }, index) => {
      return { measure: id, section: null, indicators: placed(['measures', index], indicators) };
    }),
  ];
  return groups.filter(({ indicators }) => indicators.length > 0);
}

/** Every indicator of an edition. */
export function indicatorsIn(file: EditionFile): IndicatorGroup['indicators'] {
  return indicatorGroups(file).flatMap(({ indicators }) => indicators);
}
