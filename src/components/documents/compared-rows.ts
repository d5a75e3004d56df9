import type { SectionText } from '#archive/4-link/compare-sections.ts';
import type { LinkedMeasure } from '#archive/4-link/types.ts';
import { legible, targetWords } from './words.ts';

interface Cell {
  /** What the source numbers it: not compared. */
  readonly code?: string | null;
  readonly words: string;
  readonly url?: string;
}

/** One thing that two editions say of the same items. A cell holds a line for each item. */
export interface ComparedRow {
  readonly label: string;
  readonly older: readonly Cell[];
  readonly newer: readonly Cell[];
}

/** What two editions say of measures, without what neither says anything of. */
export function measureRows(
  older: readonly LinkedMeasure[],
  newer: readonly LinkedMeasure[],
): readonly ComparedRow[] {
  const row = (label: string, words: (measure: LinkedMeasure) => string | null): ComparedRow => {
    const cells = (measures: readonly LinkedMeasure[]) =>
      measures.flatMap((measure) => {
        const said = words(measure);
        return said ? [{ words: said }] : [];
      });
    return { label, older: cells(older), newer: cells(newer) };
  };
  const titles = (measures: readonly LinkedMeasure[]) =>
    measures.map(({ data, url }) => ({ code: data.code ?? null, words: data.title, url }));
  return [
    { label: '見出し', older: titles(older), newer: titles(newer) },
    row('内容', ({ text }) => (text === null ? null : legible(text))),
    row('期限', ({ schedule }) => (schedule ? legible(schedule.text) : null)),
    row('担当', ({ owners, data }) =>
      [...owners.map(({ printed }) => printed), ...(data.andOthers ? ['ほか'] : [])].join('、'),
    ),
    row('目標', ({ data }) =>
      (data.targets ?? [])
        .map((target) => targetWords(target) + (target.due ? `（${target.due.text}）` : ''))
        .join('、'),
    ),
    row('終わった事情', ({ data }) => data.ends?.why ?? null),
  ].filter(({ older, newer }) => older.length + newer.length > 0);
}

/** What two editions say under one heading. */
export function sectionRows(older: SectionText | null, newer: SectionText | null): readonly ComparedRow[] {
  const title = (section: SectionText | null) =>
    section === null ? [] : [{ code: section.code, words: section.title, url: section.url }];
  const text = (section: SectionText | null) => (section?.text ? [{ words: section.text }] : []);
  return [
    { label: '見出し', older: title(older), newer: title(newer) },
    { label: '内容', older: text(older), newer: text(newer) },
  ].filter(({ older, newer }) => older.length + newer.length > 0);
}
