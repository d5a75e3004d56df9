/** What is told of one municipality, or of what belongs to all. */
export interface Part {
  readonly title: string;
  readonly groups: readonly Group[];
}

export interface Group {
  readonly title: string;
  readonly isWrong?: boolean;
  /** What to do about it, or how it is to be understood. */
  readonly note?: string;
  readonly items: readonly Item[];
}

export interface Item {
  readonly words: string;
  readonly under?: readonly string[];
}

/** What is told of each under its heading, with how many there are; nothing where nothing is told of any. */
export function group<T>(
  title: string,
  all: readonly T[],
  tell: (one: T) => string | Item | null,
  more: Pick<Group, 'isWrong' | 'note'> = {},
): readonly Group[] {
  const items = all.flatMap((one) => {
    const told = tell(one);
    return typeof told === 'string' ? { words: told } : (told ?? []);
  });
  return items.length === 0 ? [] : [{ title: `${title} ${items.length}件`, items, ...more }];
}
