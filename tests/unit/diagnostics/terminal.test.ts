import fc from 'fast-check';
import columns from 'string-width';
import { describe, expect, test } from 'vitest';
import { excerpt } from '#diagnostics/render/excerpt.ts';
import { renderTerminal } from '#diagnostics/render/terminal.ts';
import { problem } from './problem.ts';

const SOURCE = 'title: 改正\nchanges:\n  - rename: 企画部/企画調整科\n';

test('a problem is shown with its line and a caret under the span', () => {
  const one = problem({
    file: 'content/iga/reorganizations/2026-04-01.md',
    line: 3,
    column: 17,
    length: 5,
    message: '「企画調整科」はありません。',
    hint: '「企画調整課」ではありませんか。',
  });
  expect(renderTerminal([one], { source: () => SOURCE, color: false })).toBe(
    [
      'エラー H001 content/iga/reorganizations/2026-04-01.md:3:17',
      '  「企画調整科」はありません。',
      '  3 |   - rename: 企画部/企画調整科',
      '    |                    ^^^^^^^^^^',
      '  直し方: 「企画調整課」ではありませんか。',
      '',
      'エラー 1件（1ファイル）',
      '',
    ].join('\n'),
  );
});

describe('many problems of one kind', () => {
  const many = [...Array(12).keys()].map((index) => problem({ line: index + 1 }));
  const other = problem({ code: 'H301', message: 'ID がありません。' });
  const quiet = { source: () => null, color: false };

  test('are shown by the first one, the number of others and the way to see them', () => {
    const text = renderTerminal([...many, other], quiet);
    expect(text.match(/^エラー H001/gm)).toHaveLength(1);
    expect(text).toMatch(/ほかに 11件あります（\S+:2、\S+:3、\S+:4 など。合わせて 1ファイル）/);
    expect(text).toContain('npm run check -- --all');
    expect(text).toContain('ID がありません。');
    expect(text).toMatch(/エラー 13件（1ファイル）\n$/);
  });

  test('are shown one by one on request', () => {
    expect(renderTerminal(many, { ...quiet, all: true }).match(/^エラー H001/gm)).toHaveLength(12);
  });
});

describe('the summary', () => {
  const quiet = { source: () => null, color: false };

  test('counts errors, warnings and files', () => {
    const list = [problem(), problem({ file: 'b' }), problem({ file: 'c', severity: 'warning' })];
    expect(renderTerminal(list, quiet)).toMatch(/\n\nエラー 2件、注意 1件（3ファイル）\n$/);
  });

  test('leaves out counts of zero', () => {
    expect(renderTerminal([problem({ severity: 'warning' })], quiet)).toMatch(/\n\n注意 1件（1ファイル）\n$/);
  });

  test('says that there are no problems', () => {
    expect(renderTerminal([], quiet)).toBe('問題は見つかりませんでした。\n');
  });
});

test('a problem without source text is still shown', () => {
  const lines = renderTerminal([problem({ line: 99 })], { source: () => 'one line', color: false });
  expect(lines).toContain('誤りです。');
  expect(lines).not.toContain('^');
});

test('a file is read once', () => {
  let reads = 0;
  const source = () => {
    reads++;
    return 'a\nb\n';
  };
  renderTerminal([problem({ line: 1 }), problem({ line: 2 })], { source, color: false });
  expect(reads).toBe(1);
});

/** The text above the caret on a screen where full-width characters take two columns. */
function underlined(line: string, column: number, length: number): string {
  const { before, span, after, caret } = excerpt(line, column, length);
  const from = caret.indexOf('^');
  let at = 0;
  let text = '';
  for (const character of before + span + after) {
    if (at >= from && at + columns(character) <= caret.length) text += character;
    at += columns(character);
  }
  return text;
}

describe('the caret stands under', () => {
  test.each([
    ['Japanese', 'owners: [企画調整科, 総務課]', '企画調整科'],
    ['what follows half-width katakana', 'ｶﾅ: 総務課', '総務課'],
    ['what follows a combining mark', 'か\u3099く: 総務課', '総務課'],
    ['what follows a tab', '\ta: 総務課', '総務課'],
    ['what follows an emoji', '😀: 総務課', '総務課'],
    ['a character of two UTF-16 units', '名: 𠮷野課', '𠮷野課'],
    ['the first character', '総務課', '総'],
    ['the last character', '総務課', '課'],
  ])('%s', (_, line, meant) => {
    expect(underlined(line, line.indexOf(meant) + 1, meant.length)).toBe(meant);
  });

  test('the end of the line if something is missing there', () => {
    expect(excerpt('title:', 7, 0).caret).toBe('      ^');
    expect(excerpt('title:', 99, 3).caret).toBe('      ^');
  });

  test('a whole character if the span begins within it', () => {
    expect(excerpt('𠮷', 2, 1).span).toBe('𠮷');
  });
});

describe('a long line', () => {
  const line = `${'前'.repeat(300)}企画調整科${'後'.repeat(300)}`;

  test('is cut on both sides of the span', () => {
    const { before, span, after, caret } = excerpt(line, 301, 5);
    expect(span).toBe('企画調整科');
    expect(before).toMatch(/^…前+$/);
    expect(after).toMatch(/^後+…$/);
    expect(caret).toBe(`${' '.repeat(columns(before))}^^^^^^^^^^`);
    expect(columns(before + span + after)).toBeLessThanOrEqual(102);
  });

  test('shows as much as fits if the span is at its start or end', () => {
    expect(excerpt(line, 1, 1)).toMatchObject({ before: '', span: '前' });
    expect(excerpt(line, 605, 1).after).toBe('');
  });

  test('is cut within the span if the span itself is too long', () => {
    const { span, after } = excerpt(line, 1, 605);
    expect(columns(span)).toBe(100);
    expect(after).toBe('…');
  });
});

test.each([
  ['a', 1],
  ['総', 2],
  ['ｱ', 1],
  ['Ａ', 2],
  ['（', 2],
  ['①', 1],
  ['가', 2],
  ['\u3099', 0],
  ['葛\u{E0100}', 2],
  ['𠮷', 2],
])('%s takes %i columns', (text, width) => {
  expect(columns(text)).toBe(width);
});

test('problems that one command solves are shown once, others one by one', () => {
  const mint = { code: 'H301', hint: '「npm run ids」を実行してください。' } as const;
  const other = problem({ code: 'H302', hint: '「統計事務」ではありませんか。', message: '別の事務' });
  const all = [
    problem(mint),
    problem({ ...mint, message: '二つめ' }),
    problem({ ...mint, code: 'H302' }),
    other,
  ];
  const told = renderTerminal(all, { source: () => null, color: false });
  expect(told).toContain('同じ種類（H301 ID のない組織）が、ほかに 1件あります');
  expect(told).toMatch(/ほかに 1件あります（\S+:\d+。合わせて 1ファイル）/);
  expect(told).not.toContain('二つめ');
  expect(told).toContain('別の事務');
  expect(renderTerminal(all, { source: () => null, color: false, all: true })).toContain('二つめ');
});

test('escape sequences are made visible and never sent', () => {
  const line = 'title: \u001B[2J\u202E課';
  const text = renderTerminal([problem({ column: 8, message: '\u001B]0;x\u0007' })], {
    source: () => line,
    color: false,
  });
  expect(text).toContain('title: ␛[2J<U+202E>課');
  expect(text).toContain('␛]0;x␇');
});

test('no control character of a file or message reaches the terminal', () => {
  const text = fc.string({ unit: fc.oneof(fc.integer({ max: 0x2100, min: 0 }).map(String.fromCodePoint)) });
  const place = fc.integer({ min: 1, max: 40 });
  fc.assert(
    fc.property(
      text,
      text,
      text,
      text,
      place,
      place,
      fc.boolean(),
      (source, file, message, hint, column, length, color) => {
        const one = problem({ file, message, hint, column, length });
        const shown = renderTerminal([one], { source: () => source, color });
        const unpainted = color ? unpaint(shown) : shown;
        expect(unpainted.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u2028\u2029]/u);
        expect(unpainted.split('\n').length).toBeLessThanOrEqual(8);
      },
    ),
  );
});

/** The text without the colours of the renderer. Any other escape sequence stays visible. */
function unpaint(text: string): string {
  const [first, ...painted] = text.split('\u001B');
  return (first ?? '') + painted.map((part) => part.replace(/^\[(?:0|1|2|36|1;31|1;33)m/, '')).join('');
}
