import { isISODate } from '#calendar/date.ts';
import { formatDate } from '#calendar/era.ts';

/** A date as printed; one that an editor wrote as 2026-04-01 is shown as a reader would say it. */
export function shownDate({ text }: { readonly text: string }): string {
  return isISODate(text) ? `${formatDate(text)}（${western(text)}）` : text;
}

function western(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
