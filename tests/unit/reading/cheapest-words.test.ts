import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TokenizerBuilder } from '@patdx/kuromoji';
import NodeDictionaryLoader from '@patdx/kuromoji/node';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cheapestWords } from '#reading/cheapest-words.ts';
import { openLexicon } from '#reading/lexicon.ts';

const folder = join(dirname(fileURLToPath(import.meta.resolve('@patdx/kuromoji'))), '..', 'dict');
const theirs = await new TokenizerBuilder({ loader: new NodeDictionaryLoader({ dic_path: folder }) }).build();
const lexicon = openLexicon();

const ours = (text: string) =>
  cheapestWords(text, lexicon).map(({ entry, isKnown, surface }) => ({
    surface,
    features: (isKnown ? lexicon.known : lexicon.unknown).features(entry).slice(1).join(','),
  }));

/** The words as the package finds them. */
const expected = (text: string) =>
  theirs.tokenize(text).map((token) => ({
    surface: token.surface_form,
    features: [
      token.pos,
      token.pos_detail_1,
      token.pos_detail_2,
      token.pos_detail_3,
      token.conjugated_type,
      token.conjugated_form,
      token.basic_form,
      token.reading,
      token.pronunciation,
    ]
      .filter((one) => one !== undefined)
      .join(','),
  }));

test.each([
  '公の施設の管理、運営について。利用が減ったため見直す',
  'ＩＳＥＣＡを2026年度末までにつくば市へ導入する',
  'すもももももももものうち',
  '𠮷野家と𩸽',
  'システム・ネットワーク課（仮称）',
  '',
])('%j is segmented as by the package', (text) => {
  expect(ours(text)).toEqual(expected(text));
});

test('any text is segmented as by the package', () => {
  const words = fc.constantFrom(
    ...'公 契約 条例 の 市 民 課 は 令和 7 年度 から 、 。 ー ・ カ タカナ abc １ % こども 室 事務 々 ヶ ω Ж 髙 \u3000 を 減らす'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 20 }), (parts) => {
      const text = parts.join('');
      expect(ours(text)).toEqual(expected(text));
    }),
    { numRuns: Number(process.env.HENSEN_RUNS ?? 200) },
  );
});
