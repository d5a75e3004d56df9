import type { ISODate } from '#calendar/date.ts';
import type { Today } from './schedule.ts';

/** The way of a unit through time, with those whom it came from and those whom it became. Plain data. */
export interface Course {
  readonly kind: 'course';
  /** From the oldest to the youngest. Those of one unit follow one another and do not overlap. */
  readonly stretches: readonly Stretch[];
  /** Every step from one stretch to another, once. */
  readonly joins: readonly Join[];
  /** The units, each once, in the order in which their lines lie below one another. */
  readonly tracks: readonly string[];
  readonly focus: string;
  readonly today: Today;
}

/** A unit for as long as nothing touched its identity. */
export interface Stretch {
  /** Letters, digits and underscores, so that every language can write it. */
  readonly id: string;
  readonly unit: string;
  readonly name: string;
  /** What it stands below, or an empty text. */
  readonly above: string;
  /** Null where nobody knows how it began. */
  readonly from: ISODate | null;
  /** Where the beginning is not known: the first day on which it is known to be there, if there is one before its end. */
  readonly known: ISODate | null;
  /** The first day on which it is no longer so; null where it goes on. */
  readonly to: ISODate | null;
  /** What brought it about or ended it that no step tells: 新設, 廃止. */
  readonly began: string | null;
  readonly ended: string | null;
  /** No source tells more of it. */
  readonly isLost: boolean;
  /** Heard of only in what is planned or decided. */
  readonly isPlanned: boolean;
  readonly fate: CourseFate;
  /** 令和8年4月1日〜 */
  readonly period: string;
  readonly link: string;
}

/** It is over; something brought it about and it stands; nothing is known to have happened to it. */
export type CourseFate = 'ends' | 'begins' | 'stays';

export interface Join {
  readonly from: string;
  readonly to: string;
  readonly word: string;
  readonly date: ISODate;
  readonly isPlanned: boolean;
}

/** When a stretch is first drawn as known; null for one of which only the end is known. */
export function startOf({ from, known }: Pick<Stretch, 'from' | 'known'>): ISODate | null {
  return from ?? known;
}

/** What brought it about and what ended it, where no step tells. */
export function badgeOf({ began, ended }: Pick<Stretch, 'began' | 'ended'>): string | null {
  const words = [began, ended].filter((word) => word !== null);
  return words.length === 0 ? null : words.join('・');
}
