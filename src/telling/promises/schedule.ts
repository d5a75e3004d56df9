import { duesOf, yearDue } from '#archive/4-link/promises/dues.ts';
import type { LinkedMeasure, LinkedStage } from '#archive/4-link/promises/measures.ts';
import { formatInterval } from '#calendar/format-interval.ts';
import { shortPrintedDate } from '../dates.ts';
import { legible } from '../values.ts';

/** What is due in a fiscal year: 説明: 令和7年9月、上程: 令和7年12月. */
export function dueInYear(measure: LinkedMeasure, fiscalYear: number): string {
  return duesOf(measure)
    .filter((due) => yearDue(due) === fiscalYear)
    .map(dueWords)
    .join('、');
}

/** For example 説明: 令和7年度末. */
export function dueWords({ for: of, text }: Pick<LinkedStage, 'for' | 'text'>): string {
  const when = shortPrintedDate({ text });
  return of ? `${of}: ${when}` : when;
}

/** The same within a label or a sentence: 令和7年度末（説明）. */
export function dueThenFor({ for: of, text }: Pick<LinkedStage, 'for' | 'text'>): string {
  return `${shortPrintedDate({ text })}${of ? `（${of}）` : ''}`;
}

type Schedule = NonNullable<LinkedMeasure['schedule']>;

/** All deadlines of a measure: 整理: 令和7年10月、方向性: 令和8年9月まで. */
export function deadlineWords(schedule: Schedule): string {
  return deadlineLines(schedule).join('、');
}

/** The same, one a line. */
export function deadlineLines({ stages, text }: Schedule): readonly string[] {
  return stages.length > 0 ? stages.map(dueWords) : [legible(text)];
}

/** The days that a printed deadline means; null if the words are clear by themselves, as a month is. */
export function daysMeant({ text, start, end, precision }: LinkedStage): string | null {
  if ((start === null && end === null) || precision === 'month') return null;
  const words = formatInterval({ start, end, precision: 'day' });
  return words === shortPrintedDate({ text }) ? null : words;
}
