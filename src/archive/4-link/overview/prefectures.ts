import type { Summary } from './summary.ts';

/**
 * With more municipalities than this, each prefecture gets a page of its own, and other pages list only the
 * prefectures.
 */
const SOME = 300;

interface Prefecture {
  readonly name: string;
  /** The first two digits of the codes of its municipalities: 10. */
  readonly code: string;
  readonly summaries: readonly Summary[];
}

export function prefecturesOf(summaries: readonly Summary[]): readonly Prefecture[] {
  return [...Map.groupBy(summaries, ({ prefecture }) => prefecture)].map(([name, own]) => ({
    name,
    code: own[0]?.code.slice(0, 2) ?? '',
    summaries: own,
  }));
}

export function havePagesByPrefecture(summaries: readonly unknown[]): boolean {
  return summaries.length > SOME;
}
