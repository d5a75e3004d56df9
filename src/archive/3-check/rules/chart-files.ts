import type { ISODate } from '#calendar/date.ts';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/nearest.ts';
import { effectiveDate } from '../../2-derive/derive.ts';
import { planChartId } from '../../2-derive/stages.ts';
import { inContent, places } from '../../content-paths.ts';
import { isNamedAfterAnotherDay } from '../file-date.ts';
import type { Context } from '../rule.ts';

/** Checks that the charts named for before and after a reorganization exist, and that their dates fit. */
export function* chartFiles({ source, derived }: Context): Iterable<Diagnostic> {
  const known = new Set(source.charts.map((chart) => chart.id));
  const misnamed = new Set<string>();
  for (const chart of source.charts) {
    if (chart.id !== chart.data.asOf && chart.id !== planChartId(chart.data.asOf)) {
      misnamed.add(chart.data.asOf);
      yield diagnose('H219', chart.at(['asOf']), { asOf: chart.data.asOf, name: chart.id });
    }
  }
  const inForce = source.reorganizations.flatMap(({ id, data }) =>
    derived.statuses.get(id) === 'in force' ? (effectiveDate(data) ?? []) : [],
  );
  for (const file of source.reorganizations) {
    const effective = effectiveDate(file.data);
    for (const side of ['before', 'after'] as const) {
      const date = file.data[side];
      if (date === undefined) continue;
      if (
        !known.has(date) &&
        !misnamed.has(date) &&
        !source.broken.has(inContent(source.id, places.chart(date)))
      ) {
        yield diagnose('H218', file.at([side]), {
          date,
          nearest: nearest(date, [...known]),
          known: [...known].sort(),
        });
      } else if (isNamedAfterAnotherDay(file) || effective === null) {
      } else if (side === 'before' ? date >= effective : date < effective) {
        yield diagnose('H221', file.at([side]), { before: date, effective });
      } else {
        const between = inForce.find((other) => isBetween(other, date, effective, side));
        const nearer = between && nearestOn(side, effective, known);
        if (between !== undefined && nearer !== undefined && nearer !== date)
          yield diagnose('H221', file.at([side]), { before: date, effective, between, nearer });
      }
    }
  }
}

type Side = 'before' | 'after';

/** Whether a reorganization changed the organization between a chart and the day it is compared with. */
function isBetween(other: ISODate, chart: ISODate, effective: ISODate, side: Side): boolean {
  return side === 'before' ? chart < other && other < effective : effective < other && other <= chart;
}

/** The last chart before the day, or the first one on or after it. */
function nearestOn(side: Side, effective: ISODate, charts: ReadonlySet<string>): string | undefined {
  const dates = [...charts].filter((id) => /^\d{4}-\d{2}-\d{2}$/.test(id)).toSorted();
  return side === 'before'
    ? dates.findLast((date) => date < effective)
    : dates.find((date) => date >= effective);
}
