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

/** What can be found of a municipality, or of all of them, made ready to be indexed together with that of others. */
export interface Findable {
  readonly blocks: readonly FindableBlock[];
  readonly names: readonly SuggestedName[];
}

/** Records that are looked up together. */
export interface FindableBlock {
  /** The digest of all that it is made from. */
  readonly from: string;
  readonly records: readonly Brief[];
  /** Everything by which one of them can be found, divided by spaces. */
  readonly tokens: string;
  /** What it weighs by itself when compressed. */
  readonly bytes: number;
  readonly spoken: readonly Spoken[];
}

/** One object, so that it is known to be the same. */
const NONE: SearchWords['readings'] = {};

export const nothing: Findable = { blocks: [], names: [] };

/** `before`: what was findable, by whoever has the same `key`, of which stays what is made from the same. */
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

/** Tells what can be found from anything else. */
export function digestOfFindable({ blocks, names }: Findable): string {
  return hash('sha256', JSON.stringify([blocks.map(({ from }) => from), names]));
}

export function bytesOf({ blocks }: Findable): number {
  return blocks.reduce((sum, { bytes }) => sum + bytes, 0);
}
