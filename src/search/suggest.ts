import type { SuggestedName } from './index/names.ts';
import type { Fold } from './text/fold.ts';
import { normalize } from './text/normalize.ts';
import { beginsAsTyped, readingKey } from './text/reading.ts';
import type { Suggestion } from './types.ts';

const MOST = 8;

interface Known extends SuggestedName {
  readonly leaf: string;
  readonly folded: string;
  readonly readings: {
    readonly kana: string;
    readonly key: string;
    readonly starts: readonly number[];
  } | null;
}

const prepared = new WeakMap<readonly SuggestedName[], readonly Known[]>();

/**
 * At most eight names that start with the typed text, contain it, or have a reading that matches it; best
 * first.
 */
export function suggestFrom(
  names: readonly SuggestedName[],
  text: string,
  fold: Fold,
): readonly Suggestion[] {
  const typed = fold(normalize(text)).text.trim();
  if (typed === '') return [];
  const known = prepared.get(names) ?? names.map((name) => know(name, fold));
  prepared.set(names, known);
  const key = readingKey(text);
  const scored = known.flatMap((name) => {
    const score = Math.max(nameScore(name, typed), key === null ? 0 : readingScore(name, key, text));
    return score === 0 ? [] : [{ name, score: score + name.weight / 10 }];
  });
  const best = scored.toSorted((a, b) => b.score - a.score || a.name.text.length - b.name.text.length);
  const taken = new Set<string>();
  const few: Suggestion[] = [];
  for (const { name } of best) {
    const id = `${name.url} ${name.text}`;
    if (taken.has(id)) continue;
    taken.add(id);
    few.push({
      text: name.text,
      type: name.type,
      municipality: name.municipality,
      url: name.url,
      note: name.note,
    });
    if (few.length === MOST) break;
  }
  return few;
}

function know(name: SuggestedName, fold: Fold): Known {
  const starts: number[] = [];
  let before = '';
  for (const morpheme of (name.reading ?? '').split('|')) {
    starts.push((readingKey(before) ?? '').length);
    before += morpheme;
  }
  const key = readingKey(before);
  return {
    ...name,
    leaf: fold(normalize(name.text.split('/').at(-1) ?? name.text)).text,
    folded: fold(normalize(name.text)).text,
    readings: key === null ? null : { kana: before, key, starts },
  };
}

/** Scores higher the more of the name is typed. */
function nameScore({ leaf, folded }: Known, typed: string): number {
  const share = typed.length / Math.max(1, leaf.length);
  if (leaf === typed) return 10;
  if (leaf.startsWith(typed)) return 8 + share;
  if (leaf.includes(typed)) return 6 + share;
  return folded.includes(typed) ? 4 : 0;
}

function readingScore({ readings }: Known, key: string, typed: string): number {
  if (!readings || !beginsAsTyped(typed, readings.kana)) return 0;
  const share = key.length / readings.key.length;
  if (readings.key === key) return 9.5;
  if (readings.key.startsWith(key)) return 7 + share;
  const isAtStart = readings.starts.some((start) => readings.key.startsWith(key, start));
  return key.length > 2 && isAtStart ? 5 + share : 0;
}
