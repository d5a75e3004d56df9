import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/nearest.ts';
import { indicatorGroups } from '../indicators-in.ts';
import { repetitionsIn } from '../repetitions-in.ts';
import type { Context } from '../rule.ts';

/** Checks that ids of indicators are unique, and that the parts of a sum exist. */
export function* indicatorIds({ source }: Context): Iterable<Diagnostic> {
  for (const { indicators } of source.editions.flatMap(indicatorGroups)) {
    const ids = indicators.map(({ indicator: { id }, at }) => [id, at(['id'])] as const);
    for (const { key: id, place, first } of repetitionsIn(ids)) yield diagnose('H431', place, { id, first });
    for (const { indicator, at } of indicators) {
      const others = [...new Set(ids.map(([id]) => id))].filter((id) => id !== indicator.id);
      for (const [index, id] of (indicator.sumOf ?? []).entries())
        if (!others.includes(id))
          yield diagnose('H432', at(['sumOf', index]), { id, nearest: nearest(id, others) });
    }
  }
}
