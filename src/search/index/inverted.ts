import { digestOfBlocks, type Findable, type FindableBlock } from './findable.ts';
import { pagefindIndex } from './pagefind.ts';
import { type Posting, spelled } from './postings.ts';

/** Which blocks hold each token, by the digest of the blocks of a municipality. */
export type Inverted = ReadonlyMap<string, readonly Posting[]>;

export const notInverted: Inverted = new Map();

/** Whose blocks they are, and the first of them among all that Pagefind was given. */
interface Owner {
  readonly postings: Posting[];
  readonly first: number;
}

/**
 * The blocks of each, inverted, but for those that were before. All others are given to Pagefind together: beginning and
 * ending an index takes it as long as some hundred blocks.
 */
export async function inverted(findables: readonly Findable[], before: Inverted): Promise<Inverted> {
  const all = new Map<string, readonly Posting[]>();
  const pages: ReadonlySet<string>[] = [];
  const ownerOf: Owner[] = [];
  for (const { blocks } of findables) {
    const digest = digestOfBlocks(blocks);
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
