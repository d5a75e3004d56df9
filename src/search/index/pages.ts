import type { SearchRecord } from '../record.ts';
import { filled } from './filled.ts';

/** Neighbouring records that make one page of the index. */
export type Block = readonly SearchRecord[];

/**
 * The most that a block may weigh: a search fetches little beside what it needs, and the index has few pages.
 */
const BLOCK_BYTES = 5400;
/** The size of a record file in a large archive, which a search fetches as a whole. */
const FILE_BYTES = 20_000;
/** Up to this total, records are stored in two files. */
const SMALL = 66_000;

export function cutIntoBlocks(records: readonly SearchRecord[]): readonly Block[] {
  return filled(
    records,
    weightOf,
    (weight, [first], next) => weight > BLOCK_BYTES || first?.municipality !== next.municipality,
  );
}

/** Distributes blocks, given by their weights, over files; returns the block numbers of each file. */
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

/** The estimated size of a record, compressed together with others. */
function weightOf({ title, text }: SearchRecord): number {
  return 40 + (title.length + text.length) * 0.8;
}
