import { addDays, type ISODate, isISODate, partsOf } from '#calendar/date.ts';
import { formatDate, formatFiscalYear } from '#calendar/era.ts';
import type { Precision } from '#calendar/interval.ts';
import type { SiteIdentity } from './site.ts';

type Written = Pick<SiteIdentity, 'dates'>;

/** 令和8年4月1日（2026年4月1日）, or the other way round where the site is set so. */
export function dateInWords(site: Written, date: ISODate): string {
  const { year, month, day } = partsOf(date);
  return inOrder(site, formatDate(date), `${year}年${month}月${day}日`);
}

/** 令和8年度（2026年度） */
export function fiscalYearInWords(site: Written, year: number): string {
  return inOrder(site, formatFiscalYear(year), `${year}年度`);
}

/** As printed; what an editor wrote as 2026-04-01 in the words of a reader. */
export function printedDate(site: Written, { text }: { readonly text: string }): string {
  return isISODate(text) ? dateInWords(site, text) : text;
}

/** From a day up to the day before another: what is over on 1 April lasted until 31 March. */
export function stretchInWords(from: ISODate | null, to: ISODate | null): string {
  if (from === null && to === null) return '記録のある間';
  return `${from === null ? '' : formatDate(from)}〜${to === null ? '' : formatDate(addDays(to, -1))}`;
}

/** A date no finer than it is known, as ISO 8601 has it; null where its words name no day, month or year. */
export function reducedDate(date: ISODate, precision: Precision): string | null {
  if (precision === 'day') return date;
  if (precision === 'month') return date.slice(0, 7);
  return precision === 'year' ? date.slice(0, 4) : null;
}

/** Midnight in Japan, as RFC 3339 has it. */
export function timestamp(date: ISODate): string {
  return `${date}T00:00:00+09:00`;
}

function inOrder({ dates }: Written, wareki: string, seireki: string): string {
  return dates === 'wareki' ? `${wareki}（${seireki}）` : `${seireki}（${wareki}）`;
}
