import type { ISODate } from '#calendar/date.ts';
import { bothOf, isIn, type Lull, lullAround } from '#calendar/lull.ts';
import { waysToWrite } from '#telling/dates.ts';

/** The day that something was made for, and those for which it is the same but for that day where it is printed. */
export interface MadeFor {
  readonly asOf: ISODate;
  readonly lull: Lull;
}

/** `lull`: of what is said; `texts`: all texts that it is made of, which may print a day in the midst of a sentence. */
export function madeFor(asOf: ISODate, lull: Lull, texts: Iterable<string>): MadeFor {
  const days = daysOf(lull).map((day) => ({ day, ways: waysToWrite(day).map(bareOf) }));
  const printed = new Set<ISODate>();
  for (const text of texts) {
    const bare = bareOf(text);
    for (const { day, ways } of days) if (ways.some((way) => bare.includes(way))) printed.add(day);
  }
  return { asOf, lull: bothOf(lull, lullAround(asOf, printed)) };
}

/** What is known of something made: what it was made of, and for which day. */
interface Made {
  readonly key: string;
  readonly day?: MadeFor;
}

/** Whether it was made of what has this key, and for this very day. */
export function isMadeOn(asOf: ISODate, key: string | undefined, made: Made | null): boolean {
  return made !== null && made.key === key && made.day?.asOf === asOf;
}

/** What is the same on no other day. */
export function madeForOneDay(asOf: ISODate): MadeFor {
  return { asOf, lull: { first: asOf, last: asOf } };
}

/** What is made of several things. */
export function madeForAll(asOf: ISODate, all: Iterable<MadeFor>): MadeFor {
  return { asOf, lull: [...all].reduce((lull, one) => bothOf(lull, one.lull), lullAround(asOf, [])) };
}

/** Whether what was made for one day, where it is known which, is that for another but for the day itself. */
export function canTurn(day: MadeFor | undefined, to: ISODate): boolean {
  return day !== undefined && isIn(day.lull, to);
}

export function prints(text: string, day: ISODate): boolean {
  return waysToWrite(day).some((way) => text.includes(way));
}

/** The same text for another day; null where it prints none. */
export function turned(text: string, from: ISODate, to: ISODate): string | null {
  const [before, after] = [waysToWrite(from), waysToWrite(to)];
  const all = before.reduce((text, way, at) => text.replaceAll(way, after[at] ?? ''), text);
  return all === text ? null : all;
}

/** A lull lies within a month. */
function daysOf({ first, last }: Lull): readonly ISODate[] {
  const month = first.slice(0, -2);
  const [from, to] = [Number(first.slice(-2)), Number(last.slice(-2))];
  return Array.from({ length: to - from + 1 }, (_, at) => `${month}${String(from + at).padStart(2, '0')}`);
}

/** What a date is written with, without what marks it up and parts its lines: rather too many dates are found than too few. */
function bareOf(text: string): string {
  return text.replace(/[^\d０-９元年月日-]/g, '').normalize('NFKC');
}
