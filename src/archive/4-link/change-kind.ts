import type { Verb } from '#org/change.ts';
import type { LinkedChange } from './types.ts';

/** What a change is counted as, once: its verb, but a move to another name is a kind of its own. */
export type ChangeKind = Verb | 'move-rename';

export function changeKind({ verb, kinds }: Pick<LinkedChange, 'verb' | 'kinds'>): ChangeKind {
  return verb === 'move' && kinds.includes('rename') ? 'move-rename' : verb;
}

export function verbOf(kind: ChangeKind): Verb {
  return kind === 'move-rename' ? 'move' : kind;
}

/** How many changes there are of each kind; every change is counted once. */
export function countKinds(
  changes: readonly Pick<LinkedChange, 'verb' | 'kinds'>[],
): Readonly<Partial<Record<ChangeKind, number>>> {
  const counts: Partial<Record<ChangeKind, number>> = {};
  for (const change of changes) {
    const kind = changeKind(change);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}
