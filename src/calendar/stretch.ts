import type { ISODate } from './date.ts';

/** The days from `from` until the day before `to`; null means no bound. */
export interface Stretch {
  readonly from: ISODate | null;
  readonly to: ISODate | null;
}

/** Whether it holds from this day on, after the changes of the day. */
export function holdsOn({ from, to }: Stretch, date: ISODate): boolean {
  return (from === null || from <= date) && (to === null || to > date);
}

/** Whether it held until this day, before the changes of the day. */
export function heldBefore({ from, to }: Stretch, date: ISODate): boolean {
  return (from === null || from < date) && (to === null || to >= date);
}

/** Whether it holds before or after the changes of the day. */
export function touches(stretch: Stretch, date: ISODate): boolean {
  return heldBefore(stretch, date) || holdsOn(stretch, date);
}

/** What two stretches share; null if they share no day. */
export function overlapOf(a: Stretch, b: Stretch): Stretch | null {
  const from = later(a.from, b.from);
  const to = a.to === null || (b.to !== null && b.to < a.to) ? b.to : a.to;
  return from !== null && to !== null && from >= to ? null : { from, to };
}

/** The later of two beginnings. Null is before every date. */
export function later(a: ISODate | null, b: ISODate | null): ISODate | null {
  return a === null || (b !== null && b > a) ? b : a;
}
