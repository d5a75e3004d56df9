import type { Change } from './change.ts';
import { type Chart, type Draft, hold, release } from './chart.ts';
import type { Effect } from './effect.ts';
import type { DutyId, UnitId } from './unit.ts';

interface Holding {
  readonly duty: DutyId;
  readonly holder: UnitId;
}

/**
 * Moves duties with their units. A duty that a change mentions goes where the change says. Any other duty of
 * an ending unit passes to the heirs of the unit, and ends if there are none. A unit of which it is unknown
 * whether it keeps a duty stays a holder; its tenure says so.
 *
 * All holdings are read from the chart before and written afterwards, so the order of changes does not
 * matter.
 */
export function moveDuties(draft: Draft, effects: readonly Effect[]): void {
  const lost: Holding[] = [];
  const gained: Holding[] = [];
  const given = new Set<string>();

  for (const { duty, from, keeps, to } of effects.flatMap(({ duties }) => duties)) {
    for (const holder of to) gained.push({ duty, holder });
    if (from === null || keeps !== false) continue;
    lost.push({ duty, holder: from });
    given.add(`${duty}\n${from}`);
  }

  for (const { ends, heirs } of effects) {
    for (const holder of ends) {
      for (const duty of draft.held.get(holder) ?? []) {
        lost.push({ duty, holder });
        if (given.has(`${duty}\n${holder}`)) continue;
        for (const heir of heirs) if (heir.from === holder) gained.push({ duty, holder: heir.to });
      }
    }
  }

  for (const { duty, holder } of lost) release(draft, duty, holder);
  for (const { duty, holder } of gained) hold(draft, duty, holder);
}

/**
 * The changes that turn the duties of `reached` into those of `wanted`. Their `from` names the holders in
 * `before`.
 */
export function dutyChanges(before: Chart, reached: Chart, wanted: Chart): readonly Change[] {
  const changes: Change[] = [];
  for (const id of new Set([...reached.holders.keys(), ...wanted.holders.keys()])) {
    const want = [...(wanted.holders.get(id) ?? [])].sort();
    const have = [...(reached.holders.get(id) ?? [])].sort();
    if (want.join('\n') === have.join('\n')) continue;
    const to = want.map((holder) => ({ id: holder, extent: 'whole' as const }));
    const from = [...(before.holders.get(id) ?? [])];
    if (from.length > 0) changes.push({ verb: 'transfer', duty: { id }, from, to, elsewhere: null });
    if (from.length === 0)
      for (const holder of want) changes.push({ verb: 'assign', duty: { id }, to: holder });
  }
  return changes;
}
