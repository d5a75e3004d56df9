import { verbs } from '#org/verbs/verbs.ts';
import type { Archive, ChartUnit, LinkedChange, LinkedUnit } from './types.ts';

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

/** A unit in a chart, with what stands below it. */
export function unitIn(units: readonly ChartUnit[], wanted: string): ChartUnit | null {
  for (const one of units) {
    const found = one.id === wanted ? one : unitIn(one.children, wanted);
    if (found) return found;
  }
  return null;
}
