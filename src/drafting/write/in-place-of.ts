import type { Edit } from './edit-file.ts';
import type { Value } from './to-piece.ts';

/** Edits that replace a list item with several values. */
export function inPlaceOf(at: Edit['at'], [first, ...others]: readonly Value[]): readonly Edit[] {
  const index = Number(at.at(-1));
  const list = at.slice(0, -1);
  return [
    ...(first === undefined ? [] : [{ at, set: first }]),
    ...others.map((insert, more) => ({ at: list, insert, index: index + more + 1 })),
  ];
}
