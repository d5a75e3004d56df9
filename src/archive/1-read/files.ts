/** The bounds of what the reader takes in; past them it says so instead of trying. */
export const limits = {
  bytes: 1024 * 1024,
  aliases: 100,
  depth: 20,
  diagnosticsPerFile: 20,
  /** Of a body. */
  lines: 10_000,
  /** In one paragraph of a body, or correspondingly fewer in each of many. */
  marks: 4000,
} as const;

export interface Entry {
  /** From the project's root, with forward slashes: content/isesaki/ids.yaml. */
  readonly path: string;
  readonly bytes: number;
  /** A symbolic link that leads out of content/. */
  readonly leaves: boolean;
}

/** The files of an archive, wherever they are: on disk, or in a test's memory. */
export interface Files {
  readonly entries: readonly Entry[];
  /** Throws where the file cannot be opened; the reader turns that into a diagnostic. */
  readonly read: (path: string) => Uint8Array;
}

export function filesInMemory(contents: Readonly<Record<string, string | Uint8Array>>): Files {
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
  };
}
