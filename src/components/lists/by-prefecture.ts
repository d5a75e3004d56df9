import { withinSite } from '#archive/4-link/addresses/urls.ts';
import { prefecturesOf } from '#archive/4-link/overview/prefectures.ts';
import { allSummaries } from '#site/this-build.ts';
import type { Group } from './paged.ts';

/** As the code of its municipality begins. */
export function prefectureCodeOf<T>(urlOf: (item: T) => string): (item: T) => string {
  const codes = new Map(allSummaries().map(({ id, code }) => [id, code.slice(0, 2)]));
  return (item) => codes.get(withinSite(urlOf(item)).split('/')[0] ?? '') ?? '';
}

/** In the order of the codes; within a prefecture as they come. `urlOf` is an address of the municipality's. */
export function byPrefecture<T>(items: readonly T[], urlOf: (item: T) => string): readonly Group<T>[] {
  const own = Map.groupBy(items, (item) => withinSite(urlOf(item)).split('/')[0]);
  return prefecturesOf(allSummaries()).flatMap(({ code, name, summaries }) => {
    const ids = new Set(summaries.map(({ id }) => id));
    const items = [...own].flatMap(([id, some]) => (ids.has(id ?? '') ? some : []));
    return items.length === 0 ? [] : [{ key: code, name, items }];
  });
}
