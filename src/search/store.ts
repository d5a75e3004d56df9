import { type Brief, fromBrief } from './index/brief.ts';
import { type Postings, readPostings } from './index/format.ts';
import type { Manifest } from './index/manifest.ts';
import type { SuggestedName } from './index/names.ts';
import type { Spoken } from './index/spoken.ts';
import type { SearchRecord } from './record.ts';
import type { Probe } from './text/tokens.ts';

/** Reads a file below /search/. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** The files of the index, each fetched once, when it is first needed. */
export interface Store {
  readonly manifest: () => Promise<Manifest>;
  readonly names: () => Promise<readonly SuggestedName[]>;
  readonly spoken: () => Promise<readonly Spoken[]>;
  /** The pages that hold a token, or any token that begins so. */
  readonly pagesWith: (probe: Probe) => Promise<ReadonlySet<number>>;
  /** The records of a page. */
  readonly page: (number: number) => Promise<readonly SearchRecord[]>;
}

export function openStore(readFile: ReadFile): Store {
  const once = <T>(load: () => Promise<T>): (() => Promise<T>) => {
    let loaded: Promise<T> | null = null;
    return () => {
      // What could not be fetched is tried again the next time.
      loaded ??= load().catch((problem: unknown) => {
        loaded = null;
        throw problem;
      });
      return loaded;
    };
  };
  const keyed = <T>(load: (key: string) => Promise<T>): ((key: string) => Promise<T>) => {
    const all = new Map<string, () => Promise<T>>();
    return (key) => {
      const one = all.get(key) ?? once(() => load(key));
      all.set(key, one);
      return one();
    };
  };
  const packed = async <T>(path: string): Promise<T> =>
    JSON.parse(new TextDecoder().decode(await unpack(await readFile(path)))) as T;

  const manifest = once(() => packed<Manifest>('manifest.bin'));
  const chunk = keyed(
    async (file): Promise<Postings> => readPostings(await unpack(await readFile(`index/${file}`))),
  );
  const records = keyed((file) => packed<readonly (readonly Brief[])[]>(`records/${file}`));
  return {
    manifest,
    names: once(async () => packed<readonly SuggestedName[]>(`names/${(await manifest()).names}`)),
    spoken: once(async () => packed<readonly Spoken[]>(`spoken/${(await manifest()).spoken}`)),
    pagesWith: async ({ token, isPrefix }) => {
      const { chunks } = await manifest();
      const last = isPrefix ? `${token}~` : token;
      const files = chunks.flatMap(([first, file], index) => {
        const next = chunks[index + 1]?.[0];
        return first <= last && (next === undefined || next > token) ? [file] : [];
      });
      const pages = new Set<number>();
      for (const postings of await Promise.all(files.map(chunk))) {
        if (!isPrefix) for (const page of postings.get(token) ?? []) pages.add(page);
        else
          for (const [word, numbers] of postings)
            if (word.startsWith(token)) for (const page of numbers) pages.add(page);
      }
      return pages;
    },
    page: async (number) => {
      const { pages, files } = await manifest();
      const own = pages[number] ?? 0;
      const blocks = await records(files[own] ?? '');
      return (blocks[number - pages.indexOf(own)] ?? []).map(fromBrief);
    },
  };
}

async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
