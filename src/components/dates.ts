import { addDays, type ISODate, isISODate } from '#calendar/date.ts';
import { formatDate, formatFiscalYear } from '#calendar/era.ts';
import { siteSettings } from '#site/this-build.ts';

/** 令和8年4月1日（2026年4月1日）, or the other way round where the site is set so. */
export function dateWords(date: ISODate): string {
  return inOrder(formatDate(date), western(date));
}

/** 令和8年度（2026年度） */
export function yearWords(fiscalYear: number): string {
  return inOrder(formatFiscalYear(fiscalYear), `${fiscalYear}年度`);
}

/** From a day up to the day before another: what is over on 1 April lasted until 31 March. Either may be unknown. */
export function spanWords(from: ISODate | null, to: ISODate | null): string {
  if (from === null && to === null) return '記録のある間';
  return `${from === null ? '' : formatDate(from)}〜${to === null ? '' : formatDate(addDays(to, -1))}`;
}

/** A date as printed; one that an editor wrote as 2026-04-01 is shown as a reader would say it. */
export function shownDate({ text }: { readonly text: string }): string {
  return isISODate(text) ? dateWords(text) : text;
}

function inOrder(wareki: string, seireki: string): string {
  return siteSettings().dates === 'wareki' ? `${wareki}（${seireki}）` : `${seireki}（${wareki}）`;
}

function western(date: ISODate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
