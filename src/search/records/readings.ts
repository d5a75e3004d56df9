import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TokenizerBuilder } from '@patdx/kuromoji';
import NodeDictionaryLoader from '@patdx/kuromoji/node';
import { escapePattern } from '../text/mapped.ts';
import { hiraganaOf } from '../text/reading.ts';

/** The reading of a name, its morphemes separated by bars: けいえい|きかく|か. Null where nobody knows. */
export type Reader = (name: string) => string | null;

interface Morpheme {
  readonly surface_form: string;
  readonly reading?: string;
}

const letters: ReadonlyMap<string, string> = new Map(
  'aえー bびー cしー dでぃー eいー fえふ gじー hえいち iあい jじぇー kけー lえる mえむ nえぬ oおー pぴー qきゅー rあーる sえす tてぃー uゆー vぶい wだぶりゅー xえっくす yわい zぜっと'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);

/** Reads by a dictionary of the language, but for the words whose reading is known. */
export async function dictionaryReader(known: ReadonlyMap<string, string>): Promise<Reader> {
  const dictionary = join(dirname(fileURLToPath(import.meta.resolve('@patdx/kuromoji'))), '..', 'dict');
  const tokenizer = await new TokenizerBuilder({
    loader: new NodeDictionaryLoader({ dic_path: dictionary }),
  }).build();
  const longestFirst = [...known.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = new RegExp(`(${longestFirst.map((word) => escapePattern(word)).join('|')})`);
  const cache = new Map<string, string | null>();

  return (name) => {
    const found = cache.get(name);
    if (found !== undefined) return found;
    const plain = name.normalize('NFKC').replace(/\(仮称?\)/g, '');
    const parts = known.size === 0 ? [plain] : plain.split(pattern);
    const morphemes = parts.flatMap((part) => {
      const reading = known.get(part);
      return reading === undefined ? (tokenizer.tokenize(part) as Morpheme[]).map(readingOf) : [reading];
    });
    const reading = morphemes.filter((one) => one !== '').join('|');
    const whole = /^[ぁ-ゖー|]+$/.test(reading) ? reading : null;
    cache.set(name, whole);
    return whole;
  };
}

/** Marks have no reading; a word that the dictionary lacks leaves the name unread, but for letters and kana. */
function readingOf({ surface_form: surface, reading }: Morpheme): string {
  if (/^[\p{P}\p{S}\s]+$/u.test(surface)) return '';
  if (reading !== undefined && /^[ァ-ヺー]+$/.test(reading)) return hiraganaOf(reading);
  if (/^[ぁ-ゖァ-ヺー]+$/.test(surface)) return hiraganaOf(surface);
  if (/^[a-z]{1,5}$/i.test(surface))
    return Array.from(surface.toLowerCase(), (letter) => letters.get(letter) ?? '').join('');
  return '?';
}
