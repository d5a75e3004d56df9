// Readings are compared as loose Latin keys, because people write long vowels and づ in different ways.

import { hiraganaOf, latinOf } from '#reading/kana.ts';

/** Kunrei and common typing habits, and their Hepburn forms. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/[āàâ]/g, 'a'],
  [/[īî]/g, 'i'],
  [/[ūû]/g, 'u'],
  [/[ēê]/g, 'e'],
  [/[ōô]/g, 'o'],
  [/n['’]/g, 'n'],
  [/nn(?=[^aiueoyn]|$)/g, 'n'],
  [/xtu|ltu|xtsu|ltsu/g, 'tsu'],
  [/sy/g, 'sh'],
  [/ty|cy/g, 'ch'],
  [/(?:zy|jy|dy)/g, 'j'],
  [/si/g, 'shi'],
  [/ti/g, 'chi'],
  [/tu/g, 'tsu'],
  [/hu/g, 'fu'],
  [/(?<=[sc])fu/g, 'hu'],
  [/zi|di/g, 'ji'],
  [/du/g, 'zu'],
  [/cch/g, 'tch'],
  [/m(?=[bpm])/g, 'n'],
  [/oh(?=[^aiueoy]|$)/g, 'o'],
  [/l/g, 'r'],
  [/c(?=[aou])/g, 'k'],
];

/** One key for Hepburn, kunrei, hiragana and katakana, without long vowels; null for anything else. */
export function readingKey(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s・'’ー－-]/g, '');
  if (plain === '') return null;
  if (/^[ぁ-ゖァ-ヺ]+$/.test(plain)) return loose(spelt(latinOf(hiraganaOf(plain))));
  if (!/^[a-zāàâīîūûēêōô]+$/.test(plain) || !/[aiueoāīūēō]/.test(plain)) return null;
  return loose(spelt(plain));
}

/**
 * For a short input whose key is hardly longer than a letter, whether the reading starts with the typed kana:
 * あああ must not match あんなか, although its key does.
 */
export function beginsAsTyped(typed: string, kana: string): boolean {
  const plain = hiraganaOf(typed.normalize('NFKC').replace(/[\s・ー－-]/g, ''));
  if (plain.length < 2 || !/^[ぁ-ゖ]+$/.test(plain) || (readingKey(plain)?.length ?? 0) > 1) return true;
  return hiraganaOf(kana).startsWith(plain);
}

function spelt(latin: string): string {
  return LATIN.reduce((word, [from, to]) => word.replace(from, to), latin);
}

function loose(latin: string): string {
  return (
    latin
      .replace(/cch/g, 'tch')
      .replace(/ou/g, 'o')
      .replace(/([aiueo])\1+/g, '$1')
      // 係 is read かかり or, after another word, がかり.
      .replace(/gakari$/g, 'kakari')
  );
}
