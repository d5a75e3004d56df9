// Dates in words. Each site sets which calendar comes first.
import type { Site } from '#archive/1-read/schema/site.ts';
import { precisionOn } from '#archive/4-link/reorganizations/precision-on.ts';
import type { Archive, LinkedDuty } from '#archive/4-link/types.ts';
import { addDays, type ISODate, isISODate, partsOf } from '#calendar/date.ts';
import { formatDate, formatFiscalYear, formatMonth } from '#calendar/era.ts';
import { formatInterval } from '#calendar/format-interval.ts';
import type { Precision } from '#calendar/interval.ts';
import { parsePrintedDate } from '#calendar/printed-date.ts';

/** How a site writes dates. */
export type Voice = Pick<Site, 'dates'>;

/** A date as in the source or the YAML file: 令和8年4月, R8.4.1, 2026-04-01. */
interface Printed {
  readonly text: string;
}

/** For example 令和8年4月1日（2026年4月1日）; the other way round if the site prefers western years. */
export function dateWords(voice: Voice, date: ISODate): string {
  return inOrder(voice, formatDate(date), western(date));
}

/** Every form in which a site prints a full date: ISO, Japanese era, western. */
export function waysToWrite(date: ISODate): readonly string[] {
  return [date, formatDate(date), western(date)];
}

function western(date: ISODate): string {
  const { year, month, day } = partsOf(date);
  return `${year}年${month}月${day}日`;
}

/** For example 令和8年度（2026年度）. */
export function yearWords(voice: Voice, fiscalYear: number): string {
  return inOrder(voice, formatFiscalYear(fiscalYear), `${fiscalYear}年度`);
}

/** For example 2026年4月から2027年3月: a fiscal year begins in April. */
export function monthsOfYear(fiscalYear: number): string {
  return `${fiscalYear}年4月から${fiscalYear + 1}年3月`;
}

/** Printed words stay unchanged; R8.4.1 and 2026-04-01 are written out. */
export function printedDate(voice: Voice, { text }: Printed): string {
  return isISODate(text) ? dateWords(voice, text) : shortPrintedDate({ text });
}

/** The same in one calendar only: 令和8年4月1日. */
export function shortPrintedDate({ text }: Printed): string {
  if (isISODate(text)) return formatDate(text);
  const read = /[a-z]|\d[-./]\d/i.test(text.normalize('NFKC')) ? parsePrintedDate(text) : null;
  return read?.ok ? formatInterval(read.value) : text;
}

/** The period of a plan: 令和7年度から令和11年度まで, 令和7年度から without an end, 令和7年度 for one year. */
export function periodWords(
  { from, to }: { readonly from: Printed; readonly to?: Printed | undefined },
  wordsOf: (date: Printed) => string,
): string {
  const [start, end] = [wordsOf(from), to === undefined ? '' : wordsOf(to)];
  if (start === end) return start;
  return `${start}から${end === '' ? '' : `${end}まで`}`;
}

/** A date with the given precision: 令和8年4月. */
export function dateAsKnown(date: ISODate, precision: Precision): string {
  if (precision === 'day') return formatDate(date);
  const { year, month } = partsOf(date);
  return precision === 'month'
    ? formatMonth(year, month)
    : formatInterval({ start: date, end: null, precision }).replace(/から$/, '');
}

/** The day of a change, as precisely as its reorganization states it. */
export function changeDayWords(archive: Pick<Archive, 'reorganizations'>, date: ISODate): string {
  return dateAsKnown(date, precisionOn(archive, date));
}

/** The same with the western date beside it, if it is a day. */
export function changeDateWords(
  voice: Voice,
  archive: Pick<Archive, 'reorganizations'>,
  date: ISODate,
): string {
  const precision = precisionOn(archive, date);
  return precision === 'day' ? dateWords(voice, date) : dateAsKnown(date, precision);
}

/**
 * From a day to the day before another: what ends on April 1 lasts until March 31, what ends in April until
 * April. Null means unknown.
 */
export function spanWords(
  archive: Pick<Archive, 'reorganizations'>,
  from: ISODate | null,
  to: ISODate | null,
): string {
  if (from === null && to === null) return '記録のある間';
  const isDay = to !== null && precisionOn(archive, to) === 'day';
  const end = to === null ? '' : isDay ? formatDate(addDays(to, -1)) : changeDayWords(archive, to);
  return `${from === null ? '' : changeDayWords(archive, from)}〜${end}`;
}

/** The time for which a unit had a duty: 〜令和8年3月31日、その後は不明. */
export function tenureWords(
  archive: Pick<Archive, 'reorganizations'>,
  { from, to, unsureFrom }: Tenure,
): string {
  if (unsureFrom === null) return spanWords(archive, from, to);
  return unsureFrom === from
    ? `${spanWords(archive, from, to)}（担うかは不明）`
    : `${spanWords(archive, from, unsureFrom)}、その後は不明`;
}

type Tenure = LinkedDuty['tenures'][number];

function inOrder({ dates }: Voice, wareki: string, western: string): string {
  return dates === 'wareki' ? `${wareki}（${western}）` : `${western}（${wareki}）`;
}
