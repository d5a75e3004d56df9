import { type Brief, fromBrief } from './index/brief.ts';
import { type Postings, readPostings } from './index/format.ts';
import { keysToNames, keyToSpoken } from './index/keys.ts';
import type { Chunks, Manifest, PartHeld, Sharded } from './index/manifest.ts';
import type { SuggestedName } from './index/names.ts';
import type { Shelf } from './index/shards.ts';
import type { Spoken } from './index/spoken.ts';
import { fetchedOnce } from './once.ts';
import type { SearchRecord } from './record.ts';
import type { Fold } from './text/fold.ts';
import type { Probe } from './text/tokens.ts';

/** Reads a file below /search/. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** Tells which of several things, by their numbers, hold a token, or any token that begins so. */
export type Index = (probe: Probe) => Promise<ReadonlySet<number>>;

/** The files of the index, each fetched once, when it is first needed. */
export interface Store {
  readonly manifest: () => Promise<Manifest>;
  /** The names that may be meant by what is typed. */
  readonly names: (typed: string, fold: Fold) => Promise<readonly SuggestedName[]>;
  /** The words that may be read so. */
  readonly spoken: (readings: readonly string[]) => Promise<readonly Spoken[]>;
  /** Which parts hold a token; null where there is one alone. */
  readonly whichPart: () => Promise<Index | null>;
  /** Which pages of these parts hold a token. */
  readonly pagesOf: (parts: readonly number[]) => Index;
  /** All pages of these parts, in order, each with the number of its file. */
  readonly allPages: (parts: readonly number[]) => Promise<ReadonlyMap<number, string>>;
  /** Fetches the records of these parts before it is known which are needed, where they are few. */
  readonly readAhead: (parts: readonly number[]) => Promise<void>;
  /** The records of a page. */
  readonly page: (number: number) => Promise<readonly SearchRecord[]>;
}

/** A page is told by its part and its place in that. */
const PAGES_OF_PART = 1 << 20;
/** So few record files come with the index, and not after it: nearly every search needs them. */
const AHEAD = 2;

export function openStore(readFile: ReadFile): Store {
  const { once, keyed, packed, unpacked } = fetchedOnce(readFile);
  const manifest = once(() => packed<Manifest>('manifest.bin'));
  const postings = keyed(async (path): Promise<Postings> => readPostings(await unpacked(path)));
  const records = keyed((path) => packed<readonly (readonly Brief[])[]>(path));
  const heldIn = keyed((path) => packed<PartHeld>(path));
  const lists = keyed((path) => packed<readonly unknown[]>(path));

  const part = async (number: number) => {
    const one = (await manifest()).parts[number];
    if (!one) throw new Error(`no part ${number}`);
    return one;
  };
  const held = async (number: number): Promise<PartHeld> => {
    const { folder, held } = await part(number);
    return typeof held === 'string' ? heldIn(`${folder}held/${held}`) : held;
  };
  const numbersIn = async (folder: string, chunks: Chunks, { token, isPrefix }: Probe) => {
    const last = isPrefix ? `${token}~` : token;
    const files = chunks.flatMap(([first, file], index) => {
      const next = chunks[index + 1]?.[0];
      return first <= last && (next === undefined || next > token) ? [`${folder}/${file}`] : [];
    });
    const numbers = new Set<number>();
    for (const one of await Promise.all(files.map(postings))) {
      if (!isPrefix) for (const number of one.get(token) ?? []) numbers.add(number);
      else
        for (const [word, all] of one)
          if (word.startsWith(token)) for (const number of all) numbers.add(number);
    }
    return numbers;
  };
  /** Things that lie under any of these keys, each once. */
  const under = async <T>(
    folder: string,
    sharded: Sharded,
    keys: readonly string[],
  ): Promise<readonly T[]> => {
    const list = <Of>(file: string) => lists(`${folder}/${file}`) as Promise<readonly Of[]>;
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
    names: async (typed, fold) => under('names', (await manifest()).names, keysToNames(typed, fold)),
    spoken: async (readings) => under('spoken', (await manifest()).spoken, readings.map(keyToSpoken)),
    whichPart: async () => {
      const { whichPart } = await manifest();
      return whichPart && ((probe) => numbersIn('parts', whichPart, probe));
    },
    pagesOf: (parts) => async (probe) => {
      const each = await Promise.all(
        parts.map(async (number) => {
          const { folder, chunks } = await part(number);
          const pages = await numbersIn(`${folder}index`, chunks, probe);
          return [...pages].map((page) => number * PAGES_OF_PART + page);
        }),
      );
      return new Set(each.flat());
    },
    allPages: async (parts) => {
      const each = await Promise.all(
        parts.map(async (number) =>
          (await held(number)).pages.map(
            (file, page) => [number * PAGES_OF_PART + page, `${number}/${file}`] as const,
          ),
        ),
      );
      return new Map(each.flat());
    },
    readAhead: async (parts) => {
      const all = await Promise.all(
        parts.map(async (number) => {
          const [{ folder }, { files }] = [await part(number), await held(number)];
          return files.map((file) => `${folder}records/${file}`);
        }),
      );
      const files = all.flat();
      if (files.length <= AHEAD) await Promise.all(files.map(records));
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
