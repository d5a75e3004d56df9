// Readings are compared in Latin letters, loosely: everybody writes long vowels and づ in another way.

const SYLLABLES: ReadonlyMap<string, string> = new Map(
  (
    'あa いi うu えe おo かka きki くku けke こko さsa しshi すsu せse そso たta ちchi つtsu てte とto ' +
    'なna にni ぬnu ねne のno はha ひhi ふfu へhe ほho まma みmi むmu めme もmo やya ゆyu よyo ' +
    'らra りri るru れre ろro わwa ゐi ゑe をo んn がga ぎgi ぐgu げge ごgo ざza じji ずzu ぜze ぞzo ' +
    'だda ぢji づzu でde どdo ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo ゔvu ' +
    'ぁa ぃi ぅu ぇe ぉo ゃya ゅyu ょyo ゎwa'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);

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
];

/** One form for all of Hepburn, kunrei, hiragana and katakana, without long vowels; null for anything else. */
export function readingKey(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s・'’ー－-]/g, '');
  if (plain === '') return null;
  if (/^[ぁ-ゖァ-ヺ]+$/.test(plain)) return loose(hepburn(latinOf(hiraganaOf(plain))));
  if (!/^[a-zāàâīîūûēêōô]+$/.test(plain) || !/[aiueoāīūēō]/.test(plain)) return null;
  return loose(hepburn(plain));
}

function hepburn(latin: string): string {
  return LATIN.reduce((word, [from, to]) => word.replace(from, to), latin);
}

export function hiraganaOf(kana: string): string {
  return kana.replace(/[ァ-ヶ]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0x60));
}

function latinOf(hiragana: string): string {
  return hiragana
    .replace(/([きぎしじちぢにひびぴみり])([ゃゅょ])/g, (_, first, small) => {
      const start = (SYLLABLES.get(first) ?? '').slice(0, -1);
      const end = SYLLABLES.get(small) ?? '';
      return start + (/(?:sh|ch|j)$/.test(start) ? end.slice(1) : end);
    })
    .replace(
      /([ぁ-ゖ])([ぁぃぅぇぉ])/g,
      (_, first, small) => (SYLLABLES.get(first) ?? '').slice(0, -1) + SYLLABLES.get(small),
    )
    .replace(/[ぁ-ゖ]/g, (one) => SYLLABLES.get(one) ?? one)
    .replace(/っ(?=ch)/g, 't')
    .replace(/っ([a-z])/g, '$1$1')
    .replace(/っ/g, 'tsu');
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
