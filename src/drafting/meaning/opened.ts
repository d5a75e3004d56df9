import type { MunicipalitySource } from '#archive/1-read/source.ts';
import type { Derived } from '#archive/2-derive/derive.ts';
import { link } from '#archive/4-link/link.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { checkOne, type OpenArchive } from '#archive/archive.ts';

/** One municipality, before or after a change to the content. */
export interface Opened {
  readonly source: MunicipalitySource;
  readonly derived: Derived;
  readonly archive: Archive;
  readonly errors: number;
}

/** Null if that side does not have the municipality. */
export function openedIn(side: OpenArchive, id: string): Opened | null {
  if (!side.shelf.municipalities.has(id)) return null;
  const { source, derived, diagnostics } = checkOne(side, id);
  return {
    source,
    derived,
    // Texts of kept copies are left out here: the copies are compared as files.
    archive: link(source, side.shared, derived, side.asOf, () => ''),
    errors: diagnostics.filter(({ severity }) => severity === 'error').length,
  };
}

/** Both sides; one of them may be missing. */
export interface Both {
  readonly before: Opened | null;
  readonly after: Opened | null;
}

/**
 * Matches the items of both sides by `keyOf`. Items whose file is broken on the other side count as neither
 * added nor removed.
 */
export function compared<T>(
  { before, after }: Both,
  listOf: (side: Opened) => readonly T[],
  keyOf: (one: T) => string,
  fileOf: (one: T) => string | null,
): {
  readonly came: readonly T[];
  readonly gone: readonly T[];
  readonly both: readonly (readonly [T, T])[];
} {
  const [was, is] = [before, after].map((side) =>
    side === null ? new Map<string, T>() : new Map(listOf(side).map((one) => [keyOf(one), one])),
  ) as [Map<string, T>, Map<string, T>];
  const isRead = (side: Opened | null, one: T) => !side?.source.broken.has(fileOf(one) ?? '');
  return {
    came: [...is].flatMap(([key, one]) => (was.has(key) || !isRead(before, one) ? [] : [one])),
    gone: [...was].flatMap(([key, one]) => (is.has(key) || !isRead(after, one) ? [] : [one])),
    both: [...was].flatMap(([key, one]) => {
      const other = is.get(key);
      return other === undefined ? [] : [[one, other] as const];
    }),
  };
}

/** A part of a file that the report already covers, so that `restOf` skips it. */
export interface Claim {
  readonly file: string;
  readonly at: readonly string[];
}

export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
