// Messages about a file with Japanese keys use these keys.
import { expect, test } from 'vitest';
import { filesInMemory } from '#archive/1-read/files.ts';
import { isInJapanese } from '#archive/in-words-of-files.ts';
import { translate } from '#drafting/keys/translate.ts';
import { diagnosticsOf } from './cases.ts';

const path = 'content/aozora/reorganizations/2026-04-01.md';
const english = `---
title: 令和8年度の改正
effective: 2026-04-01
status: in force
fidelity: summary
source: { title: 資料 }
statements: [①]
changes:
  - abolish: 総務部/総務課
---
`;

function hints(text: string, asked = 'H251'): readonly string[] {
  const municipality =
    'name: 青空市\nreading: あおぞらし\ncode: "102041"\nprefecture: 群馬県\nwebsite: https://example.jp/\n';
  return diagnosticsOf(filesInMemory({ 'content/aozora/municipality.yaml': municipality, [path]: text }))
    .filter(({ code }) => code === asked)
    .flatMap(({ message, hint }) => [message, hint]);
}

test('messages about a file with English keys use English keys', () => {
  expect(hints(english)).toEqual([
    'この変更に、出典の箇所（ref）がありません。',
    'statements のどの記述によるかを ref に書いてください（まだ扱われていないのは、①）。資料が述べておらず、編集者が読み取った変更なら、basis: editor と書きます。',
  ]);
});

test('messages about a file with Japanese keys use Japanese keys', () => {
  expect(hints(translate(path, english, 'ja') ?? '')).toEqual([
    'この変更に、出典の箇所（箇所）がありません。',
    '記述 のどの記述によるかを 箇所 に書いてください（まだ扱われていないのは、①）。資料が述べておらず、編集者が読み取った変更なら、よりどころ: 編集者 と書きます。',
  ]);
});

test('a message explains an English key in Japanese, and does not repeat a Japanese key', () => {
  const without = english.replace('effective: 2026-04-01\n', '');
  expect(hints(without, 'H102')[0]).toBe('「effective」（施行期日）がありません。');
  expect(hints(translate(path, without, 'ja') ?? '', 'H102')[0]).toBe('「施行期日」がありません。');
});

test.each([
  ['---\n題名: 改正\n---\n', true],
  ['---\n# 注\n\n題名: 改正\n---\n', true],
  ['---\ntitle: 改正\n---\n', false],
  ['組織:\n  総務部:\n', true],
  ['# 組織: 注\nunits:\n  総務部:\n', false],
  ['\uFEFF---\r\n題名: 改正\r\n---\r\n', true],
  ['', false],
])('%j', (text, is) => {
  expect(isInJapanese(text)).toBe(is);
});
