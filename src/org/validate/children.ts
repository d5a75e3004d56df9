import { childrenOf } from '../chart.ts';
import type { State } from './state.ts';

/** Nothing vanishes: what stands below a unit that ends has a fate of its own. */
export function checkChildren({ draft, problems, ended, fate, placed }: State): void {
  for (const [id, change] of ended) {
    for (const child of childrenOf(draft, id)) {
      // A new name alone does not say where a child goes whose parent ends.
      if (fate.has(child) && placed.get(child)?.parent !== id) continue;
      problems.push({ change, field: 'unit', kind: 'child-without-fate', unit: id, child });
    }
  }
}
