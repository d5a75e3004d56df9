/** The pattern of a number of at most three digits, in text normalized by `plainText`. */
export const NUMERAL = '(?:\\d{1,3}|[〇一二三四五六七八九十]{1,3})(?!\\d)';

const DIGITS = '〇一二三四五六七八九';

/** Reads 8, 08, 八, 十一, 二十一, 二〇二六; null if the characters do not form a number. */
export function parseNumeral(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const tens = /^([二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(text);
  if (tens) return 10 * (tens[1] ? DIGITS.indexOf(tens[1]) : 1) + (tens[2] ? DIGITS.indexOf(tens[2]) : 0);
  if (!/^[〇一二三四五六七八九]+$/.test(text)) return null;
  return [...text].reduce((sum, digit) => sum * 10 + DIGITS.indexOf(digit), 0);
}
