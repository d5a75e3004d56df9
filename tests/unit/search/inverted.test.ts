import { hash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Findable } from '#search/index/findable.ts';
import { inverted, notInverted, stretchesOf } from '#search/index/inverted.ts';
import { encodeAscending } from '#search/index/postings.ts';

/** The searchable content of a municipality, given as the tokens of its blocks. */
function findable(...blocks: readonly string[]): Findable {
  const block = (tokens: string) => ({ from: tokens, records: [], tokens, bytes: 1, spoken: [] });
  return { blocks: blocks.map(block), names: [] };
}

const first = findable('aaaa bbbb', 'bbbb cccc');
const second = findable('bbbb', 'dddd', 'bbbb dddd');
const third = findable('cccc eeee');
const invertedOf = (findables: readonly Findable[], before: typeof notInverted) =>
  inverted(stretchesOf(findables), before);

test('reusing inverted stretches gives the same as inverting everything', async () => {
  const anew = await invertedOf([first, second, third], notInverted);
  const before = await invertedOf([second, third], notInverted);
  const later = await invertedOf([first, second, third], before);
  const sorted = (all: typeof anew) => [...all].map(([digest, postings]) => [digest, postings.toSorted()]);
  expect(sorted(later)).toEqual(sorted(anew));
  expect([...anew.values()].map((postings) => postings.toSorted())).toEqual([
    [
      ['aaaa', encodeAscending([0])],
      ['bbbb', encodeAscending([0, 1])],
      ['cccc', encodeAscending([1])],
    ],
    [
      ['bbbb', encodeAscending([0, 2])],
      ['dddd', encodeAscending([1, 2])],
    ],
    [
      ['cccc', encodeAscending([0])],
      ['eeee', encodeAscending([0])],
    ],
  ]);
});

test('stretches that are no longer needed are dropped', async () => {
  const before = await invertedOf([first, second], notInverted);
  expect((await invertedOf([second], before)).size).toBe(1);
});

test('equal stretches are inverted once', async () => {
  expect((await invertedOf([third, third], notInverted)).size).toBe(1);
});

test('adding, removing or changing a block changes at most two stretches', () => {
  const long = (...names: readonly string[]) =>
    findable(...names.map((name) => hash('sha256', name, 'base64url')));
  const names = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 400 });
  fc.assert(
    fc.property(names, fc.nat(), fc.nat({ max: 1 }), fc.string(), (all, where, gone, other) => {
      const at = where % all.length;
      const changed = long(...all.toSpliced(at, gone, `another ${other}`));
      const before = new Set(stretchesOf([long(...all)]).map(({ digest }) => digest));
      const after = stretchesOf([changed]);
      expect(after.flatMap(({ blocks }) => blocks)).toEqual(changed.blocks);
      expect(after.filter(({ digest }) => !before.has(digest)).length).toBeLessThanOrEqual(2);
    }),
  );
});
