import { formatDate } from '#calendar/era.ts';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { repetitionsIn } from '../repetitions-in.ts';
import type { Context } from '../rule.ts';

/** Checks that the notes of a chart are among the statements of the reorganization that leads to it. */
export function* chartNotes({ source }: Context): Iterable<Diagnostic> {
  const charts = new Map(source.charts.map((chart) => [chart.id, chart]));
  for (const chart of source.charts) {
    const refs = chart.data.notes.map(({ ref }, at) => [ref, chart.at(['notes', at, 'ref'])] as const);
    for (const { key: ref, place, first } of repetitionsIn(refs))
      yield diagnose('H228', place, { ref, first, chart: chart.id });
  }
  for (const file of source.reorganizations) {
    const chart = file.data.after ? charts.get(file.data.after) : undefined;
    if (!chart) continue;
    const statements = new Set(file.data.statements.map(({ ref }) => ref));
    for (const note of chart.data.notes) {
      if (statements.has(note.ref)) continue;
      yield diagnose('H227', file.at([file.data.statements.length > 0 ? 'statements' : 'after']), {
        note: note.ref,
        chart: formatDate(chart.data.asOf),
      });
    }
  }
}
