import { type Passage, readMarkdown } from '#archive/1-read/markdown.ts';
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

/** The passages of a body, as the archive reads them, with the lines of each paragraph in one. */
export function passages(body: string): readonly Passage[] {
  return readMarkdown(joinLines(body), '', 1).passages;
}

const BEGINS_BLOCK = /^\s*(?:[-*+>|#]|\d+[.)]|`{3}|~{3}|$)/;

/** A paragraph may be written in several lines, in the middle of a word too. */
function joinLines(markdown: string): string {
  const joined: string[] = [];
  let fence = '';
  for (const line of markdown.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark && fence === '') fence = mark;
    else if (mark?.startsWith(fence)) fence = '';
    const last = joined.at(-1) ?? '';
    const isContinued =
      fence === '' &&
      !mark &&
      !BEGINS_BLOCK.test(line) &&
      last.trim() !== '' &&
      !/^\s*(?:#|\||`{3}|~{3})/.test(last);
    if (isContinued && !/(?: {2}|\\)$/.test(last)) joined[joined.length - 1] = `${last} ${line.trim()}`;
    else joined.push(line);
  }
  return joined.join('\n');
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
