import { parseNumeral } from '#calendar/numeral.ts';
import { anyOf } from '#reading/any-of.ts';
import { usualForm, VARIANT } from '#reading/variants.ts';
import { type Mapped, rewrite } from './mapped.ts';
import { normalize } from './normalize.ts';

/** Maps different spellings of a word to one form, beyond the normal form. */
export type Fold = (normal: Mapped) => Mapped;

const RULES: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
  // Variant characters: 斎 for 齋.
  [VARIANT, ([character]) => usualForm(character)],
  [/(?<=[ァ-ヺー])[・･](?=[ァ-ヺ])/g, () => ''],
  [/(?<=[ァ-ヺー])&(?=[ァ-ヺ])/g, () => 'アンド'],
  // Drops a final long vowel mark: サーバ for サーバー, but not in words of two characters (キー).
  [/(?<=[ァ-ヺー]{2})ー(?![ァ-ヺー])/g, () => ''],
  [/(?<=[々一-鿿ァ-ヺーa-z0-9])\/(?=[々一-鿿ァ-ヺ])/g, () => ''],
  [/\(仮称?\)/g, () => ''],
  [/(?<=\d),(?=\d{3}(?!\d))/g, () => ''],
  // The lookbehind keeps a long run of digits from being tried again from each of them.
  [/(?<!\d)\d+(?:\.\d+)?[百千万億](?:\d+(?:\.\d+)?|[百千万億])*/g, ([all]) => inFigures(all)],
  [/[ヶケヵカ箇个](?=所|月|年|国)/g, () => 'か'],
  [
    /第([〇一二三四五六七八九十]{1,3})(?![〇一二三四五六七八九十])/g,
    ([all, numeral = '']) => counted(all, '第', numeral),
  ],
  [
    /(?<![〇一二三四五六七八九十百千])([〇一二三四五六七八九十]{1,3})(?=年|月|次|回|期|件|つの|つに|か所|人)/g,
    ([all, numeral = '']) => counted(all, '', numeral),
  ],
];

const PLACES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 億: 100_000_000 };

/** 1万8千 and 1.8万 become 18000, 500千 becomes 500000. */
function inFigures(words: string): string {
  let [sum, below, number] = [0, 0, 0];
  for (const [part] of words.matchAll(/\d+(?:\.\d+)?|[百千万億]/g)) {
    const place = PLACES[part];
    if (place === undefined) number = Number(part);
    else if (place < 10_000) [below, number] = [below + (number || 1) * place, 0];
    else [sum, below, number] = [sum + (below + number || 1) * place, 0, 0];
  }
  return String(Math.round(sum + below + number));
}

function counted(all: string, before: string, numeral: string): string {
  const number = parseNumeral(numeral);
  return number === null ? all : `${before}${number}`;
}

/** A `Fold` by the general rules and by the spellings that editors have listed. */
export function folding(spellings: readonly (readonly string[])[]): Fold {
  const general: Fold = (normal) => RULES.reduce((text, [from, by]) => rewrite(text, from, by), normal);
  const forms = new Map<string, string>();
  for (const group of spellings) {
    const [first = '', ...others] = group.map((word) => general(normalize(word)).text);
    for (const other of others) if (other !== first) forms.set(other, first);
  }
  if (forms.size === 0) return general;
  const listed = new RegExp(anyOf(forms.keys()), 'g');
  return (normal) => rewrite(general(normal), listed, ([word]) => forms.get(word) ?? word);
}
