import { expect, test } from 'vitest';
import { romanize } from '#archive/mint/readable.ts';
import { openDictionary } from '#reading/dictionary.ts';
import { smallDictionary, wordsOfOffices } from '#reading/words-of-offices.ts';

/** Words that offices read differently from the general dictionary. */
const OTHERWISE = new Set(['占用', '獣害', '健診', '薬務', '減災']);

test('the words of offices have the readings of the general dictionary', () => {
  const dictionary = openDictionary(new Map());
  const other = [...wordsOfOffices].filter(([word, reading]) => {
    const read = dictionary(word)
      .map((one) => one.reading)
      .join('');
    return read !== reading && !OTHERWISE.has(word);
  });
  expect(other).toEqual([]);
});

test('both dictionaries romanize a name alike, whatever the form of its characters', () => {
  const [language, offices] = [openDictionary(new Map()), smallDictionary(new Map())];
  for (const [name, id] of [
    ['公園緑地課', 'koen-ryokuchi-ka'],
    ['図書館', 'toshokan'],
    ['圖書館', 'toshokan'],
    ['保育幼稚園課', 'hoiku-yochien-ka'],
    ['駐車場に関する業務', 'chushajo-gyomu'],
    ['福祉と健康の課', 'fukushi-kenko-ka'],
    ['議会事務局長', 'gikai-jimukyokucho'],
    ['東部福祉事務所', 'tobu-fukushi-jimusho'],
  ] as const)
    for (const dictionary of [language, offices])
      expect(romanize(name, undefined, dictionary)).toEqual({ words: id.split('-'), isRead: true });
  // The form of a character distinguishes two words.
  expect(romanize('一斉相談係', undefined, language).words).toEqual(['issei', 'sodan', 'kakari']);
  expect(romanize('髙山支所', undefined, language).words).toEqual(['takayama', 'shisho']);
  expect(romanize('𠮷田支所', undefined, language).words).toEqual(['yoshida', 'shisho']);
  expect(romanize('𠀋支所', undefined, language)).toEqual({ words: ['u2000b', 'shisho'], isRead: false });
});

test('a name of known words is romanized, and an unknown word is reported', () => {
  const dictionary = smallDictionary(new Map());
  expect(romanize('DX推進課', undefined, dictionary)).toEqual({
    words: ['dx', 'suishin', 'ka'],
    isRead: true,
  });
  expect(romanize('青空再生課', undefined, dictionary).isRead).toBe(false);
  expect(romanize('青空再生課', 'あおぞらさいせいか', dictionary)).toMatchObject({ isRead: true });
});
