import { urls } from '#archive/4-link/urls.ts';

/** Of a list that is too long for one page: what stands on this one. The first page is at the address of the list. */
export interface PageOfList<T> {
  readonly items: readonly T[];
  /** Of the list as a whole. */
  readonly list: string;
  /** From 1 on. */
  readonly number: number;
  readonly of: number;
  /** 201〜400; where there is one page only, nobody need know. */
  readonly range: string;
}

/** A list that is empty has a page too. */
export function pagesOfList<T>(list: string, items: readonly T[], most: number): readonly PageOfList<T>[] {
  const of = Math.max(1, Math.ceil(items.length / most));
  return Array.from({ length: of }, (_, at) => ({
    items: items.slice(at * most, (at + 1) * most),
    list,
    number: at + 1,
    of,
    range: `${at * most + 1}〜${Math.min(items.length, (at + 1) * most)}`,
  }));
}

export function addressOfPage({ list }: Pick<PageOfList<unknown>, 'list'>, number: number): string {
  return number === 1 ? list : urls.pageOfList(list, number);
}

/** For a title: no two pages are called alike. */
export function pageWords({ number }: Pick<PageOfList<unknown>, 'number'>): string {
  return number === 1 ? '' : `（${number}ページ目）`;
}

/** As a route has it: nothing for the first page. */
export function pageParameter({ number }: Pick<PageOfList<unknown>, 'number'>): string | undefined {
  return number === 1 ? undefined : String(number);
}
