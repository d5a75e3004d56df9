import type { ISODate } from '#calendar/date.ts';
import { later } from '#calendar/stretch.ts';
import { hold } from '../chart.ts';
import type { Effect } from '../effect.ts';
import type { DutyId, UnitId } from '../unit.ts';
import type { Tenure } from './history.ts';
import type { State } from './state.ts';

/**
 * Records that a unit that hands over a duty held it before, at the earliest since its previous tenure ended
 * or the unit began.
 */
export function holdSinceEver(state: State, duty: DutyId, holder: UnitId): void {
  const { draft, lives } = state;
  if (draft.holders.get(duty)?.has(holder)) return;
  hold(draft, duty, holder);
  const tenures = tenuresOf(state, duty);
  const ended = tenures.findLast((tenure) => tenure.holder === holder)?.to ?? null;
  tenures.push({
    holder,
    from: later(ended, lives.get(holder)?.spans[0]?.from ?? null),
    to: null,
    unsureFrom: null,
  });
}

export type Holders = ReadonlyMap<DutyId, ReadonlySet<UnitId>>;

/** The holders of each duty that `effects` hand over or that an ending unit holds. */
export function holdersOf({ draft }: State, effects: readonly Effect[]): Holders {
  const holders = new Map<DutyId, ReadonlySet<UnitId>>();
  for (const { duties, ends } of effects) {
    const handed = duties.map(({ duty }) => duty);
    for (const duty of [...handed, ...ends.flatMap((id) => [...(draft.held.get(id) ?? [])])])
      holders.set(duty, new Set(draft.holders.get(duty)));
  }
  return holders;
}

/**
 * Ends the tenures of units that no longer hold a duty, and begins those of the new holders. Says from when it
 * is unknown whether a unit has the duty.
 */
export function passOn(state: State, date: ISODate, holders: Holders, effects: readonly Effect[]): void {
  for (const [duty, before] of holders) {
    const after = state.draft.holders.get(duty) ?? new Set<UnitId>();
    const tenures = tenuresOf(state, duty);
    const unsure = unsureHolders(tenures, duty, effects);
    for (const [at, tenure] of tenures.entries()) {
      if (tenure.to !== null) continue;
      const to = after.has(tenure.holder) ? null : date;
      // A doubt that begins on the day on which the tenure ends is none.
      const since = tenure.unsureFrom ?? (to === null ? date : null);
      tenures[at] = { ...tenure, to, unsureFrom: unsure.has(tenure.holder) ? since : null };
    }
    for (const holder of after)
      if (!before.has(holder))
        tenures.push({ holder, from: date, to: null, unsureFrom: unsure.has(holder) ? date : null });
  }
}

/** The units of which it is unknown whether they have a duty after `effects`. */
function unsureHolders(
  tenures: readonly Tenure[],
  duty: DutyId,
  effects: readonly Effect[],
): ReadonlySet<UnitId> {
  const open = tenures.filter(({ to, unsureFrom }) => to === null && unsureFrom !== null);
  const unsure = new Set(open.map(({ holder }) => holder));
  const handovers = effects.flatMap(({ duties }) => duties).filter((one) => one.duty === duty);
  for (const { from, keeps } of handovers) {
    if (from === null) continue;
    if (keeps === null) unsure.add(from);
    // Only a unit that had the duty can hand it over.
    else unsure.delete(from);
  }
  for (const { from, to } of effects.flatMap(({ heirs }) => heirs)) if (unsure.has(from)) unsure.add(to);
  for (const { to } of handovers) for (const holder of to) unsure.delete(holder);
  return unsure;
}

/** Ends every open tenure on a date. */
export function endTenures({ tenures }: State, date: ISODate): void {
  for (const list of tenures.values())
    for (const [at, tenure] of list.entries())
      if (tenure.to === null && (tenure.from ?? '') < date) list[at] = { ...tenure, to: date };
}

function tenuresOf({ tenures }: State, duty: DutyId): Tenure[] {
  const list = tenures.get(duty) ?? [];
  tenures.set(duty, list);
  return list;
}
