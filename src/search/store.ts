import { unpacked } from '#feeds/unpacked.ts';
import { type Allowance, allowanceOf } from './allowance.ts';
import { type Brief, fromBrief } from './index/brief.ts';
import { keysToNames, keyToSpoken } from './index/keys.ts';
import type { Manifest, ManifestPart, Sharded } from './index/manifest.ts';
import type { SuggestedName } from './index/names.ts';
import { type Columns, numbersIn, postingsIn } from './index/postings.ts';
import type { Shelf } from './index/shards.ts';
import type { Spoken } from './index/spoken.ts';
import type { SearchRecord } from './record.ts';
import { once, remembering } from './remembering.ts';
import type { Fold } from './text/fold.ts';
import { fileOfToken } from './text/tokens.ts';

/** Reads a file below /search/. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** Looks up the pages that hold a token; null if the allowance has no file left for it. */
export type Index = (token: string) => Promise<ReadonlySet<number> | null>;

/** The files of the index, each fetched once, when first needed. */
export interface Files {
  readonly manifest: () => Promise<Manifest>;
  /** Whether the archive has so many record files that a first search reads only some. */
  readonly isLarge: () => Promise<boolean>;
  /** The store of one search, which may fetch at most this many files. */
  readonly openStore: (most: number) => Store;
}

export interface Store {
  readonly manifest: () => Promise<Manifest>;
  readonly allowance: Allowance;
  /** Whether the number of files is limited. */
  readonly isBounded: boolean;
  /** Names that may match what is typed. */
  readonly names: (typed: string, fold: Fold) => Promise<readonly SuggestedName[]>;
  /** Words of the texts that may have one of these readings. */
  readonly spoken: (readings: readonly string[]) => Promise<readonly Spoken[]>;
  readonly index: Index;
  /** The file of every page, in order. */
  readonly allPages: () => Promise<readonly string[]>;
  readonly pagesIn: (municipalities: ReadonlySet<string>) => Promise<ReadonlySet<number>>;
  readonly page: (number: number) => Promise<readonly SearchRecord[]>;
}

/** Index files that one search may fetch; words in further files are not looked up. */
const OF_INDEX = 3;
/** Files that a lookup of names leaves for the index, and one of the index for records. */
const FOR_INDEX = 2;
const FOR_RECORDS = 1;
/** An archive with more record files is large. */
const FEW = 32;
const MANIFEST = 'manifest.bin';

export function filesOf(readFile: ReadFile): Files {
  const packed = async <T>(path: string) => unpacked<T>((await readFile(path)) as Uint8Array<ArrayBuffer>);
  const manifest = once(() => packed<Manifest>(MANIFEST));
  const carried = once(async () => {
    const { held } = (await manifest()).index;
    return typeof held === 'string' ? null : postingsIn(held);
  });
  const places = once(async () => placesOf((await manifest()).parts));
  const indexFile = remembering(async (path: string) => postingsIn(await packed<Columns>(path)));
  const fetched: Fetched = {
    manifest,
    postings: async (file, token) => {
      const { held } = (await manifest()).index;
      return ((await carried()) ?? (await indexFile(`${held}/${file}.bin`))).get(token) ?? '';
    },
    places,
    records: remembering((path) => packed<readonly (readonly Brief[])[]>(path)),
    lists: remembering((path) => packed<readonly unknown[]>(path)),
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

/** Where the pages of all parts are stored, in the order of the parts. */
interface Places {
  readonly files: readonly string[];
  /** For each page its file, and the position of its block in that file. */
  readonly pages: readonly (readonly [file: number, block: number])[];
  /** For each municipality of each part, the number of its first page. */
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
  /** The page numbers of a token, read from its file of the index; still encoded. */
  readonly postings: (file: number, token: string) => Promise<string>;
  readonly places: () => Promise<Places>;
  readonly records: (path: string) => Promise<readonly (readonly Brief[])[]>;
  readonly lists: (path: string) => Promise<readonly unknown[]>;
}

function openStore({ manifest, postings, places, records, lists }: Fetched, allowance: Allowance): Store {
  allowance.take(MANIFEST);
  const isBounded = Number.isFinite(allowance.left());
  const ofIndex = allowanceOf(isBounded ? OF_INDEX : allowance.left());
  /** The things stored under any of these keys, each once. */
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
