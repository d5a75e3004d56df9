import { formatFiscalYear } from '#calendar/era.ts';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { type Addend, sumAgrees } from '../../2-derive/indicators/agree.ts';
import { exact, plus, quantity } from '../../2-derive/indicators/exact.ts';
import { inUnit } from '../../2-derive/indicators/money.ts';
import { numberIn, type Series } from '../../2-derive/indicators/series.ts';
import { type Side, valueOn } from '../../2-derive/indicators/totals.ts';
import type { Context } from '../rule.ts';
import { amountWords, SIDES, seriesIn, sideWords, type WrittenSeries } from '../series-in.ts';

/** Checks that an indicator that is a sum equals the sum of its parts. */
export function* partsAddUp({ source }: Context): Iterable<Diagnostic> {
  for (const written of seriesIn(source)) {
    const other = written.parts.findIndex(
      ({ series }) => inUnit(ONE, series.unit, written.series.unit) === null,
    );
    if (other === -1) yield* sums(written);
    else yield notAddable(written, other);
  }
}

const ONE = { value: 1, decimals: 0 } as const;

function notAddable({ indicator, parts, at }: WrittenSeries, index: number): Diagnostic {
  const part = parts[index]?.indicator;
  return diagnose('H436', at(['sumOf', index]), {
    indicator: indicator.name,
    unit: indicator.unit ?? '単位なし',
    part: part?.name ?? '',
    other: part?.unit ?? 'なし',
  });
}

function* sums({ indicator, series, parts, at }: WrittenSeries): Iterable<Diagnostic> {
  const { unit } = series;
  if (parts.length === 0 || parts.length < (indicator.sumOf ?? []).length) return;
  for (const year of series.years) {
    for (const side of SIDES) {
      const value = numberIn(valueOn[side](year));
      const added = parts.map((part) => addend(part.series, year.year, side));
      const all = added.flatMap((one) => one ?? []);
      if (value === null || all.length < added.length) continue;
      if (sumAgrees({ value, unit }, all) !== false) continue;
      const total = all
        .flatMap((one) => inUnit(one.value, one.unit, unit) ?? [])
        .reduce(plus, exact(NOTHING));
      yield diagnose('H434', at(['years', String(year.year), side]), {
        indicator: indicator.name,
        what: `${formatFiscalYear(year.year)}の${sideWords[side]}`,
        printed: amountWords(value, unit),
        computed: amountWords(quantity(total), unit),
      });
    }
  }
}

const NOTHING = { value: 0, decimals: 0 } as const;

function addend(part: Series, year: number, side: Side): Addend | null {
  const found = part.years.find((one) => one.year === year);
  const value = found ? numberIn(valueOn[side](found)) : null;
  return value && { value, unit: part.unit };
}
