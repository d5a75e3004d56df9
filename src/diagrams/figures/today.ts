import type { Archive } from '#archive/4-link/types.ts';
import { fiscalYearOf } from '#calendar/fiscal.ts';
import type { Span, Today } from '../schedule.ts';
import { todayWords } from './captions.ts';

/** The as-of date; null if it lies in none of the fiscal years shown. */
export function todayIn({ asOf, lull }: Pick<Archive, 'asOf' | 'lull'>, { first, last }: Span): Today | null {
  const year = fiscalYearOf(asOf);
  if (year < fiscalYearOf(first) || year > fiscalYearOf(last)) return null;
  return { day: asOf, drawnAt: lull.first, words: todayWords };
}
