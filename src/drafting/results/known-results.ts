import type { WrittenResult } from '#archive/1-read/schema/report.ts';
import type { DraftResult } from './draft.ts';

/** What a report in the archive says already. */
export function knownResults(results: readonly WrittenResult[]): readonly DraftResult[] {
  return results.map(
    ({
      measure,
      section,
      by,
      status,
      grade,
      scale,
      dated,
      reason,
      text,
      actuals,
      rates,
      grades,
      ref,
      note,
    }) => ({
      measure: measure ?? null,
      section: section ?? null,
      by,
      status,
      grade: grade ?? null,
      scale: scale ?? null,
      dated: dated?.text ?? null,
      reason: reason ?? null,
      text: text ?? null,
      actuals: actuals ?? {},
      rates: rates ?? {},
      grades: grades ?? {},
      ref: ref ?? [],
      note: note ?? null,
    }),
  );
}
