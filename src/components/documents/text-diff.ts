import { diffArrays } from 'diff';

/** A stretch of words that both texts have, that only the old one has, or that only the new one has. */
export interface Run {
  readonly kind: 'same' | 'old' | 'new';
  readonly text: string;
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
/** Texts that differ in more words than these are taken as changed altogether: to mark them would help nobody. */
const MOST = 1_000;

/**
 * What turns one text into the other, word by word. A particle that two texts happen to share between changes is
 * counted to the changes, so that a reader sees phrases and not crumbs.
 */
export function diffText(older: string, newer: string): readonly Run[] {
  const [a, b] = [wordsOf(older), wordsOf(newer)];
  // The library looks from the start: a particle before an ending that both have belongs to the ending.
  const end = alikeAtEnd(a, b);
  const [before, after] = [a.slice(0, a.length - end), b.slice(0, b.length - end)];
  const steps = diffArrays(before, after, { maxEditLength: MOST }) ?? [
    { added: false, removed: true, value: before },
    { added: true, removed: false, value: after },
  ];
  const runs = steps.map(
    ({ added, removed, value }): Run => ({
      kind: added ? 'new' : removed ? 'old' : 'same',
      text: value.join(''),
    }),
  );
  const ending: Run = { kind: 'same', text: a.slice(a.length - end).join('') };
  return joined(withoutCrumbs(joined([...runs, ending])));
}

function alikeAtEnd(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length);
  for (let at = 0; at < most; at++) if (a.at(-1 - at) !== b.at(-1 - at)) return at;
  return most;
}

/** From 0 to 1: how much of two texts is alike. */
export function likeness(runs: readonly Run[]): number {
  const length = (kind: Run['kind']) =>
    runs.reduce((sum, run) => (run.kind === kind ? sum + run.text.length : sum), 0);
  const [same, old, added] = [length('same'), length('old'), length('new')];
  return same + old + added === 0 ? 1 : (2 * same) / (2 * same + old + added);
}

function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** Runs of one kind become one; between two same runs, what is old stands before what is new. */
function joined(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = [];
  let [old, added] = ['', ''];
  const flush = () => {
    if (old) out.push({ kind: 'old', text: old });
    if (added) out.push({ kind: 'new', text: added });
    [old, added] = ['', ''];
  };
  for (const { kind, text } of runs) {
    if (text === '') continue;
    if (kind === 'old') old += text;
    else if (kind === 'new') added += text;
    else {
      flush();
      const last = out.at(-1);
      if (last?.kind === 'same') out[out.length - 1] = { kind, text: last.text + text };
      else out.push({ kind, text });
    }
  }
  flush();
  return out;
}

/** One or two characters in hiragana or a mark, with changes on both sides. */
function withoutCrumbs(runs: readonly Run[]): readonly Run[] {
  return runs.flatMap((run, index): readonly Run[] => {
    const isBetween = index > 0 && index < runs.length - 1;
    if (run.kind !== 'same' || !isBetween || !/^[\p{sc=Hiragana}、・「」]{1,2}$/u.test(run.text))
      return [run];
    return [
      { kind: 'old', text: run.text },
      { kind: 'new', text: run.text },
    ];
  });
}
