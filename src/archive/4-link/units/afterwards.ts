import { verbs } from '#org/verbs/verbs.ts';
import { lookupIn } from '../lookup.ts';
import type { Archive, ChartUnit, LinkedChange, LinkedUnit } from '../types.ts';

/** Where the parts and the duties of a unit went when it ended: it may have no heir, though each of them has. */
export function afterwardsOf(
  archive: Archive,
  { id, abolished }: LinkedUnit,
): { readonly parts: readonly ChartUnit[]; readonly handedOn: readonly LinkedChange[] } {
  if (abolished === null) return { parts: [], handedOn: [] };
  const last = archive.charts.findLast(({ asOf }) => asOf < abolished);
  const parts = (last ? unitIn(last.units, id)?.children : null) ?? [];
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

/** Who does on the as-of date what a unit that ended did: its heirs, or whoever its parts and duties went to. */
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

/** A unit in a chart, with what stands below it. */
export function unitIn(units: readonly ChartUnit[], wanted: string): ChartUnit | null {
  for (const one of units) {
    const found = one.id === wanted ? one : unitIn(one.children, wanted);
    if (found) return found;
  }
  return null;
}
