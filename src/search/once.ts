import { unpacked } from '#feeds/unpacked.ts';

/** Loaders that cache what they fetched; a failed fetch is repeated on the next call. */
export interface Fetched {
  readonly once: <T>(load: () => Promise<T>) => () => Promise<T>;
  /** `once` for each key. */
  readonly keyed: <T>(load: (key: string) => Promise<T>) => (key: string) => Promise<T>;
  /** The decompressed JSON of a file. */
  readonly packed: <T>(path: string) => Promise<T>;
}

export function fetchedOnce(readFile: (path: string) => Promise<Uint8Array>): Fetched {
  return {
    once,
    keyed: <T>(load: (key: string) => Promise<T>) => {
      const all = new Map<string, () => Promise<T>>();
      return (key: string) => {
        const one = all.get(key) ?? once(() => load(key));
        all.set(key, one);
        return one();
      };
    },
    packed: async <T>(path: string) => unpacked<T>((await readFile(path)) as Uint8Array<ArrayBuffer>),
  };
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | null = null;
  return () => {
    loaded ??= load().catch((problem: unknown) => {
      loaded = null;
      throw problem;
    });
    return loaded;
  };
}
