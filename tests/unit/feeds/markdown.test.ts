import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { blocks, heading, link, list, table, words } from '#feeds/twin/markdown.ts';
import { parseGfm } from '../../support/gfm.ts';

const marks = [
  ...'\\`*_{}[]()<>#+-=.!|~&:;@/\'"^$1a市、 \n\t',
  'https://a.invalid/?x=(1)&y=*z*',
  'www.a.invalid',
  'a@b.invalid',
  '&amp;',
  '<b>',
  '](',
  '---',
  '1. ',
];
const anyWords = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...marks) }));

/** The visible text, with white space as a browser shows it. */
function shown(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: Markdown has no place for them.
      .replace(/[\u0000-\u0008\u000E-\u001F\u007F]/g, '')
      .replace(/[ \t\r\n\f\v]+/g, ' ')
      .replace(/^ | $/g, '')
  );
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function typesOf(node: Nodes): readonly string[] {
  return 'children' in node ? [node.type, ...node.children.flatMap(typesOf)] : [node.type];
}

const onlyWords = new Set(['root', 'paragraph', 'text', 'link']);

describe('words of the content', () => {
  // With repetitions that match the same letters, this would take minutes.
  test('may have an address with very many marks', () => {
    const address = `https://a.invalid/${':'.repeat(300_000)}z`;
    expect(words(address)).toContain(address);
  });

  test('are one paragraph with the same text, whatever characters they contain', () => {
    fc.assert(
      fc.property(anyWords, (text) => {
        const tree = parseGfm(words(text));
        expect(textOf(tree)).toBe(shown(text));
        expect(tree.children.length).toBeLessThanOrEqual(1);
        expect(typesOf(tree).filter((type) => !onlyWords.has(type))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('cannot break out of their cell, heading, item or link', () => {
    fc.assert(
      fc.property(anyWords, anyWords, (a, b) => {
        const label = link(a, 'https://mihon.invalid/x/');
        const tree = parseGfm(
          blocks([
            heading(2, words(a)),
            list([words(`x${a}`), words(`y${b}`)]),
            table(['一', '二'], [[words(a), words(b)], [label]]),
          ]),
        );
        const [title, items, cells] = tree.children;
        expect(tree.children.map(({ type }) => type)).toEqual(['heading', 'list', 'table']);
        if (shown(a) !== '') expect(title && textOf(title)).toBe(shown(a));
        expect(items && 'children' in items && items.children.map(textOf)).toEqual([
          shown(`x${a}`),
          shown(`y${b}`),
        ]);
        if (cells?.type !== 'table') throw new Error('a table is expected');
        expect(cells.children.map((row) => row.children.map(textOf))).toEqual([
          ['一', '二'],
          [shown(a), shown(b)],
          [shown(a), ''],
        ]);
        const linked = cells.children[2]?.children[0]?.children ?? [];
        if (shown(a) !== '')
          expect(linked).toMatchObject([{ type: 'link', url: 'https://mihon.invalid/x/' }]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a link', () => {
  test('leads to its address, whatever characters it contains', () => {
    const urls = fc.webUrl({ withQueryParameters: true, withFragments: true });
    fc.assert(
      fc.property(urls, fc.string({ unit: fc.constantFrom(...'()|*_[]~`') }), (url, extra) => {
        const address = new URL(`#${extra}`, url).href;
        const [paragraph] = parseGfm(link('名前', address)).children;
        const [found] = paragraph && 'children' in paragraph ? paragraph.children : [];
        expect(found?.type).toBe('link');
        const plain = (one: string) => decodeURIComponent(one.replace(/%(?![0-9A-F]{2})/gi, '%25'));
        expect(plain(found && 'url' in found ? found.url : '')).toBe(plain(address));
      }),
    );
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'no address'])(
    'never runs %s',
    (url) => {
      expect(link('名前', url)).toBe('名前');
    },
  );
});
