// The workbench compares a file with the text of its source, and keeps only a fingerprint of the text.
import { expect, test } from 'vitest';
import { withSource } from '#workbench/with-source.ts';

const open = 'content/aozora/reorganizations/2027-04-01.md';
const file = `---
title: 令和9年度の改正
effective: 2027-04-01
status: planned
fidelity: full
source: { title: 組織の見直し }
changes:
  - establish: 総務部/DX推進室
---
`;
const texts = {
  'content/aozora/municipality.yaml':
    'name: 青空市\nreading: あおぞらし\ncode: "102041"\nprefecture: 群馬県\nwebsite: https://example.jp/\n',
  [open]: file,
};
const looking = { municipality: 'aozora', texts, open, asOf: '2026-11-25' };
const SAID = '組織の見直し\n\n令和9年度の改正\n\n令和9年4月1日から、総務部にDX推進課を置く。';

async function compared(source: string) {
  const found = await withSource(looking, ['source'], source);
  if (!found.ok) throw new Error(found.why);
  return found.value;
}

test('names that the source does not print are reported with their line', async () => {
  const { unprinted, path, text } = await compared(SAID);
  expect(unprinted.map(({ words, line }) => [words, line])).toEqual([['DX推進室', 8]]);
  expect(path).toBe('content/aozora/sources/2027-04-01.print');
  expect(text).toContain('print: sources/2027-04-01.print');
});

test('nothing is reported if the source prints all names', async () => {
  expect((await compared(SAID.replace('DX推進課', 'DX推進室'))).unprinted).toEqual([]);
});

test('neither the fingerprint nor the file contains the text of the source', async () => {
  const { print, text } = await compared(SAID);
  expect(print).not.toMatch(/[ぁ-ん]{2}を|推進課/);
  expect(text).not.toContain('推進課');
});

test('an empty text is refused', async () => {
  expect((await withSource(looking, ['source'], ' \n')).ok).toBe(false);
});
