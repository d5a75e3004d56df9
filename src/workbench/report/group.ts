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

/** A list under its heading, with how many there are; nothing where there are none. */
export function group(
  title: string,
  items: readonly Item[],
  more: Pick<Group, 'isWrong' | 'note'> = {},
): readonly Group[] {
  return items.length === 0 ? [] : [{ title: `${title} ${items.length}件`, items, ...more }];
}
