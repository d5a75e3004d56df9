import type { Verb } from '#org/change.ts';
import type { LinkedChange } from '../types.ts';

/** What a change is counted as, once: its verb, but a move to another name is a kind of its own. */
export type ChangeKind = Verb | 'move-rename';

export function changeKind({ verb, kinds }: Pick<LinkedChange, 'verb' | 'kinds'>): ChangeKind {
  return verb === 'move' && kinds.includes('rename') ? 'move-rename' : verb;
}

export function verbOf(kind: ChangeKind): Verb {
  return kind === 'move-rename' ? 'move' : kind;
}

/** So many, and how many of them are planned or decided and not in force. */
export interface Counted {
  readonly count: number;
  readonly planned: number;
}

export function isPlanned({ status }: Pick<LinkedChange, 'status'>): boolean {
  return status === 'planned' || status === 'decided';
}

export function countedOf(things: readonly Pick<LinkedChange, 'status'>[]): Counted {
  return { count: things.length, planned: things.filter(isPlanned).length };
}

export function sumOf(counts: readonly Counted[]): Counted {
  return {
    count: counts.reduce((sum, { count }) => sum + count, 0),
    planned: counts.reduce((sum, { planned }) => sum + planned, 0),
  };
}

/** How many changes there are of each kind; every change is counted once. */
export function countKinds(
  changes: readonly Pick<LinkedChange, 'verb' | 'kinds' | 'status'>[],
): Readonly<Partial<Record<ChangeKind, Counted>>> {
  return Object.fromEntries(
    [...Map.groupBy(changes, changeKind)].map(([kind, own]) => [kind, countedOf(own)]),
  );
}
