import { isAmongSources } from '../content-paths.ts';

/** The bounds of what the reader takes in; past them it says so instead of trying. */
export const limits = {
  bytes: 1024 * 1024,
  /** Of a kept copy. */
  keptBytes: 20 * 1024 * 1024,
  aliases: 100,
  depth: 20,
  /** Of one value: some twenty sheets. */
  letters: 20_000,
  /** Of one key: YAML reads none of 1,024 that has a line of its own. */
  lettersOfKey: 1000,
  diagnosticsPerFile: 20,
  /** Of a body. */
  lines: 10_000,
  /** In one paragraph of a body, or correspondingly fewer in each of many. */
  marks: 4000,
  /** Of a table in a body, before its editor is told. */
  rows: 300,
} as const;

export interface Entry {
  /** From the project's root, with forward slashes: content/isesaki/ids.yaml. */
  readonly path: string;
  readonly bytes: number;
  /** A symbolic link that leads out of content/, or to what is no file: nothing of it is read or shown. */
  readonly leaves: boolean;
  /** Why a folder, or what stands there, could not be opened. */
  readonly closed?: string;
}

/** The files of an archive, wherever they are: on disk, or in a test's memory. */
export interface Files {
  readonly entries: readonly Entry[];
  /** Throws where the file cannot be opened; the reader turns that into a diagnostic. */
  readonly read: (path: string) => Uint8Array;
  /** What was made of a file when its text was the same; where nobody remembers, it is made each time. */
  readonly remembered?: <T>(path: string, make: () => T) => T;
}

/** What was made of files, by path, with the text that it was made of. */
export type Memory = Map<string, { readonly content: string | Uint8Array; readonly made: unknown }>;

/** Whether a file is a copy of somebody's document, of which nothing is read; its fingerprint is ours. */
function isKept(path: string): boolean {
  return isAmongSources(path) && !path.endsWith('.print');
}

/** The text of a file as the reader may see it, or null. */
export type SourceText = (path: string) => string | null;

/** What is quoted of a file is read like everything else: never through a link that leaves, never past the bounds. */
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

/** `memory` is for whoever reads much the same files again and again. */
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
