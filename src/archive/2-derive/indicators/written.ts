import type { Deadline } from '#calendar/deadline.ts';
import { fiscalYearIn, fiscalYearOf } from '#calendar/fiscal.ts';
import type { Interval } from '#calendar/interval.ts';
import type { Edition } from '../../1-read/schema/edition.ts';
import type { WrittenIndicator } from '../../1-read/schema/indicator.ts';
import { computed } from './compute.ts';
import type { Series, Span, StatedIn } from './series.ts';

/** The series of an indicator as written in an edition, with computed values. */
export function seriesOf(written: WrittenIndicator, period: Edition['period'], from: StatedIn): Series {
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
            through: null,
            target: total.target ?? null,
            actual: total.actual ?? null,
            rate: total.rate ?? null,
            from,
          },
        ]
      : [],
  });
}

/** The years that a total covers: as it states itself, otherwise the period of the plan. */
function spanOfTotal(period: Edition['period'], total: WrittenIndicator['total']): Span | null {
  const from = total?.from ?? (period ? fiscalYearIn(period.from.interval) : null);
  const to = total?.to ?? (period?.to ? lastYearIn(period.to.interval) : null);
  return from === null || to === null || to < from ? null : { from, to };
}

/** The fiscal year in which a deadline ends; null for a calendar year, which overlaps two. */
export function yearOf(due: Deadline | undefined): number | null {
  return due ? lastYearIn(due.interval) : null;
}

function lastYearIn(interval: Interval): number | null {
  const { end } = interval;
  return end === null || fiscalYearIn(interval) === null ? null : fiscalYearOf(end);
}
