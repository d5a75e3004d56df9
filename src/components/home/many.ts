import type { Summary } from '#archive/4-link/overview/summary.ts';

/** With more municipalities, or more years in total, lists go by prefecture and show only names. */
const FEW = 30;
const FEW_YEARS = 300;

export function areMany(summaries: readonly Pick<Summary, 'years'>[]): boolean {
  return summaries.length > FEW || summaries.flatMap(({ years }) => years).length > FEW_YEARS;
}
