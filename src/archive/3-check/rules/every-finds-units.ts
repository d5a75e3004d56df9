import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { chartOn } from '#org/query.ts';
import { hasEnding, kindOf } from '#org/unit.ts';
import { isEvery } from '../../1-read/schema/change.ts';
import { effectiveDate } from '../../2-derive/derive.ts';
import { coverageOn } from '../coverage.ts';
import type { Context } from '../rule.ts';

/** Checks that a change about all units of a kind finds at least one, if all units of the day are known. */
export function* everyFindsUnits({ source, derived: { history } }: Context): Iterable<Diagnostic> {
  for (const file of source.reorganizations) {
    const date = effectiveDate(file.data);
    const withEvery = file.data.changes.flatMap((change, index) =>
      Object.entries(change).flatMap(([key, whom]) =>
        isEvery(whom as object) ? [{ index, key, every: (whom as { every: string }).every }] : [],
      ),
    );
    if (withEvery.length === 0 || date === null || coverageOn(source.charts, date) !== 'all') continue;
    const units = [...chartOn(history, date, 'before').units.values()].filter(({ sort }) => sort === 'unit');
    for (const { index, key, every } of withEvery) {
      if (units.some(({ name }) => hasEnding(name, every))) continue;
      const kinds = [...new Set(units.flatMap((unit) => kindOf(unit) ?? []))];
      yield diagnose('H261', file.at(['changes', index, key, 'every']), { every, kinds });
    }
  }
}
