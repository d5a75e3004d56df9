import type { ComparedItem, Comparison } from '#archive/4-link/compare.ts';
import type { ComparedSection } from '#archive/4-link/compare-sections.ts';
import { lookupIn } from '#archive/4-link/lookup.ts';
import type { Archive, LinkedMeasure } from '#archive/4-link/types.ts';
import { itemName } from '#telling/names.ts';
import { type ComparedRow, measureRows, sectionRows } from './compared-rows.ts';

/** An item of a comparison, ready to be shown. */
export interface ShownItem extends Pick<ComparedItem, 'fate' | 'deadlines' | 'owners'> {
  /** Its anchor, made of the id that the content gives. */
  readonly id: string;
  readonly title: string;
  readonly rows: readonly ComparedRow[];
}

export interface ShownComparison {
  readonly items: readonly ShownItem[];
  readonly sections: readonly ShownItem[];
}

/** Two editions, item by item and section by section. */
export function comparedEditions(archive: Archive, comparison: Comparison): ShownComparison {
  const byKey = lookupIn(archive).measures;
  const measures = (keys: readonly string[]) => keys.flatMap((key) => byKey.get(key) ?? []);
  const around = { archive, themes: new Map() };
  const { items, sections, areWordsCompared } = comparison;
  return {
    items: items.map((item) => {
      const [older, newer] = [measures(item.older), measures(item.newer)];
      return itemShown(item, older, newer, measureRows(around, older, newer, areWordsCompared));
    }),
    sections: sections.map((section) => sectionShown(section, areWordsCompared)),
  };
}

function itemShown(
  { fate, deadlines, owners }: ComparedItem,
  older: readonly LinkedMeasure[],
  newer: readonly LinkedMeasure[],
  rows: readonly ComparedRow[],
): ShownItem {
  const [first] = newer.length > 0 ? newer : older;
  return {
    id: newer.length > 0 ? `${first?.id}` : `older.${first?.id}`,
    title: first ? itemName(first.data) : '',
    fate,
    deadlines,
    owners,
    rows,
  };
}

function sectionShown({ fate, older, newer }: ComparedSection, areWordsCompared: boolean): ShownItem {
  // Where it went on in several, they have anchors of their own.
  const isOlder = newer.length !== 1;
  const [first] = isOlder ? older : newer;
  return {
    id: isOlder ? `older.${first?.id}` : `${first?.id}`,
    title: first ? itemName(first) : '',
    fate,
    deadlines: [],
    owners: 'unsaid',
    rows: sectionRows(older, newer, areWordsCompared),
  };
}
