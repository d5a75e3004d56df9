import { type ChangeKind, verbOf } from '#archive/4-link/reorganizations/change-kind.ts';
import { verbs } from '#org/verbs/verbs.ts';

/** The colour that goes with the word of a change. */
export function kindTone(kind: ChangeKind): 'begins' | 'ends' | '' {
  const { tone } = verbs[verbOf(kind)];
  return tone === 'changes' ? '' : tone;
}
