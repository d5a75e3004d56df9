import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/nearest.ts';
import { effectiveDate } from '../../2-derive/derive.ts';
import { planChartId } from '../../2-derive/stages.ts';
import { inContent, places } from '../../content-paths.ts';
import { isNamedAfterAnotherDay } from '../file-date.ts';
import type { Context } from '../rule.ts';

/** Checks that the charts named for before and after a reorganization exist, and that their dates fit. */
export function* chartFiles({ source }: Context): Iterable<Diagnostic> {
  const known = new Set(source.charts.map((chart) => chart.id));
  const misnamed = new Set<string>();
  for (const chart of source.charts) {
    if (chart.id !== chart.data.asOf && chart.id !== planChartId(chart.data.asOf)) {
      misnamed.add(chart.data.asOf);
      yield diagnose('H219', chart.at(['asOf']), { asOf: chart.data.asOf, name: chart.id });
    }
  }
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
      }
    }
  }
}
