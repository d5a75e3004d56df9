import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phrasesOf } from '#markdown/phrases.ts';

test('a word is not broken before its last character', () => {
  expect(phrasesOf('市役所改革取組方針 Ver2.0の期限の一覧')).toEqual([
    '市役所改革取組方針 Ver2.0の',
    '期限の',
    '一覧',
  ]);
});

test('a word is not broken after its first character', () => {
  expect(phrasesOf('3(5) 組織活性化及び組織力の向上の取組')[0]).toBe('3(5) 組織活性化及び組織力の');
  expect(phrasesOf('部局総括課の機能拡充')).toEqual(['部局総括課の', '機能拡充']);
  expect(phrasesOf('第2次行政改革プランの見直し')[0]).toBe('第2次行政改革プランの');
});

test('no character of a heading is lost', () => {
  const words = fc.stringMatching(/^[市役所改革取組方針のがを、 0-9Vabc]{1,40}$/);
  fc.assert(
    fc.property(words, (text) => {
      expect(phrasesOf(text).join('')).toBe(text);
    }),
  );
});
