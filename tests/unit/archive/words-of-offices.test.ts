import { expect, test } from 'vitest';
import { romanize } from '#archive/mint/readable.ts';
import { openDictionary } from '#reading/dictionary.ts';
import { smallDictionary, wordsOfOffices } from '#reading/words-of-offices.ts';

/** Words that the dictionary of the language reads in another way than offices do. */
const OTHERWISE = new Set(['占用', '獣害', '健診', '薬務', '減災']);

test('the words of offices are read as the dictionary reads them', () => {
  const dictionary = openDictionary(new Map());
  const other = [...wordsOfOffices].filter(([word, reading]) => {
    const read = dictionary(word)
      .map((one) => one.reading)
      .join('');
    return read !== reading && !OTHERWISE.has(word);
  });
  expect(other).toEqual([]);
});

test('a name made of them is written in Latin letters, and one with a word that nobody knows is told', () => {
  const dictionary = smallDictionary(new Map());
  expect(romanize('DX推進課', undefined, dictionary)).toEqual({
    words: ['dx', 'suishin', 'ka'],
    isRead: true,
  });
  expect(romanize('青空再生課', undefined, dictionary).isRead).toBe(false);
  expect(romanize('青空再生課', 'あおぞらさいせいか', dictionary)).toMatchObject({ isRead: true });
});
