import { bareName } from '#archive/3-check/bare-name.ts';
import { isKana } from '#archive/3-check/kana.ts';
import { isCheckedCode } from '#archive/municipality-code.ts';

/** What is wrong with a value of the form; null if nothing is, or the value is empty. */
export function wrongIn(key: string, value: string): string | null {
  return value === '' ? null : (checks[key]?.(value) ?? null);
}

const checks: Readonly<Record<string, (value: string) => string | null>> = {
  name: (value) =>
    bareName(value) === value ? null : `「${bareName(value)}」のように、名前だけを書いてください。`,
  reading: (value) => (isKana(value) ? null : 'ひらがなだけで書いてください。'),
  code: (value) => {
    if (!/^[0-9]{6}$/.test(value))
      return '半角の数字6桁で書いてください（5桁のものには、検査数字を足します）。';
    return isCheckedCode(value)
      ? null
      : '検査数字（6桁目）が合いません。写し間違いがないか、確かめてください。';
  },
  prefecture: (value) => (/[都道府県]$/.test(value) ? null : '「県」「府」まで書いてください。'),
  website: (value) =>
    /^https?:\/\/[^\s/]+\.[^\s]+$/.test(value) ? null : 'https:// から始まるアドレスを書いてください。',
};
