/** The report on one municipality, or on shared files. */
export interface Part {
  readonly title: string;
  readonly groups: readonly Group[];
}

export interface Group {
  readonly title: string;
  readonly isWrong?: boolean;
  /** How to fix or to understand it. */
  readonly note?: string;
  readonly items: readonly Item[];
}

export interface Item {
  readonly words: string;
  readonly under?: readonly string[];
}

/** A group with the number of items in its title; empty if `itemOf` returns null for all. */
export function group<T>(
  title: string,
  all: readonly T[],
  itemOf: (one: T) => string | Item | null,
  more: Pick<Group, 'isWrong' | 'note'> = {},
): readonly Group[] {
  const items = all.flatMap((one) => {
    const item = itemOf(one);
    return typeof item === 'string' ? { words: item } : (item ?? []);
  });
  return items.length === 0 ? [] : [{ title: `${title} ${items.length}件`, items, ...more }];
}
