import type { ISODate } from '#calendar/date.ts';

/** Deadlines as plain data, in reading order. */
export interface Schedule {
  readonly kind: 'schedule';
  /** No section is empty. */
  readonly sections: readonly Section[];
  readonly marks: Readonly<Record<BarKind, string>>;
  /** The as-of date, drawn as a line; null if it lies outside the years shown. */
  readonly today: Today | null;
}

export type BarKind = 'span' | 'day' | 'onward';

export interface Today {
  readonly day: ISODate;
  /**
   * Where the line is drawn. It stays in the same place for some days, on the same side of every other date
   * as `day`.
   */
  readonly drawnAt: ISODate;
  readonly words: string;
}

export interface Section {
  readonly title: string | null;
  readonly bars: readonly Bar[];
}

/**
 * A period; a single day if it ends on the day on which it begins or if its beginning is unknown; an arrow if
 * its end is unknown. One of the two is known.
 */
export interface Bar {
  readonly words: string;
  /** First and last day, both included. */
  readonly start: ISODate | null;
  readonly end: ISODate | null;
  /** The date as printed, beside the mark; null if `words` says it. */
  readonly when: string | null;
  readonly link: string | null;
}

export function kindOf({ start, end }: Pick<Bar, 'start' | 'end'>): BarKind {
  if (end === null) return 'onward';
  return start === null || start === end ? 'day' : 'span';
}

export interface Span {
  readonly first: ISODate;
  readonly last: ISODate;
}

export function spanOf({ sections }: Pick<Schedule, 'sections'>): Span {
  return spanOfDays(sections.flatMap(({ bars }) => bars.flatMap(({ start, end }) => [start, end])));
}

export function spanOfDays(days: readonly (ISODate | null)[]): Span {
  const known = days.filter((day) => day !== null).toSorted();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a schedule without a day');
  return { first, last };
}
