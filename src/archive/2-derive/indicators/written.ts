import type { Deadline } from '#calendar/deadline.ts';
import { fiscalYearOf } from '#calendar/fiscal.ts';
import type { Edition } from '../../1-read/schema/edition.ts';
import type { WrittenIndicator } from '../../1-read/schema/indicator.ts';
import { computed } from './compute.ts';
import type { SaidIn, Series, Span } from './series.ts';

/** What an indicator says, with the numbers that follow from it. */
export function seriesOf(written: WrittenIndicator, period: Edition['period'], from: SaidIn): Series {
  const { unit, kind, better, baseline, final, total } = written;
  return computed({
    unit: unit ?? null,
    kind,
    better,
    baseline: baseline ? { year: baseline.year ?? null, value: baseline.value } : null,
    years: Object.entries(written.years).map(([year, { target, actual, rate }]) => ({
      year: Number(year),
      target: target ?? null,
      actuals: actual === undefined ? [] : [{ value: actual, from }],
      printedRates: rate === undefined ? [] : [{ value: rate, from }],
    })),
    final: final
      ? { year: final.year ?? yearOf(final.due), due: final.due ?? null, target: final.target }
      : null,
    span: spanOfTotal(period, total),
    printedTotals: total
      ? [
          {
            target: total.target ?? null,
            actual: total.actual ?? null,
            rate: total.rate ?? null,
            from,
          },
        ]
      : [],
  });
}

/** The years that a total is about: as it says itself, else those of the plan. */
function spanOfTotal(period: Edition['period'], total: WrittenIndicator['total']): Span | null {
  const [start, end] = [period?.from.interval.start ?? null, period?.to.interval.end ?? null];
  const from = total?.from ?? (start === null ? null : fiscalYearOf(start));
  const to = total?.to ?? (end === null ? null : fiscalYearOf(end));
  return from === null || to === null || to < from ? null : { from, to };
}

/** The fiscal year in which a deadline ends. */
export function yearOf(due: Deadline | undefined): number | null {
  const end = due?.interval.end ?? null;
  return end === null ? null : fiscalYearOf(end);
}
