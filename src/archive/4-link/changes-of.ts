import type { Archive, LinkedChange } from './types.ts';

/** The changes of a reorganization, a year, a unit or a duty, in the order of the archive. */
export function changesOf(
  { changes }: Pick<Archive, 'changes'>,
  whole: { readonly changes: readonly string[] },
): readonly LinkedChange[] {
  const own = new Set(whole.changes);
  return changes.filter(({ id }) => own.has(id));
}
