import type { ChangeKind } from '#archive/4-link/change-kind.ts';

const begin: ReadonlySet<ChangeKind> = new Set(['establish', 'detach']);
const end: ReadonlySet<ChangeKind> = new Set(['abolish', 'absorb']);

/** The colour that goes with the word of a change. */
export function kindTone(kind: ChangeKind): 'begins' | 'ends' | '' {
  return begin.has(kind) ? 'begins' : end.has(kind) ? 'ends' : '';
}
