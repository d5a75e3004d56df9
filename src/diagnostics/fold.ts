/** Spellings that readers consider the same word. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\(仮称\)|仮称/g, ''],
  [/子ども|子供/g, 'こども'],
  [/[街町]づくり/g, 'まちづくり'],
  [/暮らし/g, 'くらし'],
  [/障がい|障碍/g, '障害'],
  // A dash or the numeral 一, typed in place of a long vowel mark.
  [/(?<=[ァ-ヺー])[-‐-―−一]/g, 'ー'],
  // 2026-4-1 equals 2026-04-01.
  [/(?<!\d)0+(?=\d)/g, ''],
];

/** Characters in office names that are mistyped, misconverted or misrecognized, and the intended ones. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  科: '課',
  果: '課',
  諜: '課',
  面: '画',
  社: '祉',
  検: '健',
  建: '健',
  總: '総',
  惣: '総',
  都: '部',
  系: '係',
  険: '健',
  ヶ: 'ケ',
  ヵ: 'カ',
  髙: '高',
  﨑: '崎',
  澤: '沢',
};
const LOOKALIKE = new RegExp(`[${Object.keys(LOOKALIKES).join('')}]`, 'g');

/** A name without differences of width, spaces, case, spelling and look-alike characters. */
export function fold(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cc}\p{Cf}]/gu, '');
  const spelled = SPELLINGS.reduce((text, [from, to]) => text.replace(from, to), plain);
  return spelled.replace(LOOKALIKE, (character) => LOOKALIKES[character] ?? character);
}
