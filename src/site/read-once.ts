import type { Files } from '#archive/1-read/files.ts';

/** Files whose contents are read once and cached until `forget`. */
export interface ReadOnce extends Files {
  readonly forget: () => void;
}

/** Caches contents, so that a file edited during the build cannot be digested in one state and checked or shown in another. */
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
