import type { Change } from './change.ts';
import { type Chart, type Draft, hold, release } from './chart.ts';
import { effectOf } from './effect.ts';
import type { DutyId, UnitId } from './unit.ts';

interface Handover {
  readonly duty: DutyId;
  readonly holder: UnitId;
}

/**
 * Duties are cargo. What a change set says of a duty happens; a duty of which it says nothing goes with its
 * unit to the heirs, and ends where a unit is abolished without a word about it.
 *
 * Everything is read from the chart before and only then written, so that order does not matter.
 */
export function moveDuties(draft: Draft, changes: readonly Change[]): void {
  const lost: Handover[] = [];
  const gained: Handover[] = [];
  const given = new Set<string>();

  for (const change of changes) {
    if (change.verb === 'assign' && 'id' in change.duty)
      gained.push({ duty: change.duty.id, holder: change.to });
    if (change.verb !== 'transfer' || !('id' in change.duty)) continue;
    const duty = change.duty.id;
    for (const { id } of change.to) gained.push({ duty, holder: id });
    // A part, or an unknown part, leaves something behind; a whole, or an end, leaves nothing.
    const keeps = change.to.length > 0 && change.to.every(({ extent }) => extent !== 'whole');
    if (keeps) continue;
    lost.push({ duty, holder: change.from });
    given.add(`${duty}\n${change.from}`);
  }

  for (const change of changes) {
    const { ends, heirs } = effectOf(change);
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

/** The changes that bring the duties of `reached` to those of `wanted`, said as a change from `before`. */
export function dutyChanges(before: Chart, reached: Chart, wanted: Chart): readonly Change[] {
  const changes: Change[] = [];
  for (const id of new Set([...reached.holders.keys(), ...wanted.holders.keys()])) {
    const want = [...(wanted.holders.get(id) ?? [])].sort();
    const have = [...(reached.holders.get(id) ?? [])].sort();
    if (want.join('\n') === have.join('\n')) continue;
    const to = want.map((holder) => ({ id: holder, extent: 'whole' as const }));
    const from = [...(before.holders.get(id) ?? [])];
    for (const holder of from) changes.push({ verb: 'transfer', duty: { id }, from: holder, to });
    if (from.length === 0)
      for (const holder of want) changes.push({ verb: 'assign', duty: { id }, to: holder });
  }
  return changes;
}
