import type { YearSummary } from '#archive/4-link/types.ts';

/** What a year holds, in as few words as a strip of years has room for; null where nothing is recorded. */
export function yearNote(
  year: Pick<YearSummary, 'changes' | 'editions' | 'due' | 'reviews' | 'events'>,
): string | null {
  if (year.changes > 0) return `変更 ${year.changes}件`;
  if (year.editions > 0) return `資料 ${year.editions}件`;
  if (year.due > 0) return `期限 ${year.due}件`;
  if (year.reviews > 0) return `振り返り ${year.reviews}件`;
  if (year.events > 0) return `出来事 ${year.events}件`;
  return null;
}
