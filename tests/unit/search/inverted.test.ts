import { expect, test } from 'vitest';
import type { Findable } from '#search/index/findable.ts';
import { inverted, notInverted } from '#search/index/inverted.ts';
import { spelled } from '#search/index/postings.ts';

/** What can be found of a municipality, given as the tokens of its blocks. */
function findable(...blocks: readonly string[]): Findable {
  const block = (tokens: string) => ({ from: tokens, records: [], tokens, bytes: 1, spoken: [] });
  return { blocks: blocks.map(block), names: [] };
}

const first = findable('aaaa bbbb', 'bbbb cccc');
const second = findable('bbbb', 'dddd', 'bbbb dddd');
const third = findable('cccc eeee');

test('what was inverted before is taken over, and with the rest it is the same as if all were inverted anew', async () => {
  const anew = await inverted([first, second, third], notInverted);
  const before = await inverted([second, third], notInverted);
  const later = await inverted([first, second, third], before);
  const sorted = (all: typeof anew) => [...all].map(([digest, postings]) => [digest, postings.toSorted()]);
  expect(sorted(later)).toEqual(sorted(anew));
  expect([...anew.values()].map((postings) => postings.toSorted())).toEqual([
    [
      ['aaaa', spelled([0])],
      ['bbbb', spelled([0, 1])],
      ['cccc', spelled([1])],
    ],
    [
      ['bbbb', spelled([0, 2])],
      ['dddd', spelled([1, 2])],
    ],
    [
      ['cccc', spelled([0])],
      ['eeee', spelled([0])],
    ],
  ]);
});

test('what is no longer asked for is not kept', async () => {
  const before = await inverted([first, second], notInverted);
  expect((await inverted([second], before)).size).toBe(1);
});

test('two of whom the same can be found are one', async () => {
  expect((await inverted([third, third], notInverted)).size).toBe(1);
});
