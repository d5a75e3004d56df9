import { type Allowance, allowanceOf } from './allowance.ts';
import { type Brief, fromBrief } from './index/brief.ts';
import { keysToNames, keyToSpoken } from './index/keys.ts';
import type { Chunks, Manifest, PartHeld, Sharded } from './index/manifest.ts';
import type { SuggestedName } from './index/names.ts';
import { type Columns, numbersIn, postingsIn } from './index/postings.ts';
import type { Shelf } from './index/shards.ts';
import type { Spoken } from './index/spoken.ts';
import { fetchedOnce } from './once.ts';
import type { SearchRecord } from './record.ts';
import type { Fold } from './text/fold.ts';
import type { Probe } from './text/tokens.ts';

/** Reads a file below /search/. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/**
 * Tells which of several things, by their numbers, hold a token, or any token that begins so; null where it is not worth
 * another file to know.
 */
export type Index = (probe: Probe) => Promise<ReadonlySet<number> | null>;

/** The files of the index, each fetched once, when it is first needed. */
export interface Files {
  readonly manifest: () => Promise<Manifest>;
  /** Whether a search cannot read all that may hold its words. */
  readonly isLarge: () => Promise<boolean>;
  /** For one search that may fetch so many files in all. */
  readonly openStore: (most: number) => Store;
}

export interface Store {
  readonly manifest: () => Promise<Manifest>;
  readonly allowance: Allowance;
  /** Whether it may not fetch all that there is. */
  readonly isBounded: boolean;
  /** Whether there is room to ask these parts, or they were asked before. */
  readonly mayAsk: (parts: readonly number[]) => boolean;
  /** The names that may be meant by what is typed. */
  readonly names: (typed: string, fold: Fold) => Promise<readonly SuggestedName[]>;
  /** The words that may be read so. */
  readonly spoken: (readings: readonly string[]) => Promise<readonly Spoken[]>;
  /** Which parts hold a token; null where there is one alone. */
  readonly whichPart: () => Promise<Index | null>;
  /** Which pages of these parts hold a token. */
  readonly pagesOf: (parts: readonly number[]) => Index;
  /** All pages of these parts, in order, each with its file. */
  readonly allPages: (parts: readonly number[]) => Promise<ReadonlyMap<number, string>>;
  /** The records of a page. */
  readonly page: (number: number) => Promise<readonly SearchRecord[]>;
}

/** A page is told by its part and its place in that. */
const PAGES_OF_PART = 1 << 20;
/** Files that lead to the parts, and of the indexes of parts: what several words would need beyond these is done without. */
const OF_ROOT = 2;
const OF_INDEXES = 3;
/** What is left for the index of a part, and for its records. */
const FOR_PART = 2;
const FOR_RECORDS = 1;
/** An archive of more record files is large. */
const FEW = 32;
const MANIFEST = 'manifest.bin';

export function filesOf(readFile: ReadFile): Files {
  const { once, keyed, packed } = fetchedOnce(readFile);
  const manifest = once(() => packed<Manifest>(MANIFEST));
  const carried = once(async () => {
    const { carried } = await manifest();
    return carried && postingsIn(carried);
  });
  const fetched: Fetched = {
    manifest,
    postings: keyed(async (path) => (await carried()) ?? postingsIn(await packed<Columns>(path))),
    records: keyed((path) => packed<readonly (readonly Brief[])[]>(path)),
    heldIn: keyed((path) => packed<PartHeld>(path)),
    lists: keyed((path) => packed<readonly unknown[]>(path)),
  };
  return {
    manifest,
    isLarge: async () => {
      const [first, ...others] = (await manifest()).parts;
      return others.length > 0 || typeof first?.held === 'string' || (first?.held.files.length ?? 0) > FEW;
    },
    openStore: (most) => openStore(fetched, allowanceOf(most)),
  };
}

interface Fetched {
  readonly manifest: () => Promise<Manifest>;
  readonly postings: (path: string) => Promise<ReadonlyMap<string, string>>;
  readonly records: (path: string) => Promise<readonly (readonly Brief[])[]>;
  readonly heldIn: (path: string) => Promise<PartHeld>;
  readonly lists: (path: string) => Promise<readonly unknown[]>;
}

function openStore(fetched: Fetched, allowance: Allowance): Store {
  const { manifest, postings, records, heldIn, lists } = fetched;
  allowance.take(MANIFEST);
  const isBounded = Number.isFinite(allowance.left());
  const ofRoot = allowanceOf(isBounded ? OF_ROOT : allowance.left());
  const ofIndexes = allowanceOf(isBounded ? OF_INDEXES : allowance.left());
  const asked = new Set<number>();

  const part = async (number: number) => {
    const one = (await manifest()).parts[number];
    if (!one) throw new Error(`no part ${number}`);
    return one;
  };
  const held = async (number: number): Promise<PartHeld> => {
    const { folder, held } = await part(number);
    if (typeof held !== 'string') return held;
    const path = `${folder}held/${held}`;
    allowance.take(path);
    return heldIn(path);
  };
  const holding = async (
    folder: string,
    chunks: Chunks,
    { token, isPrefix }: Probe,
    mayTake: (path: string) => boolean,
  ) => {
    const last = isPrefix ? `${token}~` : token;
    const files = chunks.flatMap(([first, file], index) => {
      const next = chunks[index + 1]?.[0];
      return first <= last && (next === undefined || next > token) ? [`${folder}/${file}`] : [];
    });
    if (!files.every(mayTake)) return null;
    const found = (await Promise.all(files.map(postings))).flatMap((one) =>
      isPrefix
        ? [...one].flatMap(([word, numbers]) => (word.startsWith(token) ? [numbers] : []))
        : (one.get(token) ?? []),
    );
    return new Set(found.flatMap(numbersIn));
  };
  /** Things that lie under any of these keys, each once. */
  const under = async <T>(
    folder: string,
    sharded: Sharded,
    keys: readonly string[],
  ): Promise<readonly T[]> => {
    const list = <Of>(file: string) =>
      allowance.take(`${folder}/${file}`, FOR_PART)
        ? (lists(`${folder}/${file}`) as Promise<readonly Of[]>)
        : Promise.resolve([]);
    if (typeof sharded === 'string') return list<T>(sharded);
    const files = new Set(
      keys.flatMap((key) => sharded.findLast(([first]) => first <= key)?.[1] ?? sharded[0]?.[1] ?? []),
    );
    const shelves = await Promise.all([...files].map((file) => list<Shelf<T>>(file)));
    const found = new Map<string, T>();
    for (const [key, things] of shelves.flat())
      if (keys.includes(key)) for (const thing of things) found.set(JSON.stringify(thing), thing);
    return [...found.values()];
  };

  return {
    manifest,
    allowance,
    isBounded,
    mayAsk: (parts) => parts.every((number) => asked.has(number)) || allowance.left() >= FOR_PART,
    names: async (typed, fold) => under('names', (await manifest()).names, keysToNames(typed, fold)),
    spoken: async (readings) => under('spoken', (await manifest()).spoken, readings.map(keyToSpoken)),
    whichPart: async () => {
      const { whichPart } = await manifest();
      const mayTake = (path: string) => ofRoot.take(path) && allowance.take(path, FOR_PART);
      return whichPart && ((probe) => holding('parts', whichPart, probe, mayTake));
    },
    pagesOf: (parts) => {
      for (const number of parts) asked.add(number);
      return async (probe) => {
        const each = await Promise.all(
          parts.map(async (number) => {
            const { folder, chunks, held } = await part(number);
            if (typeof held === 'string') allowance.take(`${folder}held/${held}`);
            const mayTake = (path: string) => ofIndexes.take(path) && allowance.take(path, FOR_RECORDS);
            const pages = await holding(`${folder}index`, chunks, probe, mayTake);
            return pages && [...pages].map((page) => number * PAGES_OF_PART + page);
          }),
        );
        return each.includes(null) ? null : new Set(each.flatMap((pages) => pages ?? []));
      };
    },
    allPages: async (parts) => {
      const each = await Promise.all(
        parts.map(async (number) => {
          const [{ folder }, { pages, files }] = [await part(number), await held(number)];
          return pages.map(
            (file, page) => [number * PAGES_OF_PART + page, `${folder}records/${files[file] ?? ''}`] as const,
          );
        }),
      );
      return new Map(each.flat());
    },
    page: async (number) => {
      const own = Math.floor(number / PAGES_OF_PART);
      const { folder } = await part(own);
      const { pages, files } = await held(own);
      const page = number % PAGES_OF_PART;
      const file = pages[page] ?? 0;
      const blocks = await records(`${folder}records/${files[file] ?? ''}`);
      return (blocks[page - pages.indexOf(file)] ?? []).map(fromBrief);
    },
  };
}
