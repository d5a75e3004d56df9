/** One of several parts of a site that are built independently, on different machines. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** Parses 2/8; null if it is malformed. */
export function shardCalled(text: string): Shard | null {
  const [, number, of] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  if (number === undefined || of === undefined || number < 1 || number > of) return null;
  return { number, of };
}

/** The municipalities of a shard: every `of`th one, because neighbours in the list tend to be alike in size. */
export function idsOfShard(ids: readonly string[], { number, of }: Shard): readonly string[] {
  return ids.filter((_, at) => at % of === number - 1);
}
