import type { Verb } from '#org/change.ts';
import type { LinkedChange } from '../types.ts';

/**
 * The kind under which a change is counted: its verb, or one of the special cases in `apart`. Each change has
 * exactly one.
 */
export type ChangeKind = Verb | keyof typeof apart;

/** A move with a new name, and the transfer of an area (所管区域), each with its verb. */
const apart = { 'move-rename': 'move', 'transfer-area': 'transfer' } as const satisfies Readonly<
  Record<string, Verb>
>;

export function changeKind({ verb, kinds, duty }: Kinded): ChangeKind {
  if (verb === 'move' && kinds.includes('rename')) return 'move-rename';
  return verb === 'transfer' && duty?.isArea ? 'transfer-area' : verb;
}

export type Kinded = Pick<LinkedChange, 'verb' | 'kinds'> & {
  readonly duty: Pick<NonNullable<LinkedChange['duty']>, 'isArea'> | null;
};

export function verbOf(kind: ChangeKind): Verb {
  return kind in apart ? apart[kind as keyof typeof apart] : (kind as Verb);
}

/** A total, and how many of these are planned or decided but not in force. */
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

/** The number of changes of each kind. Every change is counted once. */
export function countKinds(
  changes: readonly (Kinded & Pick<LinkedChange, 'status'>)[],
): Readonly<Partial<Record<ChangeKind, Counted>>> {
  return Object.fromEntries(
    [...Map.groupBy(changes, changeKind)].map(([kind, own]) => [kind, countedOf(own)]),
  );
}
