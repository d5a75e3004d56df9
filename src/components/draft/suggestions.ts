// The suggestions of a table that the file does not have yet. The table can stay until all are settled.

import type { Question, Suggestion } from '#drafting/suggest/suggestions.ts';
import { undecided } from '#drafting/tables/open-rows.ts';
import type { PlainChange } from '#drafting/write/add-changes.ts';
import type { Look } from '#workbench/look.ts';
import { type Pasted, type PastedChanges, type PastedChart, pastedAs } from './pasted.ts';

export interface Left {
  /** Suggestions that the file does not have, each with whether it is wanted. */
  readonly suggestions: readonly (Suggestion & { readonly key: string; readonly isWanted: boolean })[];
  readonly questions: readonly (Question & {
    readonly key: string;
    readonly answer: number | 'later' | undefined;
  })[];
}

export function leftIn({ suggested, wanted, answers }: PastedChart, look: Look | null): Left {
  if (suggested === null) return { suggestions: [], questions: [] };
  const isKnown = knownTo(look);
  return {
    suggestions: suggested.suggestions.flatMap((one) => {
      const key = keyOf(one.written);
      return isKnown(one.written) ? [] : [{ ...one, key, isWanted: wanted[key] ?? one.sureness === 'sure' }];
    }),
    questions: suggested.questions.flatMap((one) => {
      const key = JSON.stringify(one.about);
      const answer = answers[key];
      const written = typeof answer === 'number' ? one.choices[answer]?.written : undefined;
      return written?.every(isKnown) ? [] : [{ ...one, key, answer }];
    }),
  };
}

/** The changes of a list that the file does not have. */
export function newIn({ found: { read } }: PastedChanges, look: Look | null): readonly object[] {
  const isKnown = knownTo(look);
  return read.ok ? read.value.changes.flatMap(({ written }) => (isKnown(written) ? [] : [written])) : [];
}

/** Whether the file has a change, ignoring its places in the source. */
export function knownTo(look: Look | null): (written: object) => boolean {
  const known = new Set((look?.rows ?? []).map(({ written }) => keyOf(written)));
  return (written) => known.has(keyOf(written));
}

export function takenFrom({ suggestions, questions }: Left): readonly PlainChange[] {
  return [
    ...suggestions.filter(({ isWanted }) => isWanted).map(({ written }) => written),
    ...questions.flatMap(({ answer, choices }) =>
      typeof answer === 'number' ? (choices[answer]?.written ?? []) : [],
    ),
  ];
}

interface OpenQuestions {
  /** Questions without an answer. */
  readonly open: number;
  readonly later: number;
}

/** The number of unanswered questions about a table. */
export function questionsIn(pasted: Pasted | null, look: Look | null): OpenQuestions {
  const listed = pastedAs(pasted, 'changes');
  if (listed?.found.read.ok && !listed.isTaken) {
    const { questions, rows } = listed.found.read.value;
    return { open: questions.length + undecided(rows).length, later: 0 };
  }
  const chart = pastedAs(pasted, 'chart');
  if (chart === null) return { open: 0, later: 0 };
  const { read } = chart.found;
  const { questions } = leftIn(chart, look);
  const later = questions.filter(({ answer }) => answer === 'later').length;
  const open = questions.filter(({ answer }) => answer === undefined).length;
  return { open: open + (read.ok ? read.value.questions.length : 0), later };
}

/** A change as a key, without its places in the source and its note. */
function keyOf(written: unknown): string {
  const { ref: _, note: __, ...change } = (written ?? {}) as Readonly<Record<string, unknown>>;
  return JSON.stringify(change);
}
