import type { ISODate } from '#calendar/date.ts';

/** What is due when, as plain data, in the order in which it is read. */
export interface Schedule {
  readonly kind: 'schedule';
  /** None of them empty. */
  readonly sections: readonly Section[];
  readonly marks: Readonly<Record<BarKind, string>>;
  /** The day on which it is looked at, as a line; null where it is none of theirs. */
  readonly today: Today | null;
}

export type BarKind = 'span' | 'day' | 'onward';

export interface Today {
  readonly day: ISODate;
  /** Where the line stands: on the same side of everything, and in the same place for some days. */
  readonly drawnAt: ISODate;
  readonly words: string;
}

export interface Section {
  readonly title: string | null;
  readonly bars: readonly Bar[];
}

/**
 * A stretch of time; a day where it ends on the day on which it begins, or where nothing is said of its beginning; and
 * an arrow where nothing is said of its end. One of the two is known.
 */
export interface Bar {
  readonly words: string;
  /** First and last day, both included. */
  readonly start: ISODate | null;
  readonly end: ISODate | null;
  /** The same as it is printed, beside the mark; null where the words say it. */
  readonly when: string | null;
  readonly link: string | null;
}

export function kindOf({ start, end }: Pick<Bar, 'start' | 'end'>): BarKind {
  if (end === null) return 'onward';
  return start === null || start === end ? 'day' : 'span';
}

export function spanOf({ sections }: Pick<Schedule, 'sections'>): {
  readonly first: ISODate;
  readonly last: ISODate;
} {
  return spanOfDays(sections.flatMap(({ bars }) => bars.flatMap(({ start, end }) => [start, end])));
}

export function spanOfDays(days: readonly (ISODate | null)[]): {
  readonly first: ISODate;
  readonly last: ISODate;
} {
  const known = days.filter((day) => day !== null).toSorted();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a schedule without a day');
  return { first, last };
}
