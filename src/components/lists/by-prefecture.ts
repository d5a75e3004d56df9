import { withoutBasePath } from '#archive/4-link/addresses/urls.ts';
import { prefecturesOf } from '#archive/4-link/overview/prefectures.ts';
import { allSummaries } from '#site/this-build.ts';
import type { Group } from './paged.ts';

/**
 * A function from an item to the code of its prefecture: the first two digits of the municipality's 団体コード.
 * `urlOf` returns an address below the municipality.
 */
export function prefectureCodeOf<T>(urlOf: (item: T) => string): (item: T) => string {
  const codes = new Map(allSummaries().map(({ id, code }) => [id, code.slice(0, 2)]));
  return (item) => codes.get(withoutBasePath(urlOf(item)).split('/')[0] ?? '') ?? '';
}

/**
 * Items by prefecture and, within a prefecture, by municipality. `urlOf` returns an
 * address below the municipality.
 */
export function byPrefecture<T>(items: readonly T[], urlOf: (item: T) => string): readonly Group<T>[] {
  const own = Map.groupBy(items, (item) => withoutBasePath(urlOf(item)).split('/')[0]);
  return prefecturesOf(allSummaries()).flatMap(({ code, name, summaries }) => {
    const ids = new Set(summaries.map(({ id }) => id));
    const items = [...own].flatMap(([id, some]) => (ids.has(id ?? '') ? some : []));
    return items.length === 0 ? [] : [{ key: code, name, items }];
  });
}
