// Headings of values that are not those of a whole year: 上期, 実績（下半期）, 第1四半期.
import type { Half } from '#archive/1-read/schema/report.ts';

export function isPartOfYear(words: string): boolean {
  return /[上下]半?期|第?[1-4一二三四]四半期|[1-4]Q/.test(words.normalize('NFKC').replace(/\s/g, ''));
}

const HALVES = { first: /[（(]?上半?期[)）]?の?/, second: /[（(]?下半?期[)）]?の?/ } as const;

/** The heading as a report on that half of the year means it: 上期の実績 is 実績. */
export function withoutHalf(heading: string, part: Half | undefined): string {
  return part === undefined ? heading : heading.replace(HALVES[part], '').trim();
}
