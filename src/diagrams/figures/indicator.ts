import {
  agreedActual,
  distinctActuals,
  type IndicatorYear,
  numberIn,
} from '#archive/2-derive/indicators/series.ts';
import type { LinkedIndicator } from '#archive/4-link/promises/indicators.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import type { YearColumn, YearPicture } from '../years.ts';

/** The chart of an indicator; null if it has fewer than two numbers. The table says the same in words. */
export function indicatorPicture(indicator: LinkedIndicator): YearPicture | null {
  const { kind, final } = indicator;
  const years = withFinal(indicator);
  const goal = kind === 'yearly' ? null : numberIn(final?.target);
  const columns = [
    ...baselineColumn(indicator),
    ...years.map((year, at): YearColumn => {
      const actual = numberIn(agreedActual(year));
      return {
        label: yearLabel(year.year, years[at - 1]?.year ?? null),
        target: numberIn(year.target)?.value ?? (year.year === final?.year ? (goal?.value ?? null) : null),
        actual: actual?.value ?? null,
        words: actual === null ? null : fitting(actual.value, years.length + 1),
        gap: gapOf(year),
      };
    }),
  ];
  const numbers = columns.flatMap(({ target, actual }) => [target, actual]).filter((one) => one !== null);
  if (numbers.length < 2) return null;
  return { shape: kind === 'level' ? 'line' : 'bars', columns };
}

/** Why there is no number. Sources that disagree give `words`. */
function gapOf(year: IndicatorYear): YearColumn['gap'] {
  if (distinctActuals(year).length > 1) return 'words';
  const own = agreedActual(year);
  return own === null || own.kind === 'number' ? null : own.kind;
}

/** The years with data, and the final year by which the target is to be reached. */
function withFinal({ years, final, kind }: LinkedIndicator): readonly IndicatorYear[] {
  const last = final?.year ?? null;
  if (last === null || kind === 'yearly' || years.some(({ year }) => year === last)) return years;
  const empty = { year: last, target: null, actuals: [], printedRates: [], rate: null };
  return [...years, empty].toSorted((a, b) => a.year - b.year);
}

function baselineColumn({ baseline, kind }: LinkedIndicator): readonly YearColumn[] {
  const value = numberIn(baseline?.value);
  if (value === null || kind === 'cumulative') return [];
  return [{ label: '現状', target: null, actual: value.value, words: fitting(value.value, 8), gap: null }];
}

/** 令和2, 3, 4: the era appears where it begins. */
function yearLabel(year: number, before: number | null): string {
  const [, era = '', count = ''] = /^(\D+?)(\d+|元)年度$/.exec(formatFiscalYear(year)) ?? [];
  const isSame = before !== null && formatFiscalYear(before).startsWith(era);
  return isSame ? count : `${era}${count}`;
}

/**
 * The number as text, or null if it is too wide: on a phone a column has its share of 300 px, and a digit
 * takes 7.
 */
function fitting(value: number, columns: number): string | null {
  const words = value.toLocaleString('ja-JP');
  return words.length * 7 <= 300 / columns - 4 ? words : null;
}
