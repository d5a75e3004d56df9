// The opening sentences of pages about themes.
import { expect, test } from 'vitest';
import { themeAnswer, themesAnswer } from '#telling/answers/themes.ts';
import { lineText } from '#telling/inline.ts';

const rows = (...cities: readonly string[]) =>
  cities.map((municipality, at) => ({
    municipality,
    kind: at === 0 ? ('done' as const) : ('later' as const),
  }));

test('a theme says which municipalities have how many measures, and their state', () => {
  const told = (...cities: readonly string[]) => {
    const { lede, support = [] } = themeAnswer('窓口', rows(...cities));
    return lineText([...lede, ...support]);
  };
  expect(told()).toBe('このテーマの取組は、まだ記録されていない。');
  expect(told('青空市')).toBe('青空市が、1件の取組を掲げている。達成したもの1件。');
  expect(told('青空市', '青空市', 'みどり市')).toBe(
    '青空市、みどり市が、3件の取組を掲げている。達成したもの1件、期限がこれからのもの2件。',
  );
  expect(told('青空市', 'みどり市', 'あさひ市', '見本市')).toBe(
    '四つの市区町村が、4件の取組を掲げている。達成したもの1件、期限がこれからのもの3件。',
  );
});

test('the list of themes names the theme with the most measures', () => {
  const told = (counts: Readonly<Record<string, number>>) => {
    const themes = Object.entries(counts).map(([title, count]) => ({ title, count }));
    const { lede, support = [] } = themesAnswer(themes, rows('青空市', '青空市', '青空市'));
    return lineText([...lede, ...support]);
  };
  expect(told({ 窓口: 0 })).toBe('テーマのついた取組は、まだない。');
  expect(told({ 窓口: 1, 財政: 2, 環境: 0 })).toBe(
    'いちばん多いのは、「財政」の2件。青空市が掲げる3件の取組を、二つのテーマに分けた。一つの取組が、いくつかのテーマに入ることがある。',
  );
});
