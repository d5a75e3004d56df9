import type { WrittenTarget } from '../../1-read/schema/edition.ts';
import type { IndicatorValue, WrittenIndicator } from '../../1-read/schema/indicator.ts';
import type { OwnerRef } from '../../1-read/schema/owner.ts';
import type { Legible } from '../../1-read/schema/scalar.ts';
import type { EditionFile } from '../../1-read/source.ts';
import { computed } from '../../2-derive/indicators/compute.ts';
import type { Series, StatedIn } from '../../2-derive/indicators/series.ts';
import { seriesOf, yearOf } from '../../2-derive/indicators/written.ts';
import type { LinkedOwner } from './owners.ts';
import type { LinkedResult } from './results.ts';

/** An indicator with its values by year. An entry of `targets` is an indicator without an id. */
export interface LinkedIndicator extends Series {
  /** Unique within its measure, section or edition. Null for an entry of `targets`. */
  readonly id: string | null;
  readonly code: string | null;
  readonly name: string;
  /** Whether it is a milestone (到達点), which has no number: it is reached or not. */
  readonly isMilestone: boolean;
  /** The owners, if they differ from those of the measure; otherwise empty. */
  readonly owners: readonly LinkedOwner[];
  /** The ids of the indicators that it is the sum of. */
  readonly sumOf: readonly string[];
  readonly note: string | null;
  readonly ref: readonly string[];
  /** The measure or section that it belongs to; if both are null, it belongs to the whole edition. */
  readonly of: LinkedResult['of'];
  readonly url: string;
}

/** Where a list of indicators stands in a file, and the URL that shows it. */
export interface IndicatorPlace {
  readonly file: EditionFile;
  readonly url: string;
  readonly measure: string | null;
  readonly section: string | null;
  readonly ownersOf: (refs: readonly OwnerRef[] | undefined) => readonly LinkedOwner[];
}

export function linkIndicators(
  place: IndicatorPlace,
  written: readonly WrittenIndicator[] | undefined,
): readonly LinkedIndicator[] {
  const from = statedIn(place);
  return (written ?? []).map((indicator) => ({
    ...common(place),
    id: indicator.id,
    code: indicator.code ?? null,
    name: indicator.name,
    isMilestone: false,
    owners: place.ownersOf(indicator.owners),
    sumOf: indicator.sumOf ?? [],
    note: indicator.note ?? null,
    ref: indicator.ref ?? [],
    ...seriesOf(indicator, place.file.data.period, from),
  }));
}

/** The entries of `targets`, as indicators. */
export function linkTargets(
  place: IndicatorPlace,
  targets: readonly WrittenTarget[] | undefined,
): readonly LinkedIndicator[] {
  return (targets ?? []).map((target) => {
    const isMilestone = target.kindKey === 'milestone';
    const unit = isMilestone ? null : (target.unit ?? null);
    const baseline = isMilestone || target.baseline === undefined ? null : statedValue(target.baseline);
    const goal = isMilestone ? null : statedValue(target.target);
    return {
      ...common(place),
      id: null,
      code: target.code ?? null,
      name: isMilestone ? target.milestone : target.indicator,
      isMilestone,
      owners: [],
      sumOf: [],
      note: null,
      ref: target.ref ?? [],
      ...computed({
        unit,
        kind: 'unsaid',
        better: 'unsaid',
        baseline: baseline && { year: null, value: baseline },
        years: [],
        final: { year: yearOf(target.due), due: target.due ?? null, target: goal },
        span: null,
        printedTotals: [],
      }),
    };
  });
}

function statedValue(value: number | Legible): IndicatorValue {
  if (typeof value === 'string') return { kind: 'words', words: value };
  if (typeof value !== 'number') return { kind: 'illegible' };
  return { kind: 'number', value, decimals: String(value).split('.')[1]?.length ?? 0, sense: 'exact' };
}

function common({ file, url, measure, section }: IndicatorPlace) {
  return { of: { document: file.document, edition: file.id, measure, section }, url };
}

function statedIn({ file, url }: IndicatorPlace): StatedIn {
  return { document: file.document, edition: file.id, url };
}
