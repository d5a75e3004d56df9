import type { LinkedChange } from '#archive/4-link/types.ts';
import { verbWords } from '#archive/words.ts';
import type { Verb } from '#org/change.ts';

/** 移管・改称 for a move with another name. */
export function kindWords({ kinds }: Pick<LinkedChange, 'kinds'>): string {
  return kinds.map((kind) => verbWords[kind]).join('・');
}

const begin: readonly Verb[] = ['establish', 'detach'];
const end: readonly Verb[] = ['abolish', 'absorb'];

/** The colour that goes with the word. */
export function kindTone({ verb }: Pick<LinkedChange, 'verb'>): 'begins' | 'ends' | '' {
  return begin.includes(verb) ? 'begins' : end.includes(verb) ? 'ends' : '';
}

/** How often each kind occurs, in the order of the words: 新設8件、統合5件. */
export function kindCounts(
  changes: readonly LinkedChange[],
): readonly { readonly verb: Verb; readonly word: string; readonly count: number }[] {
  const counts = Map.groupBy(changes, ({ verb }) => verb);
  return (Object.keys(verbWords) as Verb[]).flatMap((verb) => {
    const count = counts.get(verb)?.length ?? 0;
    return count === 0 ? [] : [{ verb, word: verbWords[verb], count }];
  });
}
