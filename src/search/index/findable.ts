import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { SearchWords } from '#archive/1-read/schema/registers.ts';
import type { SearchRecord } from '../record.ts';
import { folding } from '../text/fold.ts';
import { type Brief, brief } from './brief.ts';
import { namesOf, type SuggestedName } from './names.ts';
import { type Block, cutIntoBlocks } from './pages.ts';
import { type Spoken, spokenIn } from './spoken.ts';
import { tokensOfRecords } from './tokens.ts';

/** The searchable content of one municipality, or of all together, prepared for the index. */
export interface Findable {
  readonly blocks: readonly FindableBlock[];
  readonly names: readonly SuggestedName[];
}

/** Neighbouring records that make one page of the index. */
export interface FindableBlock {
  /** Digest of the records and of the key. */
  readonly from: string;
  readonly records: readonly Brief[];
  /** All tokens of the records, separated by spaces. */
  readonly tokens: string;
  /** The compressed size of the block alone. */
  readonly bytes: number;
  readonly spoken: readonly Spoken[];
}

/** A constant, so that `spokenIn` recognizes it by identity and keeps its dictionary. */
const NONE: SearchWords['readings'] = {};

export const nothing: Findable = { blocks: [], names: [] };

/** Blocks of `before` whose records and `key` are unchanged are reused. */
export function findableOf(
  records: readonly SearchRecord[],
  words: SearchWords | null,
  { key, before }: { readonly key: string; readonly before: Findable } = { key: '', before: nothing },
): Findable {
  const known = new Map(before.blocks.map((block) => [block.from, block]));
  const fold = folding(words?.spellings ?? []);
  const made = (block: Block): FindableBlock => {
    const text = JSON.stringify(block);
    const from = hash('sha256', `${key}\n${text}`, 'base64url');
    const same = known.get(from);
    if (same) return same;
    return {
      from,
      records: block.map(brief),
      tokens: [...tokensOfRecords(block, fold)].sort().join(' '),
      bytes: gzipSync(text).length,
      spoken: spokenIn(block, words?.readings ?? NONE),
    };
  };
  return { blocks: cutIntoBlocks(records).map(made), names: namesOf(records) };
}

/** A digest that changes with anything that can be found. */
export function digestOfFindable({ blocks, names }: Findable): string {
  return hash('sha256', JSON.stringify([blocks.map(({ from }) => from), names]));
}

export function bytesOf({ blocks }: Findable): number {
  return blocks.reduce((sum, { bytes }) => sum + bytes, 0);
}
