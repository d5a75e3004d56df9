import { gzipSync } from 'node:zlib';
import type { SearchRecord } from '../record.ts';

/** Records that are looked up together: one page to Pagefind. */
export type Block = readonly SearchRecord[];

/** What a block weighs: small enough to tell records apart, large enough that there are few of them. */
const BLOCK_BYTES = 5400;
/** What is fetched at once in a large archive. */
const FILE_BYTES = 20_000;
/** A small archive, up to so much in all, comes in two files. */
const SMALL = 66_000;

export interface Batched {
  readonly blocks: readonly Block[];
  /** The blocks of each file, by number. */
  readonly files: readonly (readonly number[])[];
}

/** Cuts the records into blocks of one municipality each, and gathers those in files. */
export function batch(records: readonly SearchRecord[]): Batched {
  const blocks: SearchRecord[][] = [];
  let size = 0;
  for (const record of records) {
    const last = blocks.at(-1);
    const weight = weightOf(record);
    if (!last || size + weight > BLOCK_BYTES || last[0]?.municipality !== record.municipality) {
      blocks.push([record]);
      size = weight;
    } else {
      last.push(record);
      size += weight;
    }
  }
  const bytes = blocks.map((block) => gzipSync(JSON.stringify(block)).length);
  const total = bytes.reduce((sum, one) => sum + one, 0);
  const most = total <= SMALL ? total / 2 + Math.max(...bytes) / 2 : FILE_BYTES;
  const files: number[][] = [];
  let held = 0;
  for (const [number, own] of bytes.entries()) {
    const last = files.at(-1);
    if (!last || held + own > most) {
      files.push([number]);
      held = own;
    } else {
      last.push(number);
      held += own;
    }
  }
  return { blocks, files };
}

/** About what it takes when compressed among its like. */
function weightOf({ title, text }: SearchRecord): number {
  return 40 + (title.length + text.length) * 0.8;
}
