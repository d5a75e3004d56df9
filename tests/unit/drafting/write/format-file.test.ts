import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Lexer } from 'yaml';
import { splitFrontmatter } from '#archive/1-read/frontmatter.ts';
import { readYaml } from '#archive/1-read/yaml.ts';
import { formatFile } from '#drafting/write/format-file.ts';
import { contentTexts } from './texts.ts';

const PATH = 'content/aozora/reorganizations/2027-04.md';

test('empty lines at the beginning are removed', () => {
  const text = '\n\nthemes: # 書込み\n  - { id: money, title: 財政, description: 見本 }\n';
  const formatted = formatFile('content/themes.yaml', text);
  expect(formatted.ok && formatted.value.startsWith('themes:\n  # 書込み\n')).toBe(true);
});

test('normal form has the order of the schema, one style of quotes and indentation, and comments in their places', () => {
  const text = `---
# 下書き

effective:    "2027-04-01"
# 表紙のとおり
title: '令和9年度の改正' # 仮
fidelity: summary
source: {title: "改正の案",kind: 資料}
statements:
- {gist: 'A: 新設', ref: "①a"} # 一
- ref: ②
  gist:
    部の
    統合


changes:
    # (1) 市長部局
    - ref: [①a]
      establish: "市長戦略部"   # 表の初め
      since: 'decided'

    # (2) 総務部
    - { note: この変更の補足はとても長いので、一行に収まるはずがなく、項目ごとに行を分けて書かれることになる。どの行も幅の限りを超えている。, abolish: 総務部/秘書課 }
  # ここまで
---

本文   は そのまま
`;
  const formatted = formatFile(PATH, text);
  expect(formatted.ok && formatted.value).toMatchInlineSnapshot(`
    "---
    # 下書き

    # 表紙のとおり
    title: "令和9年度の改正" # 仮

    effective: 2027-04-01
    source: { title: 改正の案, kind: 資料 }
    fidelity: summary
    statements:
      - { ref: ①a, gist: "A: 新設" } # 一
      - ref: ②
        gist: 部の 統合

    changes:
      # (1) 市長部局
      - establish: 市長戦略部 # 表の初め
        ref: [①a]
        since: decided

      # (2) 総務部
      - abolish: 総務部/秘書課
        note: この変更の補足はとても長いので、一行に収まるはずがなく、項目ごとに行を分けて書かれることになる。どの行も幅の限りを超えている。
    # ここまで
    ---

    本文   は そのまま
    "
  `);
});

test('an invalid file is left unchanged, with the reason', () => {
  expect(formatFile(PATH, '---\ntitle: [\n---\n')).toMatchObject({ ok: false });
});

const FIXTURES = fileURLToPath(new URL('../../../fixtures/archives', import.meta.url));
const all = { ...contentTexts(), ...fixtureTexts() };

function fixtureTexts(): Readonly<Record<string, string>> {
  const texts = Object.entries(contentTexts(FIXTURES));
  return Object.fromEntries(texts.filter(([path]) => /\/(?:valid|base)[^/]*\/content\//.test(path)));
}

/** Lines of a file with comments, empty lines and extra spaces inserted. */
const scribbled = fc
  .tuple(
    fc.constantFrom(...Object.keys(all)),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('above', 'behind', 'empty', 'in', 'out')), { maxLength: 6 }),
    fc.array(fc.constantFrom('', '# 末尾の書込み', '  # 字下げした書込み', '    # 深い書込み'), {
      maxLength: 4,
    }),
  )
  .map(([path, marks, below]) => {
    const lines = (all[path] ?? '').split('\n');
    lines.splice(path.endsWith('.md') ? lines.indexOf('---', 1) : lines.length - 1, 0, ...below);
    const end = path.endsWith('.md') ? lines.indexOf('---', 1) : lines.length - 1;
    const begin = path.endsWith('.md') ? 1 : 0;
    for (const [at, [nat, kind]] of marks.entries()) {
      const index = begin + (nat % Math.max(1, end - begin));
      const line = lines[index] ?? '';
      if (/^---$/.test(line)) continue;
      const pad = /^ */.exec(line)?.[0] ?? '';
      const shift = { above: pad, in: `${pad}  `, out: pad.slice(2), behind: '', empty: '' }[kind];
      if (kind === 'behind') lines[index] = `${line} # 書込み${at}`;
      else lines[index] = `${kind === 'empty' ? '\n' : `${shift}# 書込み${at}`}\n${line}`;
    }
    return { path, text: lines.join('\n') };
  });

function yamlOf(text: string): string {
  return splitFrontmatter(text)?.yaml ?? text;
}

function comments(text: string): readonly string[] {
  return [...new Lexer().lex(yamlOf(text))]
    .filter((token) => token.startsWith('#'))
    .map((token) => token.replace(/^#\s*/, '').trim())
    .toSorted();
}

function without(text: string): string {
  return text.slice(text.indexOf(yamlOf(text)) + yamlOf(text).length);
}

describe('laws of the normal form, over the content and the fixtures', () => {
  test('the normal form means the same, keeps comments and body, and is its own normal form', () => {
    fc.assert(
      fc.property(scribbled, ({ path, text }) => {
        const formatted = formatFile(path, text);
        if (!formatted.ok) return;
        const { value } = formatted;
        expect(readYaml(yamlOf(value), 'x').data).toEqual(readYaml(yamlOf(text), 'x').data);
        expect(comments(value)).toEqual(comments(text));
        expect(without(value)).toBe(without(text));
        expect(formatFile(path, value)).toEqual({ ok: true, value });
      }),
      // Each run reads a whole file twice, which takes time.
      { numRuns: Math.ceil(Number(process.env.HENSEN_RUNS ?? 1000) / 20), seed: 20261126 },
    );
  });

  test('the content of this site is in normal form', () => {
    const others = Object.entries(contentTexts()).filter(([path, text]) => {
      const formatted = formatFile(path, text);
      return !formatted.ok || formatted.value !== text;
    });
    expect(others.map(([path]) => path)).toEqual([]);
  });
});
