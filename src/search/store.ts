import { type Allowance, allowanceOf } from './allowance.ts';
import { type Brief, fromBrief } from './index/brief.ts';
import { keysToNames, keyToSpoken } from './index/keys.ts';
import type { Manifest, ManifestPart, Sharded } from './index/manifest.ts';
import type { SuggestedName } from './index/names.ts';
import { type Columns, numbersIn, postingsIn } from './index/postings.ts';
import type { Shelf } from './index/shards.ts';
import type { Spoken } from './index/spoken.ts';
import { fetchedOnce } from './once.ts';
import type { SearchRecord } from './record.ts';
import type { Fold } from './text/fold.ts';
import { fileOfToken } from './text/tokens.ts';

/** Reads a file below /search/. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** Tells which pages hold a token; null where that is not worth another file to know. */
export type Index = (token: string) => Promise<ReadonlySet<number> | null>;

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
  /** The names that may be meant by what is typed. */
  readonly names: (typed: string, fold: Fold) => Promise<readonly SuggestedName[]>;
  /** The words that may be read so. */
  readonly spoken: (readings: readonly string[]) => Promise<readonly Spoken[]>;
  readonly index: Index;
  /** All pages in order, each with its file. */
  readonly allPages: () => Promise<readonly string[]>;
  readonly pagesIn: (municipalities: ReadonlySet<string>) => Promise<ReadonlySet<number>>;
  readonly page: (number: number) => Promise<readonly SearchRecord[]>;
}

/** Files of the index: what several words would need beyond these is done without. */
const OF_INDEX = 3;
/** What is left for the names of things, and for records. */
const FOR_INDEX = 2;
const FOR_RECORDS = 1;
/** An archive of more record files is large. */
const FEW = 32;
const MANIFEST = 'manifest.bin';

export function filesOf(readFile: ReadFile): Files {
  const { once, keyed, packed } = fetchedOnce(readFile);
  const manifest = once(() => packed<Manifest>(MANIFEST));
  const carried = once(async () => {
    const { held } = (await manifest()).index;
    return typeof held === 'string' ? null : postingsIn(held);
  });
  const places = once(async () => placesOf((await manifest()).parts));
  const indexFile = keyed(async (path) => postingsIn(await packed<Columns>(path)));
  const fetched: Fetched = {
    manifest,
    postings: async (file, token) => {
      const { held } = (await manifest()).index;
      return ((await carried()) ?? (await indexFile(`${held}/${file}.bin`))).get(token) ?? '';
    },
    places,
    records: keyed((path) => packed<readonly (readonly Brief[])[]>(path)),
    lists: keyed((path) => packed<readonly unknown[]>(path)),
  };
  return {
    manifest,
    isLarge: async () => {
      const { files } = await places();
      return files.length > FEW;
    },
    openStore: (most) => openStore(fetched, allowanceOf(most)),
  };
}

/** Where the pages of all parts lie, one part after the other. */
interface Places {
  readonly files: readonly string[];
  /** The file of each page, by its number, and which of the blocks in it the page is. */
  readonly pages: readonly (readonly [file: number, block: number])[];
  /** Whose pages follow one another, and the first of them. */
  readonly owners: readonly (readonly [municipality: string, first: number])[];
}

function placesOf(parts: readonly ManifestPart[]): Places {
  const files: string[] = [];
  const pages: (readonly [number, number])[] = [];
  const owners: (readonly [string, number])[] = [];
  for (const part of parts) {
    const first = pages.length;
    const from = numbersIn(part.from);
    for (const [at, id] of part.of.entries()) owners.push([id, first + (from[at] ?? 0)]);
    const starts = numbersIn(part.starts);
    for (const [at, start] of starts.entries()) {
      const end = starts[at + 1] ?? part.pages;
      for (let page = start; page < end; page++) pages.push([files.length, page - start]);
      files.push(`${part.folder}/${part.files?.[at] ?? `${at}.bin`}`);
    }
  }
  return { files, pages, owners };
}

interface Fetched {
  readonly manifest: () => Promise<Manifest>;
  /** What lies under a token, in its file of the index. */
  readonly postings: (file: number, token: string) => Promise<string>;
  readonly places: () => Promise<Places>;
  readonly records: (path: string) => Promise<readonly (readonly Brief[])[]>;
  readonly lists: (path: string) => Promise<readonly unknown[]>;
}

function openStore({ manifest, postings, places, records, lists }: Fetched, allowance: Allowance): Store {
  allowance.take(MANIFEST);
  const isBounded = Number.isFinite(allowance.left());
  const ofIndex = allowanceOf(isBounded ? OF_INDEX : allowance.left());
  /** Things that lie under any of these keys, each once. */
  const under = async <T>(
    folder: string,
    sharded: Sharded,
    keys: readonly string[],
  ): Promise<readonly T[]> => {
    const list = <Of>(file: string) =>
      allowance.take(`${folder}/${file}`, FOR_INDEX)
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
    names: async (typed, fold) => under('names', (await manifest()).names, keysToNames(typed, fold)),
    spoken: async (readings) => under('spoken', (await manifest()).spoken, readings.map(keyToSpoken)),
    index: async (token) => {
      const file = fileOfToken(token, (await manifest()).index.files);
      const path = `index/${file}`;
      return ofIndex.take(path) && allowance.take(path, FOR_RECORDS)
        ? new Set(numbersIn(await postings(file, token)))
        : null;
    },
    allPages: async () => {
      const { files, pages } = await places();
      return pages.map(([file]) => files[file] ?? '');
    },
    pagesIn: async (municipalities) => {
      const { owners, pages } = await places();
      const own = owners.flatMap(([id, first], at) => {
        const end = owners[at + 1]?.[1] ?? pages.length;
        return municipalities.has(id) ? Array.from({ length: end - first }, (_, page) => first + page) : [];
      });
      return new Set(own);
    },
    page: async (number) => {
      const { files, pages } = await places();
      const [file = 0, block = 0] = pages[number] ?? [];
      return ((await records(files[file] ?? ''))[block] ?? []).map(fromBrief);
    },
  };
}
