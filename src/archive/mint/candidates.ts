import type { Romanized } from './readable.ts';

/** An id longer than this is cut between two words. */
export const LONGEST = 60;

/** What may be added at the end of an id that was cut. */
const ROOM = 16;

export interface Wanted {
  /** The names from the top down, the thing's own last. */
  readonly names: readonly Romanized[];
  /** Others bear its name: what stands above it comes first in all their ids alike. */
  readonly isAmbiguous: boolean;
  /** When it is first heard of, to tell it from one of the same path at another time. */
  readonly since: string;
  /** What it is, for a name without a letter in it. */
  readonly sort: string;
  readonly longest: number;
}

/** Ids that say what a thing is, the best first and never an end of them. None is a bare number. */
export function* candidates({ names, isAmbiguous, since, sort, longest }: Wanted): Iterable<string> {
  const levels = names.map(({ words }) => words);
  for (let depth = isAmbiguous ? Math.min(2, levels.length) : 1; depth <= levels.length; depth++)
    yield idOf(levels.slice(-depth).flat(), sort, longest);
  const whole = idOf(levels.flat(), sort, longest - ROOM);
  yield `${whole}-${since}`;
  for (let number = 2; ; number++) yield `${whole}-${since}-${number}`;
}

function idOf(words: readonly string[], sort: string, longest: number): string {
  const id = cut(words.join('-'), longest);
  return /[a-z]/.test(id) ? id : [id, sort].filter((part) => part !== '').join('-');
}

function cut(id: string, longest: number): string {
  if (id.length <= longest) return id;
  const end = id.lastIndexOf('-', longest);
  return id.slice(0, end > 0 ? end : longest);
}
