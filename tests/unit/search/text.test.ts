import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closeness, findDates } from '#search/text/dates.ts';
import { folding } from '#search/text/fold.ts';
import { originOf } from '#search/text/mapped.ts';
import { normalize } from '#search/text/normalize.ts';
import { readingKey } from '#search/text/reading.ts';
import {
  callToken,
  fileOfToken,
  probesOf,
  readingProbes,
  readingTokens,
  tokensOf,
} from '#search/text/tokens.ts';

const fold = folding([
  ['子ども', 'こども', '子供'],
  ['人財', '人材'],
]);
const folded = (text: string) => fold(normalize(text)).text;

describe('the normal form', () => {
  test.each([
    ['ＤＸ推進', 'dx推進'],
    ['Ｉ Ｓ Ｅ Ｃ Ａ', 'iseca'],
    ['産業D X係', '産業dx係'],
    ['ﾃﾞｼﾞﾀﾙ化', 'デジタル化'],
    ['か\u3099いよう', 'がいよう'],
    ['令和 8 年 4 月', '令和8年4月'],
    ['総　務　課', '総務課'],
    ['information and\ncommunication', 'information and\ncommunication'],
    ['サ−ビス', 'サービス'],
    ['4〜6月', '4~6月'],
  ])('%s is %s', (text, expected) => {
    expect(normalize(text).text).toBe(expected);
  });

  test('keeps the original position of every character', () => {
    const text = '（ｶﾞ）Ｉ Ｓ Ｅ Ｃ Ａの事務';
    const normal = normalize(text);
    const at = normal.text.indexOf('iseca');
    expect(text.slice(...originOf(normal, at, at + 5))).toBe('Ｉ Ｓ Ｅ Ｃ Ａ');
    expect(text.slice(...originOf(normal, 1, 2))).toBe('ｶﾞ');
  });

  test('of a normal form is the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { text: once, origins } = normalize(text);
        const { from, to } = origins();
        expect([from.length, to.length]).toEqual([once.length, once.length]);
        expect(from.every((start, at) => start < (to[at] ?? 0))).toBe(true);
      }),
    );
  });
});

// In quadratic time these would take minutes.
test('a very long text has a normal form', () => {
  const long = '1.'.repeat(800_000);
  expect(normalize(long).text === long).toBe(true);
});

describe('one word in several spellings', () => {
  test('is found after a very long number', () => {
    const long = '1'.repeat(400_000);
    expect(fold(normalize(`${long}、2万`)).text === `${long}、20000`).toBe(true);
  });

  test.each([
    ['子供', 'こども'],
    ['人材育成', '人財育成'],
    ['齋藤', '斎藤'],
    ['渡邊', '渡辺'],
    ['サーバー管理', 'サーバ管理'],
    ['スクラップ・アンド・ビルド', 'スクラップアンドビルド'],
    ['第二次', '第2次'],
    ['99カ所', '99か所'],
    ['企画部/企画調整課', '企画部企画調整課'],
    ['（仮称）こども部', '子ども部'],
  ])('%s and %s', (one, other) => {
    expect(folded(one)).toBe(folded(other));
  });

  test.each([
    ['一部', '1部'],
    ['キー', 'キ'],
    ['ビール', 'ビル'],
    ['組織・機構', '組織機構'],
  ])('%s is not %s', (one, other) => {
    expect(folded(one)).not.toBe(folded(other));
  });
});

describe('readings', () => {
  test.each([
    ['きかくちょうせいか', 'kikaku chōsei ka', 'kikakuchouseika', 'kikakutyouseika', 'キカクチョウセイカ'],
    ['ひしょか', 'hishoka', 'hisyoka'],
    ['さつませんだい', 'satsumasendai', 'satumasendai'],
    ['まちづくり', 'machizukuri', 'matidukuri'],
    ['シティ', 'siti'],
    ['じんざい', 'jinzai', 'zinzai', 'jinnzai'],
    ['さっし', 'sasshi', 'sassi'],
    ['とうけいがかり', 'とうけいかかり', 'tokeikakari'],
  ])('%s', (first, ...others) => {
    for (const other of others) expect(readingKey(other), other).toBe(readingKey(first));
  });

  test.each(['DX', '抽象', 'R8', 'PPP', ''])('%s has none', (text) => {
    expect(readingKey(text)).toBeNull();
  });
});

describe('dates', () => {
  const dateOf = (text: string) => {
    const [date] = findDates(normalize(text).text, true);
    return date && { year: date.year, isFiscal: date.isFiscal, month: date.month, day: date.day };
  };

  test.each([
    ['R8', 2026, false, null, null],
    ['令和８年', 2026, false, null, null],
    ['令和8年度', 2026, true, null, null],
    ['2026年度', 2026, true, null, null],
    ['2026', 2026, false, null, null],
    ['令和元年', 2019, false, null, null],
    ['平成三十一年', 2019, false, null, null],
    ['令和７（2025）年度', 2025, true, null, null],
    ['2026-04-01', 2026, false, 4, 1],
    ['R8.4.1', 2026, false, 4, 1],
    ['令和8年4月', 2026, false, 4, null],
  ])('%s', (text, year, isFiscal, month, day) => {
    expect(dateOf(text)).toEqual({ year, isFiscal, month, day });
  });

  test.each(['2000件', '0270-27-2708', '18,000件', '第2026号'])('there is none in %s', (text) => {
    expect(findDates(normalize(text).text)).toEqual([]);
  });

  test('a fiscal and a calendar year match each other with a lower rank', () => {
    const [fiscal, calendar, march] = ['令和8年度', '令和8年1月', '令和9年3月'].map(
      (text) => findDates(text)[0],
    );
    if (!fiscal || !calendar || !march) throw new Error('no dates');
    expect(closeness(fiscal, march)).toBeGreaterThan(closeness(fiscal, calendar));
    const [year] = findDates('令和8年');
    if (!year) throw new Error('no date');
    expect(closeness(year, calendar)).toBeGreaterThan(closeness(year, march));
    expect(closeness(year, fiscal)).toBeGreaterThan(0);
  });

  test('a day matches itself first, then periods that contain it, never another day', () => {
    const [asked, same, month, year, other] = [
      '2026-04-01',
      'R8.4.1',
      '令和8年4月',
      '令和8年度',
      '令和8年9月30日',
    ].map((text) => findDates(normalize(text).text)[0]);
    if (!asked || !same || !month || !year || !other) throw new Error('no dates');
    const fits = [same, month, year, other].map((date) => closeness(asked, date));
    expect(fits).toEqual([...fits].sort((a, b) => b - a));
    expect(fits.at(-1)).toBe(0);
  });
});

test('every part of a text is found by its tokens', () => {
  const word = fc.stringMatching(/^[企画調整課市民サービスのはをａDX8]{0,12}$/);
  fc.assert(
    fc.property(
      word,
      fc.stringMatching(/^[企画調整課サービスまちづくりdx8]{1,8}$/),
      word,
      (before, words, after) => {
        const tokens = new Set(tokensOf(normalize(before + words + after).text));
        for (const token of probesOf(normalize(words).text))
          expect(tokens.has(token), `${before}[${words}]${after}`).toBe(true);
      },
    ),
  );
});

test('a reading is found by any of its parts', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[aikost]{1,12}$/), fc.nat(), fc.nat(), (key, at, length) => {
      const start = at % key.length;
      const part = key.slice(start, start + 1 + (length % key.length));
      const tokens = new Set(readingTokens(key));
      for (const token of readingProbes(part)) expect(tokens.has(token), `${part} in ${key}`).toBe(true);
    }),
  );
});

test.each([8, 16, 512])('an exact name is in the same of %d files as its first letters', (files) => {
  const names = ['企画調整課', '課', 'サービス係', 'dx', '架空市'];
  const fileOf = (token = '') => fileOfToken(token, files);
  for (const name of names) expect(fileOf(callToken('name', name))).toBe(fileOf(probesOf(name)[0]));
  expect(fileOf(callToken('reading', 'kikakuka'))).toBe(fileOf(readingProbes('kikakuka')[0]));
});
