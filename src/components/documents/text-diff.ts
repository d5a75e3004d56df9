/** A stretch of words that both texts have, that only the old one has, or that only the new one has. */
export interface Run {
  readonly kind: 'same' | 'old' | 'new';
  readonly text: string;
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
/** Steps of the comparison; beyond it, what is not alike at both ends is taken as changed. */
const MOST = 4_000_000;

/**
 * What turns one text into the other, word by word. A particle that two texts happen to share between changes is
 * counted to the changes, so that a reader sees phrases and not crumbs.
 */
export function diffText(older: string, newer: string): readonly Run[] {
  const [a, b] = [wordsOf(older), wordsOf(newer)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++;
  const middle = between(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const same = (words: readonly string[]): Run => ({ kind: 'same', text: words.join('') });
  return joined(withoutCrumbs(joined([same(a.slice(0, start)), ...middle, same(a.slice(a.length - end))])));
}

/** From 0 to 1: how much of two texts is alike. */
export function likeness(runs: readonly Run[]): number {
  const length = (kind: Run['kind']) =>
    runs.reduce((sum, run) => (run.kind === kind ? sum + run.text.length : sum), 0);
  const [same, old, added] = [length('same'), length('old'), length('new')];
  return same + old + added === 0 ? 1 : (2 * same) / (2 * same + old + added);
}

function wordsOf(text: string): readonly string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** By the longest common subsequence. */
function between(a: readonly string[], b: readonly string[]): readonly Run[] {
  if (a.length * b.length > MOST) return [...onlyOld(a), ...onlyNew(b)];
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      runs.push({ kind: 'same', text: a[i] ?? '' });
      i++;
      j++;
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) {
      runs.push(...onlyOld(a.slice(i, ++i)));
    } else runs.push(...onlyNew(b.slice(j, ++j)));
  }
  return runs;
}

function onlyOld(words: readonly string[]): readonly Run[] {
  return words.length === 0 ? [] : [{ kind: 'old', text: words.join('') }];
}

function onlyNew(words: readonly string[]): readonly Run[] {
  return words.length === 0 ? [] : [{ kind: 'new', text: words.join('') }];
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
