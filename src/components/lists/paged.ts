// A list that is too long for one page is split by groups, one or more pages each, whose addresses stay when
// the list grows. The page of the list itself then becomes an overview of the groups.
import { urls } from '#archive/4-link/addresses/urls.ts';

/** Items that a reader looks for together: a department, a prefecture, a year. */
export interface Group<T> {
  /** The part of the group's address below the list, unique within the list. */
  readonly key: string;
  readonly name: string;
  readonly items: readonly T[];
}

export interface PageOfGroups<T> {
  readonly kind: 'whole' | 'overview';
  readonly list: string;
  readonly groups: readonly Group<T>[];
}

/** A group, or as much of a group as fits on one page. */
export interface PageOfGroup<T> {
  readonly kind: 'group';
  readonly list: string;
  readonly group: Group<T>;
  readonly items: readonly T[];
  /** Starts at 1. */
  readonly number: number;
  readonly of: number;
}

export type ListPage<T> = PageOfGroups<T> | PageOfGroup<T>;

/** Pages, each with the part of its address below the list: undefined, `somu-bu`, `somu-bu/2`. */
export type ListPages<T> = readonly { readonly part: string | undefined; readonly page: ListPage<T> }[];

/** The size of an item, in the unit of `most`. By default, every item counts as 1. */
export type Weigh<T> = (item: T) => number;
const one = () => 1;

export function pagesOfList<T>(
  list: string,
  groups: readonly Group<T>[],
  most: number,
  weigh: Weigh<T> = one,
): ListPages<T> {
  return fits(groups, most, weigh) ? wholeList(list, groups) : listInParts(list, groups, most, weigh);
}

export function wholeList<T>(list: string, groups: readonly Group<T>[]): ListPages<T> {
  return [{ part: undefined, page: { kind: 'whole', list, groups } }];
}

/** Splits the list even if it would fit, for pages whose room is taken by something else. */
export function listInParts<T>(
  list: string,
  alike: readonly Group<T>[],
  most: number,
  weigh: Weigh<T>,
): ListPages<T> {
  const groups = namedApart(alike);
  return [
    { part: undefined, page: { kind: 'overview', list, groups } },
    ...groups.flatMap((group) =>
      pagesOfGroup(list, group, most, weigh).map((page) => ({
        part: page.number === 1 ? group.key : `${group.key}/${page.number}`,
        page,
      })),
    ),
  ];
}

/** Makes the names of groups unique: a text may have two chapters with the same title. */
export function namedApart<T>(groups: readonly Group<T>[]): readonly Group<T>[] {
  const named = Map.groupBy(groups, ({ name }) => name);
  return groups.map((group) => {
    const at = named.get(group.name)?.indexOf(group) ?? 0;
    return at === 0 ? group : { ...group, name: `${group.name}（${at + 1}）` };
  });
}

function fits<T>(groups: readonly Group<T>[], most: number, weigh: Weigh<T>): boolean {
  const items = groups.flatMap(({ items }) => items);
  return items.reduce((sum, item) => sum + weigh(item), 0) <= most;
}

/** An item larger than a page gets a page of its own. */
export function pagesOfGroup<T>(
  list: string,
  group: Group<T>,
  most: number,
  weigh: Weigh<T> = one,
): readonly PageOfGroup<T>[] {
  const pages: T[][] = [[]];
  let taken = 0;
  for (const item of group.items) {
    const own = weigh(item);
    if (taken > 0 && taken + own > most) {
      pages.push([]);
      taken = 0;
    }
    pages.at(-1)?.push(item);
    taken += own;
  }
  return pages.map((items, at) => ({
    kind: 'group',
    list,
    group,
    items,
    number: at + 1,
    of: pages.length,
  }));
}

/** The items that this page shows itself. None for an overview. */
export function itemsOn<T>(page: ListPage<T>): readonly T[] {
  if (page.kind === 'group') return page.items;
  return page.kind === 'whole' ? page.groups.flatMap(({ items }) => items) : [];
}

export function addressOfGroup(list: string, { key }: Pick<Group<unknown>, 'key'>, number = 1): string {
  return number === 1 ? urls.pageOfList(list, key) : urls.pageOfList(urls.pageOfList(list, key), number);
}

export function addressesOfPages<T>(pages: ListPages<T>): readonly string[] {
  return pages.flatMap(({ page }) =>
    page.kind === 'group' ? [addressOfGroup(page.list, page.group, page.number)] : [],
  );
}

/** Distinguishes the titles of the pages of a list. */
export function groupWords(page: ListPage<unknown>): string {
  if (page.kind !== 'group') return '';
  return `（${page.group.name}${page.number === 1 ? '' : `、${page.number}ページ目`}）`;
}
