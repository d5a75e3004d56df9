import { diffArrays } from 'diff';

/** A run of words that both texts share, or that only one has. */
export interface Run {
  readonly kind: 'same' | 'old' | 'new';
  readonly text: string;
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
/** Texts with more differing words count as entirely different: marks would not help readers. */
const MOST = 1_000;

/**
 * The differences between two texts, word by word. A particle that both texts happen to share between two
 * changes counts as changed, so that readers see phrases and not fragments.
 */
export function diffText(older: string, newer: string): readonly Run[] {
  const [a, b] = [wordsOf(older), wordsOf(newer)];
  // `diffArrays` matches from the start and would tear a particle off an ending that both texts share.
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

/** How similar two texts are, from 0 to 1. */
export function likeness(runs: readonly Run[]): number {
  const length = (kind: Run['kind']) =>
    runs.reduce((sum, run) => (run.kind === kind ? sum + run.text.length : sum), 0);
  const [same, old, added] = [length('same'), length('old'), length('new')];
  return same + old + added === 0 ? 1 : (2 * same) / (2 * same + old + added);
}

function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** Joins neighbouring runs of one kind. Between two equal runs, the old text precedes the new one. */
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

/** Treats one or two hiragana or punctuation marks between changes as changed. */
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
