import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { optionsOf } from '#components/table/choices.ts';
import { folded, inOrder, matches } from '#components/table/filter.ts';

const row = {
  values: { due: ['2026', '2027'], theme: [''] },
  text: folded('3(1)① 保健福祉部の再編 ＤＸ推進課'),
};

describe('a row', () => {
  test('is found by any of its values', () => {
    expect(matches(row, { chosen: { due: '2027' }, words: '' })).toBe(true);
    expect(matches(row, { chosen: { due: '2028' }, words: '' })).toBe(false);
    expect(matches(row, { chosen: { due: '', theme: '' }, words: '' })).toBe(true);
  });

  test('is found by words of any width or case, if it has all of them', () => {
    expect(matches(row, { chosen: {}, words: 'dx' })).toBe(true);
    expect(matches(row, { chosen: {}, words: '３（１）　福祉' })).toBe(true);
    expect(matches(row, { chosen: {}, words: '福祉 財政' })).toBe(false);
  });
});

test('a filter never adds rows', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('', '2026', '2027', '2030'), (words, due) => {
      if (matches(row, { chosen: { due }, words })) expect(matches(row, { chosen: {}, words })).toBe(true);
    }),
  );
});

test('keys are sorted numerically, and empty keys come last', () => {
  expect(['10', '', '9', '2026-04-01'].toSorted(inOrder)).toEqual(['9', '10', '2026-04-01', '']);
});

test('options count each row once and are in the given order', () => {
  expect(
    optionsOf(
      [['b', 'b'], ['a', 'b'], []],
      new Map([
        ['b', '乙'],
        ['a', '甲'],
      ]),
    ),
  ).toEqual([
    { value: 'b', label: '乙', count: 2 },
    { value: 'a', label: '甲', count: 1 },
  ]);
});
