import type { SectionText } from '#archive/4-link/documents/comparison.ts';
import type { LinkedMeasure } from '#archive/4-link/promises/measures.ts';
import {
  type Around,
  byField,
  type MeasureField,
  printedWords,
  tellMeasure,
} from '#telling/promises/measure.ts';
import { legible } from '#telling/values.ts';

interface Cell {
  /** What the source numbers it: not compared. */
  readonly code?: string | null;
  readonly words: string;
  readonly url?: string;
}

/** One thing that two editions say of the same items. A cell holds a line for each item. */
export interface ComparedRow {
  readonly label: string;
  /** Whether a difference in words is one that the sources made. */
  readonly isMarked: boolean;
  readonly older: readonly Cell[];
  readonly newer: readonly Cell[];
}

/** Whether both editions say the same of it. */
export function isSame({ older, newer }: ComparedRow): boolean {
  return older.length === newer.length && older.every(({ words }, at) => words === newer[at]?.words);
}

/** The row of those who lead. */
export const OWNERS = '担当';

/** What is said of a measure, and is not what it promises. */
const beside: ReadonlySet<MeasureField> = new Set([
  'from',
  'reorganization',
  'standing',
  'results',
  'evaluations',
  'progress',
  'ownersBefore',
  'note',
]);

/** What two editions say of measures, without what neither says anything of. */
export function measureRows(
  around: Around,
  older: readonly LinkedMeasure[],
  newer: readonly LinkedMeasure[],
  areWordsCompared: boolean,
): readonly ComparedRow[] {
  const told = (measures: readonly LinkedMeasure[]) =>
    measures.map((measure) =>
      tellMeasure(around, measure)
        .filter(({ place, field }) => place === 'fact' && !beside.has(field))
        // Whoever leads is set beside whoever leads, though one edition alone names who takes part, too.
        .map((row) => (row.field === 'owners' ? { ...row, label: OWNERS } : row)),
    );
  const [before, after] = [told(older), told(newer)];
  const cells = (all: typeof before, label: string) =>
    all
      .flatMap((rows) => rows.filter((row) => row.label === label))
      .map((row) => ({ words: printedWords(row) }));
  const titles = (measures: readonly LinkedMeasure[]) =>
    measures.map(({ data, url }) => ({ code: data.code ?? null, words: data.title, url }));
  const texts = (measures: readonly LinkedMeasure[]) =>
    measures.flatMap(({ text }) => (text === null ? [] : [{ words: legible(text) }]));
  const labels = new Set(
    [...before, ...after]
      .flat()
      .toSorted(byField)
      .map(({ label }) => label),
  );
  const areTitlesPrinted = [...older, ...newer].every(({ data }) => data.heading === 'source');
  const isMarked = areWordsCompared;
  return [
    { label: '見出し', isMarked: areTitlesPrinted, older: titles(older), newer: titles(newer) },
    { label: '内容', isMarked, older: texts(older), newer: texts(newer) },
    ...[...labels].map((label) => ({
      label,
      isMarked,
      older: cells(before, label),
      newer: cells(after, label),
    })),
  ].filter(({ older, newer }) => older.length + newer.length > 0);
}

/** What two editions say under the same headings. */
export function sectionRows(
  older: readonly SectionText[],
  newer: readonly SectionText[],
  areWordsCompared: boolean,
): readonly ComparedRow[] {
  const titles = (sections: readonly SectionText[]) =>
    sections.map(({ code, title, url }) => ({ code, words: title, url }));
  const texts = (sections: readonly SectionText[]) =>
    sections.flatMap(({ text }) => (text ? [{ words: text }] : []));
  return [
    { label: '見出し', isMarked: true, older: titles(older), newer: titles(newer) },
    { label: '内容', isMarked: areWordsCompared, older: texts(older), newer: texts(newer) },
  ].filter(({ older, newer }) => older.length + newer.length > 0);
}
