// Dates in the style that the site's settings choose.
import type { ISODate } from '#calendar/date.ts';
import { siteSettings } from '#site/this-build.ts';
import * as words from '#telling/dates.ts';

/** 令和8年4月1日（2026年4月1日） */
export function dateWords(date: ISODate): string {
  return words.dateWords(siteSettings(), date);
}

/** 令和8年度（2026年度） */
export function yearWords(fiscalYear: number): string {
  return words.yearWords(siteSettings(), fiscalYear);
}

/** A fiscal year as a heading, or 年だけが分かるもの for null. */
export function yearHeading(fiscalYear: number | null): string {
  return fiscalYear === null ? '年だけが分かるもの' : yearWords(fiscalYear);
}

/** A date as printed in the source. A date that an editor wrote as 2026-04-01 is shown in words. */
export function shownDate(printed: { readonly text: string }): string {
  return words.printedDate(siteSettings(), printed);
}
