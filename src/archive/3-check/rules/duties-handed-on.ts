import type { ISODate } from '#calendar/date.ts';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { History } from '#org/history/history.ts';
import { isWithin } from '#org/path.ts';
import { pathAt } from '#org/query.ts';
import type { DutyId, UnitId } from '#org/unit.ts';
import { effectOf } from '#org/verbs/verbs.ts';
import { changesIn } from '../changes-in.ts';
import { partPosition } from '../changes-position.ts';
import type { Context } from '../rule.ts';

/** Checks that the unit that hands on a duty had it. */
export function* dutiesHandedOn(context: Context): Iterable<Diagnostic> {
  const { history } = context.derived;
  for (const { occurrence, file, index, change } of changesIn(context)) {
    const { date, status } = occurrence;
    if (status !== 'in force') continue;
    const handovers = effectOf(change).duties;
    const givers = new Set(handovers.map(({ from }) => from));
    for (const { duty, from } of handovers) {
      const other = from && holderBesides(history, duty, from, date);
      if (!other || givers.has(other)) continue;
      const pathOf = (id: UnitId) => pathAt(history, id, date, 'before')?.join('/') ?? '';
      const [path, holder] = [pathOf(from), pathOf(other)] as const;
      if (isWithin(path, holder) || isWithin(holder, path)) continue;
      const at = partPosition(file, { change: index, field: 'from' });
      yield diagnose('H217', at, { duty, from: path, holder });
    }
  }
}

/** Another unit that took over the duty earlier, if no record says that `from` ever did. */
function holderBesides(history: History, duty: DutyId, from: UnitId, date: ISODate): UnitId | null {
  const held = (history.tenures.get(duty) ?? []).filter(
    (tenure) => (tenure.from === null || tenure.from < date) && (tenure.to === null || tenure.to >= date),
  );
  const own = held.find(({ holder }) => holder === from);
  // Only a recorded takeover by another unit contradicts the transfer.
  const other = held.find((tenure) => tenure.holder !== from && tenure.from !== null);
  return other && own?.from == null ? other.holder : null;
}
