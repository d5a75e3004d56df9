import { once } from '../once.ts';
import type { Archive, LinkedChange } from './types.ts';

const placesOf = once((changes: readonly LinkedChange[]) => new Map(changes.map(({ id }, at) => [id, at])));

/** The changes of a reorganization, a year, a unit or a duty, in the order of the archive. */
export function changesOf(
  { changes }: Pick<Archive, 'changes'>,
  whole: { readonly changes: readonly string[] },
): readonly LinkedChange[] {
  const places = placesOf(changes);
  const own = new Set(whole.changes.flatMap((id) => places.get(id) ?? []));
  return [...own].toSorted((a, b) => a - b).flatMap((at) => changes[at] ?? []);
}
