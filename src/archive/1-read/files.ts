import { isAmongSources } from '../content-paths.ts';

/** Limits of what the reader accepts. It reports anything beyond them instead of reading it. */
export const limits = {
  bytes: 1024 * 1024,
  /** For a kept copy. */
  keptBytes: 20 * 1024 * 1024,
  aliases: 100,
  depth: 20,
  /** For one value: about twenty A4 pages. */
  letters: 20_000,
  /** For one key: YAML does not accept a key of 1,024 characters or more on one line. */
  lettersOfKey: 1000,
  diagnosticsPerFile: 20,
  /** For a body. */
  lines: 10_000,
  /**
   * Markdown marks in one paragraph, where the cost grows with their square; the squares of all paragraphs
   * are summed.
   */
  marks: 4000,
  /** For a table in a body: above this, the editor gets a warning. */
  rows: 300,
} as const;

export interface Entry {
  /** Relative to the project root, with forward slashes: content/isesaki/ids.yaml. */
  readonly path: string;
  readonly bytes: number;
  /**
   * Whether it is a symbolic link out of `content/` or to something that is not a file. It is neither read
   * nor shown.
   */
  readonly leaves: boolean;
  /** Why the folder or file could not be opened. */
  readonly closed?: string;
}

/** The files of an archive, on disk or in memory. */
export interface Files {
  readonly entries: readonly Entry[];
  /** Throws if the file cannot be opened; the reader turns that into a diagnostic. */
  readonly read: (path: string) => Uint8Array;
  /**
   * Returns the cached result for a file whose text is unchanged, otherwise calls `make`. Without it, `make`
   * is always called.
   */
  readonly remembered?: <T>(path: string, make: () => T) => T;
}

/** Cached results by path, with the content that they were made from. */
export type Memory = Map<string, { readonly content: string | Uint8Array; readonly made: unknown }>;

/** Whether a file is a copy of a source, whose text is not read. Fingerprints are our own files. */
function isKept(path: string): boolean {
  return isAmongSources(path) && !path.endsWith('.print');
}

/** The text of a file, or null if the reader must not see it. */
export type SourceText = (path: string) => string | null;

// Quotations obey the same limits as reading: no links out of `content/`, no oversized files, no kept copies.
export function sourceText(files: Files): SourceText {
  const entries = new Map(files.entries.map((entry) => [entry.path, entry]));
  return (path) => {
    const entry = entries.get(path);
    if (!entry || entry.leaves || entry.bytes > limits.bytes || isKept(path)) return null;
    try {
      return new TextDecoder().decode(files.read(path));
    } catch {
      return null;
    }
  };
}

/** `memory` caches results for callers that read almost the same files repeatedly. */
export function filesInMemory(
  contents: Readonly<Record<string, string | Uint8Array>>,
  memory: Memory | null = null,
): Files {
  const bytes = new Map(
    Object.entries(contents).map(([path, content]) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  return {
    entries: [...bytes].map(([path, content]) => ({ path, bytes: content.length, leaves: false })),
    read: (path) => {
      const content = bytes.get(path);
      if (!content) throw new Error(`no such file: ${path}`);
      return content;
    },
    ...(memory === null ? {} : { remembered: rememberedIn(memory, contents) }),
  };
}

function rememberedIn(
  memory: Memory,
  contents: Readonly<Record<string, string | Uint8Array>>,
): NonNullable<Files['remembered']> {
  return <T>(path: string, make: () => T): T => {
    const known = memory.get(path);
    const content = contents[path];
    if (known !== undefined && known.content === content) return known.made as T;
    const made = make();
    if (content !== undefined) memory.set(path, { content, made });
    return made;
  };
}
