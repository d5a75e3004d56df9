import { once } from '../../once.ts';
import type { Archive, LinkedUnit } from '../types.ts';
import { flat } from './chart-units.ts';

/**
 * Sorts units as the charts list them. An ended unit comes after the unit that preceded it in the last chart
 * that shows it.
 */
export function inChartOrder(archive: Archive, units: readonly LinkedUnit[]): readonly LinkedUnit[] {
  const places = placesIn(archive);
  const place = ({ id }: LinkedUnit) => places.get(id) ?? places.size;
  return units.toSorted((a, b) => place(a) - place(b));
}

/**
 * The newest chart gives the order. A unit that only an older chart shows is inserted after the unit that
 * precedes it there, so that ended units keep their place. A preceding unit that has since left the
 * department does not count.
 */
const placesIn = once(({ charts }: Archive): ReadonlyMap<string, number> => {
  const order: string[] = [];
  const tops = new Map<string, string>();
  for (const chart of charts.toReversed()) {
    const known = new Map(order.map((id, at) => [id, at]));
    const added = new Map<number, string[]>();
    let last = -1;
    for (const top of chart.units) {
      let after = known.get(top.id) ?? last;
      for (const { id } of flat([top])) {
        const at = known.get(id);
        if (at === undefined) added.set(after, [...(added.get(after) ?? []), id]);
        else if (tops.get(id) === top.id) after = at;
        if (!tops.has(id)) tops.set(id, top.id);
      }
      last = after;
    }
    for (const [at, ids] of [...added].toSorted(([a], [b]) => b - a)) order.splice(at + 1, 0, ...ids);
  }
  return new Map(order.map((id, at) => [id, at]));
});
