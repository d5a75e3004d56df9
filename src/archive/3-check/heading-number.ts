import { plain } from '../prints/normal-form.ts';

// One digit, because the rest of the number matches what follows it: two repetitions in a row are slow on long texts.
const NUMBERED =
  /^(?:[^\s\d①-⑳Ⅰ-Ⅻ]{0,6}[\d①-⑳Ⅰ-Ⅻ]|[(]?[一二三四五六七八九十IVX]{1,4}(?=[)\s.．、:：])|[(]?[ア-ン](?=[)\s.．、:：]))[^\s\p{L}「『]*(?=\s|\p{L}|[「『])/u;

/** No number is longer. */
const LONGEST = 40;

/** A heading split into number and title: (1) 窓口の改善. */
export interface Numbered {
  /** As printed; empty if there is none. */
  readonly number: string;
  readonly title: string;
}

/**
 * Splits a heading where the known title begins, if it ends with that title; otherwise by the form of its
 * first words.
 */
export function numberedAs(heading: string, title: string): Numbered {
  const known = plain(title);
  for (let at = 0; at < Math.min(heading.length, LONGEST); at++)
    if (plain(heading.slice(at)) === known)
      return { number: heading.slice(0, at).trim(), title: heading.slice(at) };
  return numbered(heading);
}

export function numbered(heading: string): Numbered {
  const number = NUMBERED.exec(heading)?.[0] ?? '';
  return { number: number.trim(), title: heading.slice(number.length).trim() };
}

/** Whether the text can be the number of an item: No.1, (1), 方針1, Ⅲ, 第一. */
export function isNumber(words: string): boolean {
  return /^(?=.*[\d①-⑳Ⅰ-Ⅻ一二三四五六七八九十IVXア-ン])[^「『]{1,12}$/u.test(words);
}

/** The pattern of a number: (1) and (12) share one, and so do No.1 and No.2. */
export function patternOf(number: string): string {
  return plain(number)
    .replace(/\d+/g, '9')
    .replace(/[①-⑳]/g, '①')
    .replace(/[一二三四五六七八九十]+/g, '一')
    .replace(/[IVXⅠ-Ⅻ]+/g, 'I');
}
