import type { Archive, LinkedChart } from '../types.ts';

/** The charts of what was in force, then those of plans. */
export function allCharts({
  charts,
  plannedCharts,
}: Pick<Archive, 'charts' | 'plannedCharts'>): readonly LinkedChart[] {
  return [...charts, ...plannedCharts];
}
