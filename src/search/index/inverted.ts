import { hash } from 'node:crypto';
import type { Findable, FindableBlock } from './findable.ts';
import { pagefindIndex } from './pagefind.ts';
import { encodeAscending, type Posting } from './postings.ts';

/** Neighbouring blocks of one municipality that are inverted together. */
export interface Stretch {
  readonly blocks: readonly FindableBlock[];
  readonly digest: string;
}

/** By digest of the stretch, the postings of each token within it. */
export type Inverted = ReadonlyMap<string, readonly Posting[]>;

export const notInverted: Inverted = new Map();

/**
 * All blocks in order, cut into stretches. A stretch ends at a block whose digest starts with A to D, one in
 * 16, so that an inserted block changes only the stretch around it.
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

/** The stretch that a page given to Pagefind belongs to: its postings, and the number of its first page. */
interface Owner {
  readonly postings: Posting[];
  readonly first: number;
}

/**
 * Inverts the stretches that `before` does not hold. They go to Pagefind together, because to start and
 * finish an index takes as long as some hundred blocks.
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
      owner?.postings.push([token, encodeAscending(own.map((number) => number - owner.first))]);
  return all;
}

function tokensOfBlock({ tokens }: FindableBlock): ReadonlySet<string> {
  return new Set(tokens.split(' ').filter((token) => token !== ''));
}
