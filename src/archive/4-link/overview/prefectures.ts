import type { Summary } from './summary.ts';

/** More municipalities than these have pages by prefecture of their own, and elsewhere only the prefectures are listed. */
const SOME = 300;

interface Prefecture {
  readonly name: string;
  /** As the codes of its municipalities begin: 10. */
  readonly code: string;
  readonly summaries: readonly Summary[];
}

/** In the order of the codes. */
export function prefecturesOf(summaries: readonly Summary[]): readonly Prefecture[] {
  const byCode = summaries.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return [...Map.groupBy(byCode, ({ prefecture }) => prefecture)].map(([name, own]) => ({
    name,
    code: own[0]?.code.slice(0, 2) ?? '',
    summaries: own,
  }));
}

export function havePagesByPrefecture(summaries: readonly unknown[]): boolean {
  return summaries.length > SOME;
}
