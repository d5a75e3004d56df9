import { hash } from 'node:crypto';
import type { Findable, FindableBlock } from './findable.ts';
import { pagefindIndex } from './pagefind.ts';
import { type Posting, spelled } from './postings.ts';

/** Blocks of one municipality that follow each other and are inverted together. */
export interface Stretch {
  readonly blocks: readonly FindableBlock[];
  readonly digest: string;
}

/** Which blocks of a stretch hold each token, by its digest. */
export type Inverted = ReadonlyMap<string, readonly Posting[]>;

export const notInverted: Inverted = new Map();

/**
 * All blocks in their order. The digest of a block tells whether a stretch ends with it, as every 16th does: where one more is put
 * between them, all stretches but one are as they were.
 */
export function stretchesOf(findables: readonly Findable[]): readonly Stretch[] {
  return findables.flatMap(({ blocks }) => {
    const stretches: FindableBlock[][] = [];
    let isOver = true;
    for (const block of blocks) {
      if (isOver) stretches.push([]);
      stretches.at(-1)?.push(block);
      isOver = /^[A-D]/.test(block.from);
    }
    return stretches.map((stretch) => ({
      blocks: stretch,
      digest: hash('sha256', stretch.map(({ from }) => from).join(' '), 'base64url'),
    }));
  });
}

/** Of whom blocks are, and the first of them among all that Pagefind was given. */
interface Owner {
  readonly postings: Posting[];
  readonly first: number;
}

/**
 * The stretches, inverted, but for those that were before. All others are given to Pagefind together: beginning and
 * ending an index takes it as long as some hundred blocks.
 */
export async function inverted(stretches: readonly Stretch[], before: Inverted): Promise<Inverted> {
  const all = new Map<string, readonly Posting[]>();
  const pages: ReadonlySet<string>[] = [];
  const ownerOf: Owner[] = [];
  for (const { blocks, digest } of stretches) {
    const same = all.get(digest) ?? before.get(digest);
    const owner: Owner = { postings: [], first: pages.length };
    all.set(digest, same ?? owner.postings);
    if (same !== undefined) continue;
    for (const block of blocks) {
      pages.push(tokensOfBlock(block));
      ownerOf.push(owner);
    }
  }
  for (const [token, numbers] of await pagefindIndex(pages))
    for (const [owner, own] of Map.groupBy(numbers, (number) => ownerOf[number]))
      owner?.postings.push([token, spelled(own.map((number) => number - owner.first))]);
  return all;
}

function tokensOfBlock({ tokens }: FindableBlock): ReadonlySet<string> {
  return new Set(tokens.split(' ').filter((token) => token !== ''));
}
