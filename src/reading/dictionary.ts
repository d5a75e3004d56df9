import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TokenizerBuilder } from '@patdx/kuromoji';
import NodeDictionaryLoader from '@patdx/kuromoji/node';
import { anyOf } from './any-of.ts';
import { hiraganaOf } from './kana.ts';
import type { Dictionary, Word } from './word.ts';

/** What the dictionary takes apart or reads in another way than municipalities do. */
const OF_OFFICES: Readonly<Record<string, string>> = {
  公室: 'こうしつ',
  事務局: 'じむきょく',
  人財: 'じんざい',
  障がい: 'しょうがい',
  障碍: 'しょうがい',
  狭あい: 'きょうあい',
  街なか: 'まちなか',
  広聴: 'こうちょう',
  協働: 'きょうどう',
  共創: 'きょうそう',
  技監: 'ぎかん',
  林務: 'りんむ',
  国スポ: 'こくすぽ',
  障スポ: 'しょうすぽ',
};

interface Token {
  readonly surface_form: string;
  readonly reading?: string;
  readonly pos: string;
  readonly pos_detail_1: string;
  readonly basic_form: string;
}

/** A dictionary of the language, where `known` wins: words, and how they are read in hiragana. */
export async function openDictionary(known: ReadonlyMap<string, string>): Promise<Dictionary> {
  tokenizerOfProcess ??= openTokenizer();
  const tokenizer = await tokenizerOfProcess;
  const readings = new Map([...Object.entries(OF_OFFICES), ...known]);
  const pattern = new RegExp(`(${anyOf(readings.keys())})`);
  return (text) =>
    text
      .normalize('NFKC')
      .split(pattern)
      .flatMap((part): readonly Word[] => {
        if (part === '') return [];
        const reading = readings.get(part);
        return reading === undefined
          ? (tokenizer.tokenize(part) as Token[]).map(wordOf)
          : [{ surface: part, reading, sort: 'word' }];
      });
}

/** Opening it takes most of a second, and it never changes. */
let tokenizerOfProcess: ReturnType<typeof openTokenizer> | undefined;

function openTokenizer() {
  const folder = join(dirname(fileURLToPath(import.meta.resolve('@patdx/kuromoji'))), '..', 'dict');
  return new TokenizerBuilder({ loader: new NodeDictionaryLoader({ dic_path: folder }) }).build();
}

function wordOf(token: Token): Word {
  const { surface_form: surface, reading } = token;
  return { surface, reading: kanaOf(surface, reading), sort: sortOf(token) };
}

function kanaOf(surface: string, reading: string | undefined): string | null {
  if (reading !== undefined && /^[ァ-ヺー]+$/.test(reading)) return hiraganaOf(reading);
  return /^[ぁ-ゖァ-ヺー]+$/.test(surface) ? hiraganaOf(surface) : null;
}

/** What carries no meaning of its own: に関する, する, こと. */
const SMALL: ReadonlySet<string> = new Set(['助詞', '助動詞', '記号', 'フィラー']);

function sortOf({
  surface_form: surface,
  pos,
  pos_detail_1: detail,
  basic_form: basic,
}: Token): Word['sort'] {
  if (/^[\p{P}\p{S}\s]+$/u.test(surface)) return 'mark';
  if (SMALL.has(pos) || detail === '非自立' || basic === 'する') return 'particle';
  return detail === '接尾' ? 'suffix' : 'word';
}
