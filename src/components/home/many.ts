import type { Summary } from '#archive/4-link/overview/summary.ts';

/** More municipalities than these, or more years of theirs, are listed by prefecture, by the names of whose they are. */
const FEW = 30;
const FEW_YEARS = 300;

export function areMany(summaries: readonly Pick<Summary, 'years'>[]): boolean {
  return summaries.length > FEW || summaries.flatMap(({ years }) => years).length > FEW_YEARS;
}
