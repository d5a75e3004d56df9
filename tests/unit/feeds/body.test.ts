import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '#archive/1-read/markdown/parse.ts';
import { passagesOfBody } from '#feeds/twin/body.ts';
import { nodesOf, parseGfm } from '../../support/gfm.ts';

const PAGE = 'https://mihon.invalid/mihon/documents/plan/ver2/';
const passages = (source: string) => passagesOfBody({ source, tree: parseMarkdown(source) }, PAGE);
const written = (source: string) =>
  passages(source)
    .map(({ heading, text }) => [heading, text].filter(Boolean).join('\n\n'))
    .join('\n\n');

describe('the body of a file outside its page', () => {
  test.each([
    ['[前の版](../ver1/#a)', '[前の版](https://mihon.invalid/mihon/documents/plan/ver1/#a)'],
    ['[節](#s1 "題")', '[節](https://mihon.invalid/mihon/documents/plan/ver2/#s1 "題")'],
    ['[市](https://a.invalid/x_(y))', '[市](https://a.invalid/x%5F%28y%29)'],
    ['[ここ][1]\n\n[1]: /mihon/', '[ここ][1]\n\n[1]: https://mihon.invalid/mihon/'],
    ['![図](/a.png)', '![図](https://mihon.invalid/a.png)'],
    ['<https://a.invalid/>と https://b.invalid/', '<https://a.invalid/>と https://b.invalid/'],
    ['[危ない](javascript:alert(1))です', '危ないです'],
    ['<javascript:alert(1)>', 'javascript:alert(1)'],
    ['これは<b>太字</b>です', 'これは\\<b>太字\\</b>です'],
    ['<script>\n\n# alert(1)\n</script>', '\\<script> # alert(1) \\</script>'],
    ['# 一 {#a}\n\n## 二 {#b}', '## 一\n\n### 二'],
    ['二行の\n題 {#a}\n---\n本文', '## 二行の 題\n\n本文'],
    ['## [題](../) {#a}', '## [題](https://mihon.invalid/mihon/documents/plan/)'],
    ['> - [深い](/x/)\n>   <i>所', '> - [深い](https://mihon.invalid/x/)\n>   \\<i>所'],
    ['| a |\n| - |\n| [x](/y/) |', '| a |\n| - |\n| [x](https://mihon.invalid/y/) |'],
    ['言葉[^1]\n\n[^1]: [注](/z/)', '言葉[^1]\n\n[^1]: [注](https://mihon.invalid/z/)'],
    ['```mermaid\nflowchart LR\n  a[<b>] --> b\n```', '```mermaid\nflowchart LR\n  a[<b>] --> b\n```'],
    ['`<b>` と **強調**', '`<b>` と **強調**'],
  ])('%j is written %j', (source, expected) => {
    expect(written(source)).toBe(expected);
  });

  test('is split at its headings, which keep their ids', () => {
    expect(passages('前\n\n## 題 {#a}\n\n言葉\n\n### 下\n')).toEqual([
      { id: null, heading: '', text: '前' },
      { id: 'a', heading: '## 題', text: '言葉' },
      { id: null, heading: '### 下', text: '' },
    ]);
  });

  test('contains no HTML and no unsafe link, for any text', () => {
    const parts = fc.constantFrom(
      ...[
        '[',
        ']',
        '(',
        ')',
        '](',
        '<b>',
        '</b>',
        '<!--',
        '-->',
        '<script>',
        '\n',
        '\n\n',
        '# ',
        '> ',
        '- ',
        '| ',
        '```',
      ],
      ...[
        'javascript:x',
        '/y/',
        '#z',
        '!',
        '*',
        '`',
        '\\',
        '&lt;',
        '{#a}',
        '1. ',
        '    ',
        '[^1]',
        ': ',
        '市',
        'a',
      ],
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (list) => {
        for (const node of nodesOf(parseGfm(written(list.join(''))))) {
          expect(node.type).not.toBe('html');
          if ('url' in node) expect(node.url).toMatch(/^(https:\/\/mihon\.invalid\/|#|)/);
          if ('url' in node) expect(node.url).not.toMatch(/^javascript/i);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
