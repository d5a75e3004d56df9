import type { SearchRecord } from '../record.ts';
import { filled } from './filled.ts';

/** Records that are looked up together: one page of the index. */
export type Block = readonly SearchRecord[];

/** What a block weighs: small enough to tell records apart, large enough that there are few of them. */
const BLOCK_BYTES = 5400;
/** What is fetched at once in a large archive. */
const FILE_BYTES = 20_000;
/** A small archive, up to so much in all, comes in two files. */
const SMALL = 66_000;

export function cutIntoBlocks(records: readonly SearchRecord[]): readonly Block[] {
  return filled(
    records,
    weightOf,
    (weight, [first], next) => weight > BLOCK_BYTES || first?.municipality !== next.municipality,
  );
}

/** Gathers blocks, given by what each weighs, in files: the numbers of the blocks of each file. */
export function gather(bytes: readonly number[]): readonly (readonly number[])[] {
  const total = bytes.reduce((sum, one) => sum + one, 0);
  const largest = bytes.reduce((most, one) => Math.max(most, one), 0);
  const most = total <= SMALL ? total / 2 + largest / 2 : FILE_BYTES;
  return filled(
    bytes.keys(),
    (number) => bytes[number] ?? 0,
    (weight) => weight > most,
  );
}

/** About what it takes when compressed among its like. */
function weightOf({ title, text }: SearchRecord): number {
  return 40 + (title.length + text.length) * 0.8;
}
