import type { SectionText } from '#archive/4-link/documents/comparison.ts';
import type { LinkedMeasure } from '#archive/4-link/promises/measures.ts';
import {
  type Around,
  byField,
  type MeasureField,
  printedWords,
  rowsOfMeasure,
} from '#telling/promises/measure.ts';
import { legible } from '#telling/values.ts';

interface Cell {
  /** The number in the source. Not compared. */
  readonly code?: string | null;
  readonly words: string;
  readonly url?: string;
}

/** One field of matched items in two editions. Each side has one cell per item. */
export interface ComparedRow {
  readonly label: string;
  /** Whether the sources themselves differ, so that differences in wording are marked. */
  readonly isMarked: boolean;
  readonly older: readonly Cell[];
  readonly newer: readonly Cell[];
}

export function isSame({ older, newer }: ComparedRow): boolean {
  return older.length === newer.length && older.every(({ words }, at) => words === newer[at]?.words);
}

/** The label of the row with the leading units. */
export const OWNERS = '担当';

/** Fields about a measure that are not part of what it promises. */
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

/** Rows for all fields that at least one edition has. */
export function measureRows(
  around: Around,
  older: readonly LinkedMeasure[],
  newer: readonly LinkedMeasure[],
  areWordsCompared: boolean,
): readonly ComparedRow[] {
  const rowsOf = (measures: readonly LinkedMeasure[]) =>
    measures.map((measure) =>
      rowsOfMeasure(around, measure)
        .filter(({ place, field }) => place === 'fact' && !beside.has(field))
        // Leading units are compared even if only one edition also names supporting units, which changes the
        // label.
        .map((row) => (row.field === 'owners' ? { ...row, label: OWNERS } : row)),
    );
  const [before, after] = [rowsOf(older), rowsOf(newer)];
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

/** The label depends on whether an edition also names supporting units. Leading units match all the same. */
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
