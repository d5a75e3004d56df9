import { verbs } from '#org/verbs/verbs.ts';
import { chartBefore } from '../charts/chart-at.ts';
import { unitsById } from '../charts/chart-units.ts';
import { lookupIn } from '../lookup.ts';
import type { Archive, ChartUnit, LinkedChange, LinkedUnit } from '../types.ts';

/**
 * The units below a unit when it ended, and the transfers of its duties and theirs on that day. A unit may
 * end without a successor although each of its parts has one.
 */
export function afterwardsOf(
  archive: Archive,
  { id, abolished }: LinkedUnit,
): { readonly parts: readonly ChartUnit[]; readonly handedOn: readonly LinkedChange[] } {
  if (abolished === null) return { parts: [], handedOn: [] };
  const last = chartBefore(archive, abolished);
  const parts = (last && unitsById(last).get(id)?.children) ?? [];
  const whole = new Set([id, ...parts.map((part) => part.id)]);
  return {
    parts,
    handedOn: archive.changes.filter(
      ({ verb, from, date }) =>
        verbs[verb].about === 'duties' &&
        date === abolished &&
        from.some((side) => side.id !== null && whole.has(side.id)),
    ),
  };
}

/**
 * The units that do on the as-of date what an ended unit did: its successors, or, if it has none, those that
 * took over its parts and duties.
 */
export function workTodayOf(archive: Archive, unit: LinkedUnit): readonly LinkedUnit[] {
  const { units } = lookupIn(archive);
  const { parts, handedOn } = afterwardsOf(archive, unit);
  const holders = (id: string | null) => (id === null ? [] : (units.get(id)?.today ?? []));
  const ids =
    unit.today.length > 0
      ? unit.today
      : [
          ...parts.flatMap(({ id }) => holders(id)),
          ...handedOn.flatMap(({ to }) => to.flatMap(({ id }) => holders(id))),
        ];
  return [...new Set(ids)].flatMap((id) => units.get(id) ?? []);
}
