import { type Diagnostic, diagnose, type Position } from '#diagnostics/diagnostic.ts';
import type { IndicatorValue, NumberValue } from '../../1-read/schema/indicator.ts';
import { yenIn } from '../../2-derive/indicators/money.ts';
import { numberIn } from '../../2-derive/indicators/series.ts';
import { valuesOfYears } from '../../2-derive/reported.ts';
import { reportedIn } from '../reported-in.ts';
import type { Context } from '../rule.ts';
import { amountWords, SIDES, seriesIn, type WrittenSeries } from '../series-in.ts';

interface Figure {
  readonly value: NumberValue;
  readonly place: () => Position;
}

/** How many times smaller or larger than the others an amount is doubted, if it is of such a unit. */
const APART = {
  // Units of money are a thousand apart; a figure that rose tenfold may be right.
  money: { least: 1 / 300, most: 300 },
  // 0.42 for 42%.
  percent: { least: 1 / 60, most: Infinity },
} as const;

/** Doubts a figure far from the others of its indicator, which is probably in another unit. */
export function* sizesAlike({ source }: Context): Iterable<Diagnostic> {
  const measured = seriesIn(source).flatMap((one) => {
    const kind = kindOf(one.series.unit);
    return kind === null ? [] : [{ ...one, kind }];
  });
  if (measured.length === 0) return;
  const reported = Map.groupBy(reportedFigures(source), ({ key }) => key);
  for (const { key, indicator, series, at, kind } of measured) {
    const { least, most } = APART[kind];
    const figures = [...plannedFigures(indicator, at), ...(reported.get(key) ?? [])].filter(
      ({ value }) => value.value !== 0,
    );
    for (const one of figures) {
      const usual = middle(figures.filter((other) => other !== one));
      if (usual === null) continue;
      const ratio = Math.abs(one.value.value / usual.value);
      if (ratio < most && ratio > least) continue;
      yield diagnose('H469', one.place(), {
        indicator: indicator.name,
        value: amountWords(one.value, series.unit),
        usual: amountWords(usual, series.unit),
        kind,
      });
    }
  }
}

function kindOf(unit: string | null): keyof typeof APART | null {
  if (yenIn(unit) !== null) return 'money';
  return /^[%％]$/.test(unit?.trim() ?? '') ? 'percent' : null;
}

function plannedFigures(indicator: WrittenSeries['indicator'], at: WrittenSeries['at']): readonly Figure[] {
  return Object.entries(indicator.years).flatMap(([year, values]) =>
    SIDES.flatMap((side) => figure(values[side], () => at(['years', year, side]))),
  );
}

function reportedFigures(source: Context['source']): readonly (Figure & { readonly key: string })[] {
  return reportedIn(source).flatMap(({ file, about, reports, results }) =>
    results.flatMap(({ result, index }) =>
      valuesOfYears(reports, result).flatMap(({ indicator, actual, keys }) =>
        figure(actual, () => file.at(['results', index, ...keys.actual])).map((one) => ({
          ...one,
          key: `${about.document}/${about.id}/${result.measure ?? ''}/${result.section ?? ''}/${indicator}`,
        })),
      ),
    ),
  );
}

function figure(written: IndicatorValue | null | undefined, place: () => Position): readonly Figure[] {
  const value = numberIn(written);
  return value === null ? [] : [{ value, place }];
}

/** The middle of at least two figures. */
function middle(figures: readonly Figure[]): NumberValue | null {
  const sorted = figures.map(({ value }) => value).toSorted((a, b) => Math.abs(a.value) - Math.abs(b.value));
  return sorted.length < 2 ? null : (sorted[Math.floor(sorted.length / 2)] ?? null);
}
