// A list that is too long for one page has pages of its own for what a reader looks for together, at addresses that
// stay when the list grows. The page of the list then says which there are.
import { urls } from '#archive/4-link/addresses/urls.ts';

/** What a reader looks for together: a department, a prefecture, a year. */
export interface Group<T> {
  /** Of the address of its page, and of nothing else of the list. */
  readonly key: string;
  readonly name: string;
  readonly items: readonly T[];
}

export interface PageOfGroups<T> {
  readonly kind: 'whole' | 'overview';
  readonly list: string;
  readonly groups: readonly Group<T>[];
}

/** A group, or as much of it as fits on a page. */
export interface PageOfGroup<T> {
  readonly kind: 'group';
  readonly list: string;
  readonly group: Group<T>;
  readonly items: readonly T[];
  /** From 1 on. */
  readonly number: number;
  readonly of: number;
}

export type ListPage<T> = PageOfGroups<T> | PageOfGroup<T>;

/** Pages, each with what its route has after the address of the list: nothing, `somu-bu`, `somu-bu/2`. */
export type ListPages<T> = readonly { readonly part: string | undefined; readonly page: ListPage<T> }[];

/** How much of a page an item takes; where nobody says it, they are counted. */
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

/** The same where something else has taken the room that it would have had. */
export function listInParts<T>(
  list: string,
  alike: readonly Group<T>[],
  most: number,
  weigh: Weigh<T> = one,
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

/** No two pages are called alike, though a text have two chapters of one name. */
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

/** An item that is too large for a page has one to itself. */
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

/** What stands on a page of its own is not among these. */
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

/** For a title: no two pages are called alike. */
export function groupWords(page: ListPage<unknown>): string {
  if (page.kind !== 'group') return '';
  return `（${page.group.name}${page.number === 1 ? '' : `、${page.number}ページ目`}）`;
}
