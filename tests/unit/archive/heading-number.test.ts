import { expect, test } from 'vitest';
import { numbered, numberedAs } from '#archive/3-check/heading-number.ts';

test.each([
  ['(1) 窓口の改善', '(1)', '窓口の改善'],
  ['No.1 窓口', 'No.1', '窓口'],
  ['方針12 窓口', '方針12', '窓口'],
  ['３①窓口', '３①', '窓口'],
  ['一、窓口', '一、', '窓口'],
  ['窓口の改善', '', '窓口の改善'],
])('%s has the number %s', (heading, number, title) => {
  expect(numbered(heading)).toEqual({ number, title });
});

test('the title that is known ends the number', () => {
  expect(numberedAs('第2 24時間の窓口', '24時間の窓口')).toEqual({
    number: '第2',
    title: ' 24時間の窓口',
  });
  expect(numberedAs('ｶﾞ2 窓口', '窓口')).toEqual({ number: 'ｶﾞ2', title: ' 窓口' });
  expect(numberedAs('(2)　窓口 の改善', '窓口の改善')).toEqual({ number: '(2)', title: '　窓口 の改善' });
});

// With repetitions that match the same letters, this would take minutes.
test.each(['①', '1', '一', '(', 'あ', ' '])('a very long heading of %s is split', (letter) => {
  const heading = `${letter.repeat(60_000)}窓口`.trim();
  const { number, title } = numbered(heading);
  expect(`${number}${title}`).toBe(heading);
  expect(numberedAs(heading, '窓口の改善')).toEqual(numbered(heading));
});
