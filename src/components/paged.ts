// A list that is too long for one page has pages of its own for what a reader looks for together, at addresses that
// stay when the list grows. The page of the list then says which there are.
import { urls } from '#archive/4-link/urls.ts';

/** What a reader looks for together: a department, a prefecture, a year. */
export interface Group<T> {
  /** Of the address of its page, and of nothing else of the list. */
  readonly key: string;
  readonly name: string;
  readonly items: readonly T[];
}

/** All of a list, or only which groups it has. */
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

/** The pages of a list. */
export function pagesOfList<T>(list: string, groups: readonly Group<T>[], most: number): ListPages<T> {
  if (fits(groups, most)) return [{ part: undefined, page: { kind: 'whole', list, groups } }];
  return [
    { part: undefined, page: { kind: 'overview', list, groups } },
    ...groups.flatMap((group) =>
      pagesOfGroup(list, group, most).map((page) => ({
        part: page.number === 1 ? group.key : `${group.key}/${page.number}`,
        page,
      })),
    ),
  ];
}

function fits(groups: readonly Group<unknown>[], most: number): boolean {
  return groups.reduce((sum, { items }) => sum + items.length, 0) <= most;
}

export function pagesOfGroup<T>(list: string, group: Group<T>, most: number): readonly PageOfGroup<T>[] {
  const of = Math.max(1, Math.ceil(group.items.length / most));
  return Array.from({ length: of }, (_, at) => ({
    kind: 'group',
    list,
    group,
    items: group.items.slice(at * most, (at + 1) * most),
    number: at + 1,
    of,
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

/** Every page that the groups of a list are on. */
export function addressesOfGroups<T>({ list, groups }: PageOfGroups<T>, most: number): readonly string[] {
  return groups.flatMap((group) =>
    pagesOfGroup(list, group, most).map(({ number }) => addressOfGroup(list, group, number)),
  );
}

/** For a title: no two pages are called alike. */
export function groupWords(page: ListPage<unknown>): string {
  if (page.kind !== 'group') return '';
  return `（${page.group.name}${page.number === 1 ? '' : `、${page.number}ページ目`}）`;
}
