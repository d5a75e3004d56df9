import { formatDate } from '#calendar/era.ts';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { isPlan, planChartId } from '../../2-derive/stages.ts';
import type { Context } from '../rule.ts';

/** Checks that a planned chart has a planned reorganization on its day. */
export function* planCharts({ source, derived, asOf }: Context): Iterable<Diagnostic> {
  const { overlays, occurrences } = derived.history;
  const known = [...new Set(overlays.map(({ date }) => date))].sort();
  const compared = new Set(overlays.flatMap(({ charts }) => charts));
  for (const file of source.charts) {
    const { asOf: date } = file.data;
    if (!isPlan(file, asOf)) continue;
    const isInForce = occurrences.some((one) => one.date === date && one.status === 'in force');
    if (isInForce && file.id === date)
      yield diagnose('H277', file.at(['stage']), { date: formatDate(date), name: planChartId(date) });
    else if (!compared.has(file.id))
      yield diagnose('H276', file.at(['asOf']), { date: formatDate(date), known });
  }
}
