import type { Archive, LinkedChart } from '../types.ts';

/** What stood, and then what is or was planned. */
export function allCharts({
  charts,
  plannedCharts,
}: Pick<Archive, 'charts' | 'plannedCharts'>): readonly LinkedChart[] {
  return [...charts, ...plannedCharts];
}
