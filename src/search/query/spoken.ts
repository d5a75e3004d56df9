import type { Spoken } from '../index/spoken.ts';
import type { Fold } from '../text/fold.ts';
import { normalize } from '../text/normalize.ts';
import { readingKey } from '../text/reading.ts';
import type { Form, Term } from './term.ts';

/** The most words that one reading may add. */
const MOST = 6;

/** Adds to a term the words of the texts that have its reading. */
export function withSpoken(term: Term, spoken: readonly Spoken[], fold: Fold): Term {
  const { reading, typed } = term;
  if (reading === null || reading.length < 3 || term.isExact || term.date) return term;
  const keys = new Set(readingsOf(reading));
  const words = new Set<string>();
  for (const one of spoken) for (const word of wordsReadAs(one, keys)) words.add(word);
  const forms = [...words].slice(0, MOST).map((word): Form => {
    const normal = normalize(word);
    return { normal: normal.text, folded: fold(normal).text, standsFor: typed, isInflected: true };
  });
  return forms.length === 0 ? term : { ...term, forms: [...term.forms, ...forms] };
}

/** A reading and its variants: a final 所 is read しょ or じょ, 島 しま or じま; hasty writers type きよ for きょ. */
export function readingsOf(reading: string): readonly string[] {
  const small = reading.replace(/(?<=[sc]h|j)iy(?=[aou])/g, '').replace(/(?<=[kgnhbmr])iy(?=[aou])/g, 'y');
  return [...new Set([reading, small])].flatMap((one) => [
    one,
    one.replace(/jo$/, 'sho').replace(/jima$/, 'shima'),
  ]);
}

function wordsReadAs([words, reading]: Spoken, keys: ReadonlySet<string>): readonly string[] {
  const [surfaces, kana] = [words.split('|'), reading.split('|')];
  const longest = Math.max(...[...keys].map((key) => key.length));
  return surfaces.flatMap((_, start) => {
    let spoken = '';
    for (let end = start; end < kana.length; end++) {
      spoken += kana[end] ?? '';
      const key = readingKey(spoken) ?? '';
      if (keys.has(key)) return [surfaces.slice(start, end + 1).join('')];
      if (key.length > longest) return [];
    }
    return [];
  });
}
