import { expect, test } from 'vitest';
import { inRows } from '#components/glossary/gojuon.ts';

const entry = (reading: string) => ({ term: reading, reading });

test('terms are in gojuon order, grouped in rows', () => {
  const rows = inRows(['わ', 'ガバナンス', 'か', 'あーる', 'ぱ', 'あい', 'じゅんかん', 'ん'].map(entry));
  expect(rows.map(({ name, entries }) => [name, entries.map(({ term }) => term)])).toEqual([
    ['あ行', ['あーる', 'あい']],
    ['か行', ['か', 'ガバナンス']],
    ['さ行', ['じゅんかん']],
    ['は行', ['ぱ']],
    ['わ行', ['わ', 'ん']],
  ]);
});

test('a term without a reading comes last', () => {
  expect(inRows([{ term: 'DX' }, entry('わ')]).map(({ name }) => name)).toEqual(['わ行', 'その他']);
});
