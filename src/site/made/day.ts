import type { ISODate } from '#calendar/date.ts';
import { bothOf, isIn, type Lull, lullAround } from '#calendar/lull.ts';
import { waysToWrite } from '#telling/dates.ts';

/** The as-of day that something was made for, and the days (`lull`) for which only the printed day would differ. */
export interface MadeFor {
  readonly asOf: ISODate;
  readonly lull: Lull;
}

/** Narrows `lull` to exclude days that `texts` print themselves, since those dates must stay when the as-of day is replaced. */
export function madeFor(asOf: ISODate, lull: Lull, texts: Iterable<string>): MadeFor {
  const days = daysOf(lull).map((day) => ({ day, ways: waysToWrite(day).map(bareOf) }));
  const printed = new Set<ISODate>();
  for (const text of texts) {
    const bare = waysToRead(text).map(bareOf);
    for (const { day, ways } of days)
      if (ways.some((way) => bare.some((one) => one.includes(way)))) printed.add(day);
  }
  return { asOf, lull: bothOf(lull, lullAround(asOf, printed)) };
}

interface Made {
  readonly key: string;
  readonly day?: MadeFor;
}

/** Whether `made` has this key and was made for this very day. */
export function isMadeOn(asOf: ISODate, key: string | undefined, made: Made | null): boolean {
  return made !== null && made.key === key && made.day?.asOf === asOf;
}

/** For output that may differ on every other day. */
export function madeForOneDay(asOf: ISODate): MadeFor {
  return { asOf, lull: { first: asOf, last: asOf } };
}

/** For output made from several parts: it holds on the days on which all of them do. */
export function madeForAll(asOf: ISODate, all: Iterable<MadeFor>): MadeFor {
  return { asOf, lull: [...all].reduce((lull, one) => bothOf(lull, one.lull), lullAround(asOf, [])) };
}

/** Whether output made for `day` becomes that of `to` by replacing the printed day. */
export function canRedate(day: MadeFor | undefined, to: ISODate): boolean {
  return day !== undefined && isIn(day.lull, to);
}

export function prints(text: string, day: ISODate): boolean {
  return waysToWrite(day).some((way) => text.includes(way));
}

/** `text` with every spelling of the day `from` replaced by `to`; null if it prints none. */
export function redated(text: string, from: ISODate, to: ISODate): string | null {
  const [before, after] = [waysToWrite(from), waysToWrite(to)];
  const all = before.reduce((text, way, at) => text.replaceAll(way, after[at] ?? ''), text);
  return all === text ? null : all;
}

/** Every day of a lull, which always lies within one month. */
function daysOf({ first, last }: Lull): readonly ISODate[] {
  const month = first.slice(0, -2);
  const [from, to] = [Number(first.slice(-2)), Number(last.slice(-2))];
  return Array.from({ length: to - from + 1 }, (_, at) => `${month}${String(from + at).padStart(2, '0')}`);
}

/** A character by its number, in HTML and in quoted YAML. */
const NUMBERED =
  /&#(\d{1,7});|&#[xX]([\da-fA-F]{1,6});|\\x([\da-fA-F]{2})|\\u([\da-fA-F]{4})|\\U([\da-fA-F]{8})/g;

/** Tags, comments, link targets and footnotes: they may stand within a date, and have digits of their own. */
const MARKUP = /<[^<>]*>|\]\([^()\s]*\)|\]\[[^[\]]*\]|\[\^[^[\]]*\]/g;

/** A text with and without its markup, which is text where no Markdown is read. */
function waysToRead(text: string): readonly string[] {
  const plain = text.replace(NUMBERED, (_, decimal, ...hexadecimal) => {
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal.find(Boolean), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
  return [plain, plain.replace(MARKUP, '')];
}

/**
 * Only the characters that dates are written with, so that emphasis and line breaks cannot hide a date. May find dates that are not
 * there, which costs a rebuild, but misses none.
 */
function bareOf(text: string): string {
  return text.replace(/[^\d０-９元年月日-]/g, '').normalize('NFKC');
}
