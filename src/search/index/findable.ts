import { gzipSync } from 'node:zlib';
import type { SearchWords } from '#archive/1-read/schema/registers.ts';
import type { SearchRecord } from '../record.ts';
import { folding } from '../text/fold.ts';
import { type Brief, brief } from './brief.ts';
import { namesOf, type SuggestedName } from './names.ts';
import { cutIntoBlocks } from './pages.ts';
import { type Spoken, spokenIn } from './spoken.ts';
import { tokensOfRecords } from './tokens.ts';

/** What can be found of a municipality, or of all of them, made ready to be indexed together with that of others. */
export interface Findable {
  readonly blocks: readonly FindableBlock[];
  readonly names: readonly SuggestedName[];
  readonly spoken: readonly Spoken[];
}

/** Records that are looked up together. */
export interface FindableBlock {
  readonly records: readonly Brief[];
  /** Everything by which one of them can be found, divided by spaces. */
  readonly tokens: string;
  /** What it weighs by itself when compressed. */
  readonly bytes: number;
}

/** One object, so that it is known to be the same. */
const NONE: SearchWords['readings'] = {};

export const nothing: Findable = { blocks: [], names: [], spoken: [] };

export function findableOf(records: readonly SearchRecord[], words: SearchWords | null): Findable {
  const fold = folding(words?.spellings ?? []);
  return {
    blocks: cutIntoBlocks(records).map((block) => ({
      records: block.map(brief),
      tokens: [...tokensOfRecords(block, fold)].sort().join(' '),
      bytes: gzipSync(JSON.stringify(block)).length,
    })),
    names: namesOf(records),
    spoken: spokenIn(records, words?.readings ?? NONE),
  };
}

export function bytesOf({ blocks }: Findable): number {
  return blocks.reduce((sum, { bytes }) => sum + bytes, 0);
}
