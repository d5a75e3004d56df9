import { urls } from '#archive/4-link/addresses/urls.ts';
import type { ComparedItem, ComparedSection, Comparison } from '#archive/4-link/documents/comparison.ts';
import { lookupIn } from '#archive/4-link/lookup.ts';
import type { LinkedMeasure } from '#archive/4-link/promises/measures.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { type ListPage, pagesOfList } from '../lists/paged.ts';
import { type ComparedRow, measureRows, sectionRows } from './compared-rows.ts';

export interface ShownItem
  extends Pick<ComparedItem, 'fate' | 'deadlines' | 'owners' | 'supporters' | 'serves'> {
  /** The anchor, made from the id in the content. */
  readonly id: string;
  readonly code: string | null;
  readonly title: string;
  /** The address in the newer edition or, if the item has ended, in the older one. */
  readonly url: string | undefined;
  /** The title of the section that contains the item. Null if the item is a section. */
  readonly section: string | null;
  readonly sectionId: string | null;
  readonly rows: readonly ComparedRow[];
}

interface ShownComparison {
  readonly items: readonly ShownItem[];
  readonly sections: readonly ShownItem[];
}

/** The most items that are compared in full on the page of the comparison. */
const MOST_WITH_TEXTS = 24;

/** The items by section, for pages that compare both editions in full. */
export function itemsInParts(
  { url }: Pick<Comparison, 'url'>,
  items: readonly ShownItem[],
): readonly { readonly part: string | undefined; readonly page: ListPage<ShownItem> }[] {
  const groups = [...Map.groupBy(items, ({ sectionId }) => sectionId)].map(([id, own]) => ({
    // No section has this id.
    key: id ?? '_',
    name: own[0]?.section ?? '節のない取組',
    items: own,
  }));
  return pagesOfList(urls.itemsCompared(url), groups, MOST_WITH_TEXTS);
}

/** The comparison of two editions, by item and by section. */
export function comparedEditions(archive: Archive, comparison: Comparison): ShownComparison {
  const byKey = lookupIn(archive).measures;
  const measures = (keys: readonly string[]) => keys.flatMap((key) => byKey.get(key) ?? []);
  const around = { archive, themes: new Map() };
  const { items, sections, areWordsCompared } = comparison;
  return {
    items: items.map((item) => {
      const [older, newer] = [measures(item.older), measures(item.newer)];
      return itemShown(archive, item, older, newer, measureRows(around, older, newer, areWordsCompared));
    }),
    sections: sections.map((section) => sectionShown(section, areWordsCompared)),
  };
}

function itemShown(
  archive: Archive,
  { fate, deadlines, owners, supporters, serves }: ComparedItem,
  older: readonly LinkedMeasure[],
  newer: readonly LinkedMeasure[],
  rows: readonly ComparedRow[],
): ShownItem {
  const [first] = newer.length > 0 ? newer : older;
  return {
    id: newer.length > 0 ? `${first?.id}` : `older.${first?.id}`,
    code: first?.data.code ?? null,
    title: first?.data.title ?? '',
    url: first?.url,
    section: first ? sectionTitle(archive, first) : null,
    sectionId: first?.data.section ?? null,
    fate,
    deadlines,
    owners,
    supporters,
    serves,
    rows,
  };
}

function sectionTitle(archive: Archive, measure: LinkedMeasure): string | null {
  const found = lookupIn(archive).editionOf(measure);
  return found?.sections.find(({ id }) => id === measure.data.section)?.title ?? null;
}

function sectionShown({ fate, older, newer }: ComparedSection, areWordsCompared: boolean): ShownItem {
  // A section that continues in several keeps the anchor of the older edition: its successors have their own.
  const isOlder = newer.length !== 1;
  const [first] = isOlder ? older : newer;
  return {
    id: isOlder ? `older.${first?.id}` : `${first?.id}`,
    code: first?.code ?? null,
    title: first?.title ?? '',
    url: first?.url,
    section: null,
    sectionId: null,
    fate,
    deadlines: [],
    owners: 'unsaid',
    supporters: 'unsaid',
    serves: 'unsaid',
    rows: sectionRows(older, newer, areWordsCompared),
  };
}
