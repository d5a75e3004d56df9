// Dates as a reader is told them. Which calendar comes first is the site's voice.
import type { Site } from '#archive/1-read/schema/site.ts';
import { addDays, type ISODate, isISODate, partsOf } from '#calendar/date.ts';
import { formatDate, formatFiscalYear, formatMonth } from '#calendar/era.ts';
import { formatInterval } from '#calendar/format-interval.ts';
import type { Precision } from '#calendar/interval.ts';
import { parsePrintedDate } from '#calendar/printed-date.ts';

/** How a site writes what can be written in two ways. */
export type Voice = Pick<Site, 'dates'>;

/** A date as a source prints it, or as an editor wrote it for the machine: 令和8年4月, R8.4.1, 2026-04-01. */
interface Printed {
  readonly text: string;
}

/** 令和8年4月1日（2026年4月1日）, or the other way round where the site is set so. */
export function dateWords(voice: Voice, date: ISODate): string {
  return inOrder(voice, formatDate(date), western(date));
}

/** Every way in which a site writes a day, all of it: by itself, for a machine, or in words. */
export function waysToWrite(date: ISODate): readonly string[] {
  return [date, formatDate(date), western(date)];
}

function western(date: ISODate): string {
  const { year, month, day } = partsOf(date);
  return `${year}年${month}月${day}日`;
}

/** 令和8年度（2026年度） */
export function yearWords(voice: Voice, fiscalYear: number): string {
  return inOrder(voice, formatFiscalYear(fiscalYear), `${fiscalYear}年度`);
}

/** 2026年4月から2027年3月: a year of offices is not one of calendars. */
export function monthsOfYear(fiscalYear: number): string {
  return `${fiscalYear}年4月から${fiscalYear + 1}年3月`;
}

/** As printed, where that is in words; R8.4.1 and 2026-04-01 as a reader would say it. */
export function printedDate(voice: Voice, { text }: Printed): string {
  return isISODate(text) ? dateWords(voice, text) : shortPrintedDate({ text });
}

/** The same where there is no room for two calendars: 令和8年4月1日. */
export function shortPrintedDate({ text }: Printed): string {
  if (isISODate(text)) return formatDate(text);
  const read = /[a-z]|\d[-./]\d/i.test(text.normalize('NFKC')) ? parsePrintedDate(text) : null;
  return read?.ok ? formatInterval(read.value) : text;
}

/** 令和7年度から令和11年度まで; 令和7年度, where it is all of one. */
function fromTo(from: string, to: string): string {
  return from === to ? from : `${from}から${to}まで`;
}

/** The years of a plan, of which the source may say no end: 令和7年度から令和11年度まで, 令和7年度から. */
export function periodWords(
  { from, to }: { readonly from: Printed; readonly to?: Printed | undefined },
  tell: (date: Printed) => string,
): string {
  return to === undefined ? `${tell(from)}から` : fromTo(tell(from), tell(to));
}

/** A day told as finely as it is known: 令和8年4月. */
export function dateAsKnown(date: ISODate, precision: Precision): string {
  if (precision === 'day') return formatDate(date);
  const { year, month } = partsOf(date);
  return precision === 'month'
    ? formatMonth(year, month)
    : formatInterval({ start: date, end: null, precision }).replace(/から$/, '');
}

/** From a day up to the day before another: what is over on 1 April lasted until 31 March. Either may be unknown. */
export function spanWords(from: ISODate | null, to: ISODate | null): string {
  if (from === null && to === null) return '記録のある間';
  return `${from === null ? '' : formatDate(from)}〜${to === null ? '' : formatDate(addDays(to, -1))}`;
}

function inOrder({ dates }: Voice, wareki: string, western: string): string {
  return dates === 'wareki' ? `${wareki}（${western}）` : `${western}（${wareki}）`;
}
