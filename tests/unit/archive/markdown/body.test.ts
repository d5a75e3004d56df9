import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBody } from '#archive/1-read/markdown/body.ts';
import { renderMarkdown } from '#markdown/render.ts';

const passages = (source: string) => readBody(source, 'content/x.md', 10).body?.passages ?? [];
const told = (source: string) =>
  passages(source).map(({ heading, plain, line }) => `${line} ${heading?.id ?? '-'} ${plain}`);

describe('the passages of a text', () => {
  test('have the lines of their headings', () => {
    expect(told('前\n\n## 一 {#a}\n\n言葉\n\n題 {#b}\n---\n')).toEqual(['10 - 前', '12 a 言葉', '16 b ']);
  });

  test('are plain text without the syntax of tables and lists', () => {
    expect(told('## 一 {#a}\n\n| 甲 | 乙 |\n|---|---|\n| **1** | 2 |\n\n- ~~旧~~\n- 新\n')).toEqual([
      '10 a 甲 乙\n1 2\n旧\n新',
    ]);
  });

  test('contain a footnote where it is first referred to', () => {
    expect(
      told('## 一 {#a}\n\n本文[^x]\n\n## 二 {#b}\n\nまた[^x]\n\n[^x]: 市の注[^y]\n[^y]: 国の注\n'),
    ).toEqual(['10 a 本文\n市の注\n国の注', '14 b また']);
  });

  test('join the lines of a paragraph, but keep hard line breaks', () => {
    expect(told('高齢\n福祉課  \n次の行\nNew\nYork')).toEqual(['10 - 高齢福祉課\n次の行 New York']);
  });

  test('do not strike out what is between two ranges', async () => {
    const { sections } = await renderMarkdown('平成20年~令和6年、10~20人が減った。', async () => '');
    expect(sections[0]?.html).toBe('<p>平成20年~令和6年、10~20人が減った。</p>');
  });

  test('have the same headings as the rendered page, for any text', async () => {
    const parts = fc.constantFrom(
      ...[
        '## 一 {#a}',
        '題 {#b}\n---',
        '### 二 {#c} ###',
        '   # 三 {#d}',
        '```',
        '~~~',
        '> ',
        '- ',
        '    ',
        '|',
        '[^1]: 注',
      ],
      ...['本文[^1]', '## 無名', '<details>', '</details>', '<!--', '-->', '**', '\n'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(parts, { maxLength: 12 }), async (list) => {
        const source = list.join('\n');
        // A refused text has no page.
        fc.pre(readBody(source, 'content/x.md', 10).body !== null);
        const ofArchive = passages(source).flatMap(({ heading }) => heading?.id || []);
        const { sections } = await renderMarkdown(source, async () => '');
        expect(sections.flatMap(({ id }) => id || [])).toEqual(ofArchive);
      }),
      { numRuns: 150 },
    );
  });
});
