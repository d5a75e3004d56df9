import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from '#diagnostics/nearest.ts';

const UNITS = [
  '総務部',
  '総務部/総務課',
  '総務部/税務課',
  '総務部/税務課/管理係',
  '企画部/企画調整課',
  '企画部/事務管理課',
  '企画部/事務管理課/行政改革係',
  '企画部/事務管理課/デジタル化推進係',
  '市民部/市民税課',
  '市民部/東支所',
  '市民部/東支所/第一係',
  '保健福祉部/こども課',
  '保健福祉部/こども課/管理係',
  '保健福祉部/健康づくり課',
  '建設部/道路課/管理係',
  '市民部/子育て支援センター',
  '(仮称)福祉こども部',
];

describe('the nearest name is suggested', () => {
  test.each([
    ['a look-alike character', '企画部/企画調整科', '企画部/企画調整課'],
    ['a look-alike character, without the department', '企画調整科', '企画部/企画調整課'],
    ['one wrong character of three', '総務都', '総務部'],
    ['two neighbours swapped', '務総部', '総務部'],
    ['a wrong character in a longer name', '保健福祉部/健康ずくり課', '保健福祉部/健康づくり課'],
    ['kanji for kana', '保健福祉部/子ども課', '保健福祉部/こども課'],
    ['another kanji for kana', '保健福祉部/子供課', '保健福祉部/こども課'],
    ['a homophone in the department', '保険福祉部/こども課', '保健福祉部/こども課'],
    ['a missing 係', '企画部/事務管理課/行政改革', '企画部/事務管理課/行政改革係'],
    ['a missing character', '市民部/市税課', '市民部/市民税課'],
    ['half-width katakana', '企画部/事務管理課/ﾃﾞｼﾞﾀﾙ化推進係', '企画部/事務管理課/デジタル化推進係'],
    ['a dash for the long vowel', '市民部/子育て支援センタ－', '市民部/子育て支援センター'],
    ['the number one for the long vowel', '市民部/子育て支援センタ一', '市民部/子育て支援センター'],
    ['a full-width slash', '企画部／事務管理課', '企画部/事務管理課'],
    ['a space for the slash', '企画部　事務管理課', '企画部/事務管理課'],
    ['a space too many', '企画部/事務 管理課', '企画部/事務管理課'],
    ['without 仮称', '福祉こども部', '(仮称)福祉こども部'],
    ['under another department', '総務部/行政改革係', '企画部/事務管理課/行政改革係'],
    ['a level left out', '保健福祉部/管理係', '保健福祉部/こども課/管理係'],
  ])('%s: %s → %s', (_, name, meant) => {
    expect(nearest(name, UNITS)).toBe(meant);
  });
});

describe('a distant name is not suggested', () => {
  test.each([
    ['a name that is like no other', '農林水産部'],
    ['another office of the same department', '総務部/契約課'],
    ['another number', '市民部/東支所/第二係'],
    ['another direction', '市民部/西支所'],
    ['a name that stands in several places', '管理係'],
    ['nothing', ''],
    ['separators alone', '//'],
    ['spaces alone', '　 '],
  ])('%s: %s', (_, name) => {
    expect(nearest(name, UNITS)).toBeNull();
  });

  test('a name of three characters needs two in common', () => {
    expect(nearest('総務課', ['税務課', '財務課', '総合課'])).toBeNull();
  });

  test('the name itself is never suggested', () => {
    expect(nearest('総務部', ['総務部'])).toBeNull();
  });
});

test.each([
  ['titel', 'title'],
  ['efective', 'effective'],
  ['owner', 'owners'],
  ['Title', 'title'],
  ['ver3', null],
  ['2026-4-1', '2026-04-01'],
  ['2025-04-01', null],
  ['1(1)1a', '1(1)①a'],
  ['1(1)①b', null],
])('fields, editions, dates and places: %s → %s', (name, meant) => {
  const known = ['title', 'effective', 'owners', 'ver2', '2026-04-01', '1(1)①a', 'to', 'ref'];
  expect(nearest(name, known)).toBe(meant);
});

test('the order of the candidates does not matter', () => {
  const name = fc.constantFrom('総務', '管理係', '企画調整科', '総務部/管理係', '税務課/管理係', '行政改革');
  fc.assert(
    fc.property(name, fc.shuffledSubarray(UNITS), (asked, some) => {
      expect(nearest(asked, some)).toBe(nearest(asked, some.toSorted()));
    }),
    { numRuns: 1000 },
  );
});

test('any text gives a known name or null', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(text, fc.array(text), (name, known) => {
      const meant = nearest(name, known);
      expect(meant === null || known.includes(meant)).toBe(true);
    }),
  );
});

test('a very long name gets no suggestion', () => {
  expect(nearest('総'.repeat(1_000_000), UNITS)).toBeNull();
});
