// Dates in the voice of this site, for its pages.
import type { ISODate } from '#calendar/date.ts';
import { siteSettings } from '#site/this-build.ts';
import * as told from '#telling/dates.ts';

/** 令和8年4月1日（2026年4月1日） */
export function dateWords(date: ISODate): string {
  return told.dateWords(siteSettings(), date);
}

/** 令和8年度（2026年度） */
export function yearWords(fiscalYear: number): string {
  return told.yearWords(siteSettings(), fiscalYear);
}

/** The same as a heading; of what only the year of the calendar is known, that. */
export function yearHeading(fiscalYear: number | null): string {
  return fiscalYear === null ? '年だけが分かるもの' : yearWords(fiscalYear);
}

/** A date as printed; one that an editor wrote as 2026-04-01 is shown as a reader would say it. */
export function shownDate(printed: { readonly text: string }): string {
  return told.printedDate(siteSettings(), printed);
}
