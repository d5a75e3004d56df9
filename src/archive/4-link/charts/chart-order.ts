import { once } from '../../once.ts';
import type { Archive, ChartUnit, LinkedUnit } from '../types.ts';

/** In the order of the charts, as a source lists them: each after whatever stood before it where it was last drawn. */
export function inChartOrder(archive: Archive, units: readonly LinkedUnit[]): readonly LinkedUnit[] {
  const places = placesIn(archive);
  const place = ({ id }: LinkedUnit) => places.get(id) ?? places.size;
  return units.toSorted((a, b) => place(a) - place(b));
}

/**
 * The newest chart gives the order. Whom only an older one shows comes right after the one before it there, so that
 * what ended stands where it stood; who has left the department since is nobody to come after.
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
      for (const id of idsIn([top])) {
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

function idsIn(units: readonly ChartUnit[]): readonly string[] {
  return units.flatMap(({ id, children }) => [id, ...idsIn(children)]);
}
