import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { effectiveDate } from '../../2-derive/derive.ts';
import type { Context } from '../rule.ts';

/** Checks that nothing is dated after the merger that ended the municipality. */
export function* datedWhileItStood({ source }: Context): Iterable<Diagnostic> {
  const ended = source.municipality?.data.ended;
  if (!ended) return;
  const dated = [
    ...source.reorganizations.map((file) => ({
      date: effectiveDate(file.data),
      printed: file.data.effective.text,
      at: file.at(['effective']),
    })),
    ...source.charts.map((file) => ({
      date: file.data.asOf,
      printed: file.data.asOf,
      at: file.at(['asOf']),
    })),
    ...source.editions.map((file) => ({
      date: file.data.issued.interval.start,
      printed: file.data.issued.text,
      at: file.at(['issued']),
    })),
  ];
  for (const { date, printed, at } of dated)
    if (date !== null && date > ended.on) yield diagnose('H243', at, { printed, ...ended });
}
