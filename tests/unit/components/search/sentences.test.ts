import { expect, test } from 'vitest';
import { foundWords } from '#components/search/sentences.ts';
import { found, hit } from './hits.ts';

const two = [hit('unit', 'a'), hit('duty', 'b')];

test.each([
  [found(two), false, '2件見つかりました。'],
  [found(two), true, '絞り込んで2件見つかりました。'],
  [found(two, { isWhole: false }), false, '2件以上見つかりました。'],
  [
    found(two, { understood: '「窓口」「統合」をすべて含むものを探しました。' }),
    false,
    '2件見つかりました。「窓口」「統合」をすべて含むものを探しました。',
  ],
  [
    found(two, { match: 'most' }),
    false,
    '2件見つかりました。すべての言葉を含むものはないため、多くを含むものを示します。',
  ],
  [found([]), false, '「窓口」を含むものは見つかりませんでした。'],
  [found([], { match: 'all' }), true, '見つかったもののうち、この絞り込みに合うものはありません。'],
])('search result %# is described in a sentence', (result, isFiltered, words) => {
  expect(foundWords(result, '窓口', isFiltered)).toBe(words);
});
