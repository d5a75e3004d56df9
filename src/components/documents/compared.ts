import { type ComparedSection, compareSections } from '#archive/4-link/compare-sections.ts';
import type {
  Archive,
  ComparedItem,
  LinkedDocument,
  LinkedEdition,
  LinkedMeasure,
} from '#archive/4-link/types.ts';
import type { Around } from '#telling/measure.ts';
import { itemName } from '#telling/names.ts';
import { type ComparedRow, measureRows, sectionRows } from './compared-rows.ts';

/** An item of a comparison, ready to be shown. */
export interface ShownItem extends Pick<ComparedItem, 'fate' | 'slipped' | 'ownersChanged'> {
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
export function comparedEditions(
  archive: Archive,
  document: LinkedDocument,
  older: LinkedEdition,
  newer: LinkedEdition,
): ShownComparison {
  const byKey = new Map(archive.measures.map((measure) => [measure.key, measure]));
  const measures = (keys: readonly string[]) => keys.flatMap((key) => byKey.get(key) ?? []);
  const found = document.comparisons.find((one) => one.older === older.id && one.newer === newer.id);
  return {
    items: (found?.items ?? []).map((item) =>
      itemShown({ archive, themes: new Map() }, item, measures(item.older), measures(item.newer)),
    ),
    sections: compareSections(older, newer).map(sectionShown),
  };
}

function itemShown(
  around: Around,
  { fate, slipped, ownersChanged }: ComparedItem,
  older: readonly LinkedMeasure[],
  newer: readonly LinkedMeasure[],
): ShownItem {
  const [first] = newer.length > 0 ? newer : older;
  return {
    id: newer.length > 0 ? `${first?.id}` : `older.${first?.id}`,
    title: first ? itemName(first.data) : '',
    fate,
    slipped,
    ownersChanged,
    rows: measureRows(around, older, newer),
  };
}

function sectionShown({ fate, older, newer }: ComparedSection): ShownItem {
  const section = newer ?? older;
  return {
    id: newer ? newer.id : `older.${older?.id}`,
    title: section ? itemName(section) : '',
    fate,
    slipped: null,
    ownersChanged: false,
    rows: sectionRows(older, newer),
  };
}
