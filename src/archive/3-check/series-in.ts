import type { Quantity, WrittenIndicator } from '../1-read/schema/indicator.ts';
import type { EditionFile, MunicipalitySource } from '../1-read/source.ts';
import type { PositionOf } from '../1-read/yaml/places.ts';
import type { Series } from '../2-derive/indicators/series.ts';
import type { Side } from '../2-derive/indicators/totals.ts';
import { seriesOf } from '../2-derive/indicators/written.ts';
import { indicatorGroups } from './indicators-in.ts';

interface Measured {
  readonly indicator: WrittenIndicator;
  readonly series: Series;
}

export interface WrittenSeries extends Measured {
  /**
   * document/edition/measure/section/indicator, with an empty measure and section for an indicator of the
   * whole edition.
   */
  readonly key: string;
  /** The position of keys below it. */
  readonly at: PositionOf;
  /** The indicators that it is the sum of. */
  readonly parts: readonly Measured[];
}

/** Every indicator of a municipality, with its computed values. */
export function seriesIn({ editions }: MunicipalitySource): readonly WrittenSeries[] {
  return editions.flatMap((file) =>
    indicatorGroups(file).flatMap(({ measure, section, indicators }) => {
      const all = indicators.map((one) => ({ ...one, series: measured(file, one.indicator) }));
      const byId = new Map(all.map((one) => [one.indicator.id, one]));
      return all.map((one) => ({
        ...one,
        key: `${file.document}/${file.id}/${measure ?? ''}/${section ?? ''}/${one.indicator.id}`,
        parts: (one.indicator.sumOf ?? []).flatMap((id) => byId.get(id) ?? []),
      }));
    }),
  );
}

function measured(file: EditionFile, indicator: WrittenIndicator): Series {
  const from = { document: file.document, edition: file.id, url: '' };
  return seriesOf(indicator, file.data.period, from);
}

export const SIDES = ['target', 'actual'] as const satisfies readonly Side[];

export const sideWords = { target: '目標', actual: '実績' } as const satisfies Record<Side, string>;

/** Formats an amount: 1,092百万円. */
export function amountWords({ value, decimals }: Quantity, unit: string | null): string {
  return `${value.toLocaleString('ja-JP', { maximumFractionDigits: decimals })}${unit ?? ''}`;
}
