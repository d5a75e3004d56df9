import { childrenOf } from '../chart.ts';
import type { State } from './state.ts';

/** Nothing vanishes: each unit below an ending unit needs a fate of its own. */
export function checkChildren({ draft, problems, ended, fate, placed }: State): void {
  for (const [id, change] of ended) {
    for (const child of childrenOf(draft, id)) {
      // A new name below the same, ending parent does not say where the child goes.
      if (fate.has(child) && placed.get(child)?.parent !== id) continue;
      problems.push({ change, field: 'unit', kind: 'child-without-fate', unit: id, child });
    }
  }
}
