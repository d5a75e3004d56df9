// Remedies for words that the text of a source does not contain.
import type { Code } from '#diagnostics/codes.ts';
import { type Case, editing, lettering, type Remedier, removing } from './case.ts';
import type { Remedy } from './remedy.ts';

export const ofEvidence = {
  H620: (one) => unprinted(one, one.facts),
  H621: (one) => unprinted(one, one.facts),
  H625: removing('derived', 'この行を消す'),
  H626: ({ own, facts: { code } }) => [deriving(own, code)],
} as const satisfies { readonly [C in Code]?: Remedier<C> };

/**
 * Replaces the words with the similar words of the source if they occur exactly once, or gives a
 * reason in `derived`.
 */
function unprinted(
  one: Pick<Case, 'own' | 'position' | 'was'>,
  { words, nearest }: { readonly words: string; readonly nearest: string | null },
): readonly Remedy[] {
  const isThere = nearest !== null && one.was.split(words).length === 2;
  return [
    ...(isThere ? lettering(one, `資料にある「${nearest}」に直す`, one.was.replace(words, nearest)) : []),
    deriving(one.own, words),
  ];
}

function deriving(own: Case['own'], words: string): Remedy {
  return {
    ...editing(own, `「${words}」は、資料の文字にない言葉とする`, [
      { at: ['derived'], insert: { words, why: '' } },
    ]),
    asks: {
      label: '資料の文字にない理由',
      help: '何から、どう導いたのかを書きます。理由はサイトに載ります。',
      key: 'why',
    },
  };
}
