// What is found out about a part of an archive is known as long as that is there, together with what was read to find it: whoever asks
// again has read it, too.

/** Names of texts, and what was read for something that is known: many share that. */
export interface Read extends ReadonlySet<string | Read> {}

interface Reading extends Set<string | Read> {}

const KEY = Symbol.for('hensen.read');
/** Pages are a program that holds a copy of this module; what is read is noted for the process. */
const here = globalThis as { [KEY]?: Reading | undefined };

export function noteRead(name: string): void {
  here[KEY]?.add(name);
}

/** What is made, with what is read meanwhile. One thing at a time. */
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

/** The same where more is asked to find it than the thing. */
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

/** Answers that are found together. */
export interface Answers<Answer> {
  /** Whoever takes one has read that one, and not what the others were made from. */
  readonly get: (key: string) => Answer | undefined;
  /** All of them, by the names under which it is noted that they are read. */
  readonly named: () => ReadonlyMap<string, Answer>;
}

/** The same for answers that are asked for one by one. `what` they say is a part of their names. */
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
