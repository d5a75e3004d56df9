/** What was fetched is kept, and what could not be fetched is tried again the next time. */
export interface Fetched {
  readonly once: <T>(load: () => Promise<T>) => () => Promise<T>;
  /** The same for each key. */
  readonly keyed: <T>(load: (key: string) => Promise<T>) => (key: string) => Promise<T>;
  /** What a file holds, as it was before it was compressed. */
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
    packed: async <T>(path: string) => (await unpack(await readFile(path)).json()) as T,
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

function unpack(bytes: Uint8Array): Response {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream);
}
