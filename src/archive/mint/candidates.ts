import type { Romanized } from './readable.ts';

/** The maximum length of an id. Longer ones are cut between two words. */
export const LONGEST = 60;

/** Space for a suffix at the end of a cut id. */
const ROOM = 16;

export interface Wanted {
  /** The names from the top of the path down to the unit itself. */
  readonly names: readonly Romanized[];
  /** Whether other units have the same name: the ids of all of them then begin with the name above. */
  readonly isAmbiguous: boolean;
  /** When it first occurs, to tell it from another of the same path. */
  readonly since: string;
  /** Added to an id without letters. */
  readonly sort: string;
  readonly longest: number;
}

/** Possible ids, best first, without end. None is a bare number. */
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

/** The id up to a number of letters, cut between two words. */
export function cut(id: string, longest: number): string {
  if (id.length <= longest) return id;
  const end = id.lastIndexOf('-', longest);
  return id.slice(0, end > 0 ? end : longest);
}
