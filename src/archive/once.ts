// Caches what is computed from a part of an archive for as long as that part is alive, together with the
// names of the texts that were read to compute it. A page that takes the cached value is recorded as having
// read these texts, too.

/**
 * The names of the texts that were read, and the `Read` of each cached value that was taken: many pages share
 * those.
 */
export interface Read extends ReadonlySet<string | Read> {}

interface Reading extends Set<string | Read> {}

const KEY = Symbol.for('hensen.read');
// The compiled pages hold a second copy of this module, so what is being read is kept once per process.
const here = globalThis as { [KEY]?: Reading | undefined };

export function noteRead(name: string): void {
  here[KEY]?.add(name);
}

/** Runs `make` and records the texts that it reads. Calls must not overlap. */
export async function withReads<Made>(make: () => Promise<Made>): Promise<readonly [made: Made, read: Read]> {
  const read: Reading = new Set();
  here[KEY] = read;
  try {
    return [await make(), read];
  } finally {
    here[KEY] = undefined;
  }
}

export function once<Thing extends WeakKey, Found>(find: (thing: Thing) => Found): (thing: Thing) => Found {
  const known = onceOf<Thing, Found>();
  return (thing) => known(thing, () => find(thing));
}

/** Like `once`, for a computation that needs more than the key: the caller passes it with each call. */
export function onceOf<Thing extends WeakKey, Found>(): (thing: Thing, find: () => Found) => Found {
  const known = new WeakMap<Thing, { readonly found: Found; readonly read: Read }>();
  return (thing, find) => {
    const held = known.get(thing) ?? foundApart(find);
    known.set(thing, held);
    if (held.read.size > 0) here[KEY]?.add(held.read);
    return held.found;
  };
}

function foundApart<Found>(find: () => Found): { readonly found: Found; readonly read: Read } {
  const outer = here[KEY];
  const read: Reading = new Set();
  here[KEY] = read;
  try {
    return { found: find(), read };
  } finally {
    here[KEY] = outer;
  }
}

/** Answers that are computed together and read one by one. */
export interface Answers<Answer> {
  /** Returns one answer and records only that one as read, not the texts that all were computed from. */
  readonly get: (key: string) => Answer | undefined;
  /** All answers by the names under which `get` records them. */
  readonly named: () => ReadonlyMap<string, Answer>;
}

/**
 * Like `once`, for a map of answers that are read one by one. `what` is the prefix of their recorded names.
 */
export function answersOnce<Thing extends WeakKey, Answer>(
  what: string,
  find: (thing: Thing) => ReadonlyMap<string, Answer>,
): (thing: Thing) => Answers<Answer> {
  const known = new WeakMap<Thing, Answers<Answer>>();
  const nameOf = (key: string) => `${what} ${key}`;
  const answers = (all: ReadonlyMap<string, Answer>): Answers<Answer> => ({
    get(key) {
      noteRead(nameOf(key));
      return all.get(key);
    },
    named: () => new Map([...all].map(([key, answer]) => [nameOf(key), answer])),
  });
  return (thing) => {
    const held = known.get(thing) ?? answers(foundApart(() => find(thing)).found);
    known.set(thing, held);
    return held;
  };
}
