import { type ChangeKind, verbOf } from '#archive/4-link/reorganizations/change-kind.ts';
import { verbs } from '#org/verbs/verbs.ts';

/** The colour class of a change's badge. */
export function kindTone(kind: ChangeKind): 'begins' | 'ends' | '' {
  const { tone } = verbs[verbOf(kind)];
  return tone === 'changes' ? '' : tone;
}
