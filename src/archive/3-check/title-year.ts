import { parseYear } from '#calendar/era.ts';

/** The fiscal year in a title; null unless there is exactly one. */
export function fiscalYearInTitle(title: string): number | null {
  const years =
    title.normalize('NFKC').match(/(?:(?:明治|大正|昭和|平成|令和)\s*(?:元|\d{1,2})|\d{4})\s*年度/g) ?? [];
  const [only, another] = years;
  if (only === undefined || another !== undefined) return null;
  return parseYear(only.replace(/年度$/, '年'));
}
