// Kana to Latin letters. Also loaded by browsers.

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

export function hiraganaOf(kana: string): string {
  return kana.replace(/[ァ-ヶ]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0x60));
}

/** A literal transliteration that keeps long vowels: ぎょうせい becomes gyousei. */
export function latinOf(hiragana: string): string {
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

/** Hepburn without long vowels, as used in addresses: ぎょうせい becomes gyosei. */
export function hepburn(kana: string): string {
  return latinOf(hiraganaOf(kana).replace(/ー/g, ''))
    .replace(/o[ou]+/g, 'o')
    .replace(/uu+/g, 'u')
    .replace(/aa+/g, 'a');
}
