import type { Archive, LinkedChange } from './types.ts';

const made = new WeakMap<readonly LinkedChange[], ReadonlyMap<string, number>>();

/** The changes of a reorganization, a year, a unit or a duty, in the order of the archive. */
export function changesOf(
  { changes }: Pick<Archive, 'changes'>,
  whole: { readonly changes: readonly string[] },
): readonly LinkedChange[] {
  const places = made.get(changes) ?? new Map(changes.map(({ id }, at) => [id, at]));
  made.set(changes, places);
  const own = new Set(whole.changes.flatMap((id) => places.get(id) ?? []));
  return [...own].toSorted((a, b) => a - b).flatMap((at) => changes[at] ?? []);
}
