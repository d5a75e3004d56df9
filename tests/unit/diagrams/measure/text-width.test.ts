import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth } from '#diagrams/measure/text-width.ts';

describe('the width of a text', () => {
  test.each([
    ['企画調整課', 5],
    ['ひらがなカタカナ', 8],
    ['〔（「、。」）〕', 8],
    ['ＡＢ０１', 4],
    ['ｶﾀｶﾅ', 2],
    ['①②③※', 4],
    ['か\u3099', 1],
    ['葛\u{e0100}', 1],
    ['2026', 4 * 0.555],
    ['Ver2.0', 0.575 + 0.554 + 0.388 + 0.555 + 0.278 + 0.555],
    ['', 0],
  ])('%s is %f em', (text, em) => {
    expect(textWidth(text, 1)).toBeCloseTo(em, 6);
    expect(textWidth(text, 16)).toBeCloseTo(em * 16, 6);
  });

  test('an emoji is wider than an em, and an unknown character is an em', () => {
    expect(textWidth('🏢', 10)).toBeGreaterThan(10);
    expect(textWidth('ꙮ', 10)).toBe(10);
  });

  test('bold Latin is wider, bold Japanese is not', () => {
    expect(textWidth('Web', 16, 'bold')).toBeGreaterThan(textWidth('Web', 16));
    expect(textWidth('総務部', 16, 'bold')).toBe(textWidth('総務部', 16));
  });

  test('the widths of parts add up, and no width is negative', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(textWidth(a + b, 16)).toBeCloseTo(textWidth(a, 16) + textWidth(b, 16), 6);
        expect(textWidth(a, 16)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
