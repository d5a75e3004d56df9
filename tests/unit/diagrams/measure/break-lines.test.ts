import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines } from '#diagrams/measure/break-lines.ts';
import { textWidth } from '#diagrams/measure/text-width.ts';

const em = (count: number) => count * 10;

describe('lines of Japanese text', () => {
  test.each([
    ['a short text stays as it is', '総務課', 5, ['総務課']],
    ['a long one is broken anywhere', '書かない窓口の供用開始', 6, ['書かない窓口', 'の供用開始']],
    ['a comma does not begin a line', '市民課、総務課', 3, ['市民', '課、総', '務課']],
    ['a bracket does not end a line', '総務課（本庁）', 4, ['総務課', '（本庁）']],
    ['what is said aside stays whole', '重複業務の解消（検討）', 9, ['重複業務の解消', '（検討）']],
    ['and so does where it comes from', '事前告知 ← 表1 No.6', 9, ['事前告知 ', '← 表1 No.6']],
    ['a small kana does not begin a line', 'シティプロ', 2, ['シ', 'ティ', 'プロ']],
    ['a word stays whole', '新しいWebサイト', 4, ['新しい', 'Webサ', 'イト']],
    ['a number stays whole with its sign', '前年比12,345%増', 4, ['前年比', '12,345%', '増']],
    ['a space ends a line', 'city hall', 3, ['city ', 'hall']],
    ['what is too long is cut', '「「「「', 2, ['「「', '「「']],
    ['a line break breaks', '企画部\n企画課', 9, ['企画部\n', '企画課']],
    ['a line ends where a reader pauses', '手続きの簡素化', 6, ['手続きの', '簡素化']],
    ['half a word is not left on a line', '協力及び調整', 5, ['協力及び', '調整']],
    ['nothing is one line', '', 9, ['']],
  ])('%s', (_, text, width, lines) => {
    expect(breakLines(text, em(width), 10)).toEqual(lines);
  });

  const text = fc
    .array(
      fc.constantFrom(
        ...'企画課へのー、。（）「」〔〕ャっ ab12.%',
        'Web',
        '令和7年度',
        'か\u3099',
        '🏢',
        '\n',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));
  const width = fc.integer({ min: 5, max: 300 });

  test('never lose a character', () => {
    fc.assert(
      fc.property(text, width, (words, max) => {
        expect(breakLines(words, max, 10).join('')).toBe(words);
      }),
    );
  });

  test('are no wider than requested, except for a single character', () => {
    fc.assert(
      fc.property(text, width, (words, max) => {
        for (const line of breakLines(words, max, 10)) {
          if (textWidth(line.trimEnd(), 10) > max) {
            expect([...new Intl.Segmenter('ja').segment(line.trimEnd())].length).toBe(1);
          }
        }
      }),
    );
  });

  test('follow the line-breaking rules if there is room', () => {
    const sentence = fc
      .array(fc.constantFrom('企画課', '（総務）', '「改革」、', 'する。', 'ティー', 'Web', '12%'), {
        minLength: 1,
        maxLength: 20,
      })
      .map((parts) => parts.join(''));
    // A word longer than a line may have to be broken against the rules.
    fc.assert(
      fc.property(
        sentence.filter((words) => !/[\w%]{8}/.test(words)),
        fc.integer({ min: 80, max: 200 }),
        (words, max) => {
          const lines = breakLines(words, max, 10);
          for (const line of lines.slice(1)) expect('、。）」ィー%').not.toContain(line[0]);
          for (const line of lines.slice(0, -1)) expect('（「').not.toContain(line.at(-1));
        },
      ),
    );
  });
});
