import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cheapestWords } from '#reading/cheapest-words.ts';
import { openLexicon } from '#reading/lexicon.ts';
import { openTables } from '#reading/tables.ts';
import { emptyFolder } from '../../support/folder.ts';

const folder = emptyFolder();

/** The words of a text with their features, using the tables in a folder. */
function wordsBy(folder: string): readonly (readonly string[])[] {
  const lexicon = openLexicon(openTables(folder));
  return cheapestWords('公の施設の管理について、ISECAを学ぶ', lexicon).map(({ entry, isKnown }) =>
    (isKnown ? lexicon.known : lexicon.unknown).features(entry),
  );
}

function kept(): string {
  const [name = '', ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  return join(folder, name);
}

test('tables that were unpacked before give the same words', () => {
  const first = wordsBy(folder);
  expect(first[0]?.slice(0, 2)).toEqual(['公', '名詞']);
  expect(wordsBy(folder)).toEqual(first);
  kept();
});

test.each<[string, (bytes: Buffer) => Uint8Array]>([
  ['empty', (bytes) => bytes.subarray(0, 0)],
  ['cut', (bytes) => bytes.subarray(0, bytes.length - 1)],
  ['written into', (bytes) => bytes.fill(7, 5_000_000, 5_000_100)],
])('tables that are %s are unpacked again', (_, spoil) => {
  const first = wordsBy(folder);
  const whole = readFileSync(kept());
  writeFileSync(kept(), spoil(Buffer.from(whole)));
  expect(wordsBy(folder)).toEqual(first);
  expect(readFileSync(kept()).equals(whole)).toBe(true);
});

test('tables of another package are removed', () => {
  writeFileSync(join(folder, 'another'), '');
  wordsBy(folder);
  kept();
});

test('words are found without write access', () => {
  const first = wordsBy(folder);
  const file = join(folder, 'a file');
  writeFileSync(file, '');
  expect(wordsBy(file)).toEqual(first);
});
