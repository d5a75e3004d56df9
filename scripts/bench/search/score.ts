import type { BenchQuery } from './queries.ts';

/** For each query the addresses found, best first. */
export type Answers = ReadonlyMap<string, readonly string[]>;

export interface Score {
  readonly queries: number;
  readonly top1: number;
  readonly top3: number;
  /** The share of the answerable queries with an answer among the first ten hits. */
  readonly hit10: number;
  /** The mean share of the acceptable answers that are among the first ten hits. */
  readonly recall10: number;
  readonly nothings: number;
  /** The share of the unanswerable queries that found nothing. */
  readonly empty: number;
}

export function scoreOf(
  queries: readonly BenchQuery[],
  answers: Answers,
  isSame: (found: string, wanted: string) => boolean,
): Score {
  const rank = ({ query, want }: BenchQuery) => {
    const at = (answers.get(query) ?? []).findIndex((url) => want.some((one) => isSame(url, one)));
    return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
  };
  const asked = queries.filter(({ want }) => want.length > 0);
  const nothings = queries.filter(({ want }) => want.length === 0);
  const share = (count: number, of: number) => (of === 0 ? 1 : count / of);
  const within = (limit: number) => share(asked.filter((one) => rank(one) <= limit).length, asked.length);
  const recalls = asked.map(({ query, want }) => {
    const first = (answers.get(query) ?? []).slice(0, 10);
    return share(want.filter((one) => first.some((url) => isSame(url, one))).length, want.length);
  });
  return {
    queries: asked.length,
    top1: within(1),
    top3: within(3),
    hit10: within(10),
    recall10: share(
      recalls.reduce((sum, one) => sum + one, 0),
      recalls.length,
    ),
    nothings: nothings.length,
    empty: share(
      nothings.filter(({ query }) => (answers.get(query) ?? []).length === 0).length,
      nothings.length,
    ),
  };
}
