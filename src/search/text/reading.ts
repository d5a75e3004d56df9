// Readings are compared in Latin letters, loosely: everybody writes long vowels and づ in another way.

import { hiraganaOf, latinOf } from '#reading/kana.ts';

/** What kunrei and typing hands write, and the Hepburn for it. */
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

/** One form for all of Hepburn, kunrei, hiragana and katakana, without long vowels; null for anything else. */
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
 * Whether a reading begins as it was typed, where hardly anything is left of that in the loose form: あああ is not the
 * beginning of あんなか, though long vowels do not count.
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
      // 係 after another word is read かかり or がかり.
      .replace(/gakari$/g, 'kakari')
  );
}
