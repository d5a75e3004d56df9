import type { Edition } from '#archive/1-read/schema/edition.ts';
import { isWhole } from '../editions/items.ts';
import { wordKey } from '../tables/same-words.ts';
import { isDash, type Row } from '../tables/table.ts';
import { type Column, columns, gradeCounted, type ResultLayout } from './columns.ts';
import { gradeNamed } from './grades.ts';
import { judgedIn } from './judged.ts';
import type { Reading } from './reading.ts';
import { parseJudge, parseStatus } from './words.ts';

/** A word of the table whose meaning only the editor can tell. */
export interface WordAsked {
  /** Whether the word is a grade, a status or a judge. */
  readonly as: 'grade' | 'status' | 'by';
  readonly heading: string;
  readonly word: string;
  readonly rows: number;
  /** The editor's answer; null without one. */
  readonly meant: string | null;
}

/** With more different words, the column holds text rather than grades. */
const MOST_WORDS = 30;

/** The words without a known meaning, and those that the editor has explained. */
export function wordsAsked(
  rows: readonly Row[],
  { layout, said }: Reading,
  scales: Edition['scales'],
): readonly WordAsked[] {
  const { grade = {}, status = {}, by = {} } = said.words ?? {};
  const isGrade = (word: string) =>
    grade[wordKey(word)] === undefined && (typeof gradeNamed(scales, word) !== 'string' || isOfAll(word));
  // Beside counts, the row with the total has 全体 in place of a grade.
  const isOfAll = (word: string) => layout.places.has('count') && isWhole(word);
  const isStatus = (word: string) => parseStatus(word) !== null;
  const asked = (
    column: WordAsked['as'] | 'indicatorGrade',
    as: WordAsked['as'],
    answers: Readonly<Record<string, string>>,
    isKnown: (word: string) => boolean,
  ) => {
    const found = [...wordsIn(rows, layout, column)].filter(([word]) => !isKnown(word));
    if (found.length > MOST_WORDS) return [];
    return found.map(([word, count]) => ({
      as,
      heading: headingOf(layout, column),
      word,
      rows: count,
      meant: answers[wordKey(word)] ?? null,
    }));
  };
  const isOfScale = gradeColumn(layout) === 'status';
  return [
    ...asked('grade', 'grade', grade, isGrade),
    ...(isOfScale
      ? asked('status', 'grade', grade, (word) => isStatus(word) || isGrade(word))
      : asked('status', 'status', status, isStatus)),
    ...asked('indicatorGrade', 'grade', grade, isGrade),
    ...gradesCounted(layout).flatMap((word): readonly WordAsked[] =>
      isGrade(word)
        ? []
        : [
            {
              as: 'grade',
              heading: '取組の数',
              word,
              rows: rows.length,
              meant: grade[wordKey(word)] ?? null,
            },
          ],
    ),
    ...asked('by', 'by', by, (word) => parseJudge(word) !== null),
  ];
}

/** The grades in the headings of columns with counts. */
export function gradesCounted({ columns: all }: ResultLayout): readonly string[] {
  return all.flatMap(({ role, heading }) => (role === 'tally' ? [gradeCounted(heading)] : []));
}

/** The column whose words become a scale: grades, or statuses if there is no column of grades. */
export function gradeColumn({ places, columns: all }: ResultLayout): 'grade' | 'status' {
  const isGraded = places.has('grade') || all.some(({ role }) => judgedIn(role)?.said === 'grade');
  return isGraded || !places.has('status') ? 'grade' : 'status';
}

export function headingOf({ heading, places, columns: all }: ResultLayout, column: Column): string {
  // The grades are those of several judges.
  if (column === 'grade' && all.some(({ role }) => judgedIn(role) !== null)) return columns.grade[0];
  return heading.cells[places.get(column) ?? -1]?.trim() ?? columns[column][0];
}

/** The words of a column, with the number of rows for each. The first spelling of a word stands for all. */
export function wordsIn(
  rows: readonly Row[],
  { places, columns: all }: ResultLayout,
  column: Column,
): ReadonlyMap<string, number> {
  const ofOthers = all.filter(({ role }) => column === 'grade' && judgedIn(role)?.said === 'grade');
  const read = [places.get(column) ?? [], ofOthers.map(({ place }) => place)].flat();
  const words = new Map<string, number>();
  const spellings = new Map<string, string>();
  for (const [cell, place] of rows.flatMap(({ cells }) =>
    read.map((one) => [cells[one] ?? '', one] as const),
  )) {
    const word = cell.trim();
    if (word === '' || (place !== places.get(column) && isDash(word))) continue;
    const first = spellings.get(wordKey(word)) ?? word;
    spellings.set(wordKey(word), first);
    words.set(first, (words.get(first) ?? 0) + 1);
  }
  return words;
}
