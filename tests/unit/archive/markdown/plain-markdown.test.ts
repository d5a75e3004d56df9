// The fast reader gives the same result as the library: the same tree with the same words at the same
// positions.
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Files } from '#archive/1-read/files.ts';
import { splitFrontmatter } from '#archive/1-read/frontmatter.ts';
import { parseMarkdownWithLibrary } from '#archive/1-read/markdown/parse.ts';
import { parsePlainMarkdown } from '#archive/1-read/markdown/plain-markdown.ts';
import { filesOnDisk } from '#site/files-on-disk.ts';
import { caseNames, filesOfCase } from '../cases.ts';

const RUNS = { numRuns: Number(process.env.HENSEN_RUNS ?? 3000), seed: 20261126 } as const;

/** The bodies of the Markdown files, without frontmatter. */
function bodiesIn(files: Files): readonly string[] {
  return files.entries.flatMap(({ path }) => {
    if (!path.endsWith('.md')) return [];
    return splitFrontmatter(Buffer.from(files.read(path)).toString('utf8'))?.body ?? [];
  });
}

/** Whether the fast reader read the text. If so, it must agree with the library. */
function readsAlike(text: string): boolean {
  const plain = parsePlainMarkdown(text);
  if (plain === null) return false;
  expect(plain, JSON.stringify(text)).toEqual(parseMarkdownWithLibrary(text));
  return true;
}

const content = bodiesIn(filesOnDisk(join(import.meta.dirname, '../../../..')));
const cases = caseNames().flatMap((name) => bodiesIn(filesOfCase(name)));

test('existing texts are read as the library reads them, most of them by the fast reader', () => {
  const texts = [...new Set([...content, ...cases])].filter((text) => text !== '');
  expect(texts.filter(readsAlike).length / texts.length).toBeGreaterThan(0.5);
});

test.each([
  'はじめに。\n\n## 1 ねらい {#aim}\n\n**窓口の基準**を改め、\n二行にわたる。\n- 始める。\n- **終える**\n\n| 対象 | 件数 |\n|:--|--:|\n| 広報 | **9**件 |\n',
  '\n\n# 題\n文。',
  'a **b** c **d**\n**e**\nf',
  '- 一\n- 二\n\n\n文。\n\n',
  '| a | b |\n|---|---|',
  '文\n```mermaid\nflowchart LR\n  a --> b\n\n&<*\n```\n文',
  '```\n```',
])('the fast reader reads %j', (text) => {
  expect(readsAlike(text)).toBe(true);
});

test.each([
  'a*b*',
  '**「強調」**です',
  '##ねらい',
  '# 題 #',
  '- 一\n\n- 二',
  '- 一\n続き',
  '- - 一',
  '- # 題',
  '文\n---',
  '文\n| a |\n|---|',
  '| a | b |\n|---|---|\n| 一 |',
  '| a |\n|---|\n文',
  '1. 一',
  '```\n文',
  '````\n```\n````',
  '```a b\n```',
  '文 \nあと',
  ' 文',
  '[^1]',
  'https://example.jp/',
])('the fast reader leaves %j to the library', (text) => {
  expect(parsePlainMarkdown(text)).toBeNull();
});

/** Typical pieces of texts, which are combined at random. */
const piece = fc.constantFrom(
  ...'文 。 、 a 9 ① 𠮷 ー ！ 「 」 ・ \u3000 \u00A0 ** ** ** * # ## ＃ - + | | : :-- --- --: = > . ) 1. {#a} ~ \n \n \n \n\n \n\n'.split(
    /(?<!\n) (?! )/u,
  ),
  ' ',
  '\n',
  '\n\n',
  '- ',
  '| ',
  ' |',
  ' | ',
  '|---|---|',
  '## ',
  '**文**',
  '**a b**',
  '文。',
  '| 一 | 二 |\n|---|---|\n| 三 | 四 |\n',
  '- 一\n- 二\n',
  '\n```mermaid\n',
  '\n```',
);

test('if the fast reader reads any text, the result is that of the library', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      if (readsAlike(pieces.join(''))) plain++;
    }),
    RUNS,
  );
  expect(plain / RUNS.numRuns).toBeGreaterThan(0.05);
});

/** A text with everything that the fast reader reads. */
const WHOLE =
  'はじめに。\n\n## 1 ねらい {#aim}\n\n**窓口の基準**を改め、\n2行にわたる。\n\n- 始める。\n- **終える**\n\n| 対象 | 件数 |\n|:--|--:|\n| 広報 | **9**件 |\n\nおわり\n\n```mermaid\na --> b\n\n  c_d\n```\n';

test('if the fast reader reads a text with mistakes, the result is that of the library', () => {
  const at = fc.nat({ max: WHOLE.length });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(at, fc.nat({ max: 2 }), piece), { minLength: 1, maxLength: 2 }),
      (slips) => {
        const slipped = slips.reduce(
          (text, [from, length, words]) => text.slice(0, from) + words + text.slice(from + length),
          WHOLE,
        );
        readsAlike(slipped);
      },
    ),
    RUNS,
  );
});
