import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/nearest.ts';
import { indicatorGroups } from '../../2-derive/indicators/places.ts';
import { repetitionsIn } from '../repetitions-in.ts';
import type { Context } from '../rule.ts';

/** Checks that ids of indicators are unique, and that the parts of a sum exist. */
export function* indicatorIds({ source }: Context): Iterable<Diagnostic> {
  for (const file of source.editions) {
    for (const { keys, indicators } of indicatorGroups(file)) {
      const ids = indicators.map(({ id }, at) => [id, file.at([...keys, 'indicators', at, 'id'])] as const);
      for (const { key: id, place, first } of repetitionsIn(ids))
        yield diagnose('H431', place, { id, first });
      for (const [at, { id, sumOf = [] }] of indicators.entries()) {
        const others = [...new Set(ids.map(([other]) => other))].filter((other) => other !== id);
        for (const [part, other] of sumOf.entries()) {
          if (others.includes(other)) continue;
          const place = file.at([...keys, 'indicators', at, 'sumOf', part]);
          yield diagnose('H432', place, { id: other, nearest: nearest(other, others) });
        }
      }
    }
  }
}
