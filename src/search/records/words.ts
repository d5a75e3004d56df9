import type { Legible } from '#archive/1-read/schema/scalar.ts';
import { type ISODate, partsOf } from '#calendar/date.ts';
import { formatDate, formatMonth } from '#calendar/era.ts';
import { formatInterval } from '#calendar/format-interval.ts';
import type { Interval, Precision } from '#calendar/interval.ts';

/** Lines of what is there. */
export function lines(...parts: readonly (string | number | null | undefined | readonly string[])[]): string {
  return parts
    .flatMap((part) => (Array.isArray(part) ? part : [part]))
    .filter((part) => part !== null && part !== undefined && part !== '')
    .join('\n');
}

export function legible(value: number | Legible | null | undefined): string {
  if (typeof value === 'number') return value.toLocaleString('ja-JP');
  return typeof value === 'string' ? value : '';
}

export function shownWhen({
  text,
  interval,
}: {
  readonly text: string;
  readonly interval: Interval;
}): string {
  return /^[\d-]+$/.test(text) ? formatInterval(interval) : text;
}

/** A day told as finely as it is known. */
export function shownDate(date: ISODate, precision: Precision): string {
  if (precision === 'day') return formatDate(date);
  const { year, month } = partsOf(date);
  return precision === 'month'
    ? formatMonth(year, month)
    : formatInterval({ start: date, end: null, precision }).replace(/から$/, '');
}
