import type { Files } from '#archive/1-read/files.ts';

/** Files as they were when they were read first, until they are forgotten. */
export interface ReadOnce extends Files {
  readonly forget: () => void;
}

/**
 * What is checked must be what is shown, and what its key says: somebody may be writing meanwhile, so that each file is
 * read once.
 */
export function readOnce(files: Files): ReadOnce {
  const known = new Map<string, Uint8Array>();
  return {
    entries: files.entries,
    read: (path) => {
      const bytes = known.get(path) ?? files.read(path);
      known.set(path, bytes);
      return bytes;
    },
    forget: () => known.clear(),
  };
}
