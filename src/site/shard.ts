/** One of several parts of a site that are made apart, on machines that know nothing of each other. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** 2/8; null where it is none. */
export function shardCalled(text: string): Shard | null {
  const [, number, of] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  if (number === undefined || of === undefined || number < 1 || number > of) return null;
  return { number, of };
}

/** The municipalities of a shard: every so many, so that neighbours, which are alike, are spread. */
export function idsOfShard(ids: readonly string[], { number, of }: Shard): readonly string[] {
  return ids.filter((_, at) => at % of === number - 1);
}
