import type { Findable } from './findable.ts';
import { type Inverted, stretchesOf } from './inverted.ts';
import type { PartHeld } from './manifest.ts';
import type { SuggestedName } from './names.ts';
import { type Put, packed } from './packed.ts';
import { gather } from './pages.ts';
import { numbersIn, type Posting, spelled } from './postings.ts';
import { type IndexPut, putIndex } from './put-index.ts';
import { longestOf, type Spoken } from './spoken.ts';

/** A part of the index, whose files were put, and what the root tells of it. */
export interface IndexedPart extends IndexPut {
  /** Empty of the only one. */
  readonly folder: string;
  readonly of: readonly string[];
  readonly held: PartHeld;
  /** Everything by which something of it can be found, divided by spaces. */
  readonly tokens: string;
  readonly names: readonly SuggestedName[];
  readonly spoken: readonly Spoken[];
}

/** `postings`: of these, what is known of which block holds which token. */
export function indexPart(
  { folder, of }: Pick<IndexedPart, 'folder' | 'of'>,
  findables: readonly Findable[],
  postings: Inverted,
  put: Put,
): IndexedPart {
  const blocks = findables.flatMap((one) => one.blocks);
  const pagesOf = new Map<string, number[]>();
  let first = 0;
  for (const stretch of stretchesOf(findables)) {
    for (const [token, pages] of postings.get(stretch.digest) ?? []) {
      const own = pagesOf.get(token) ?? [];
      for (const page of numbersIn(pages)) own.push(first + page);
      pagesOf.set(token, own);
    }
    first += stretch.blocks.length;
  }
  const files = gather(blocks.map(({ bytes }) => bytes));
  const tokens = [...pagesOf].map(([token, pages]): Posting => [token, spelled(pages)]);
  return {
    folder,
    of,
    ...putIndex(`${folder}index`, tokens, put, folder === ''),
    held: {
      pages: files.flatMap((pages, file) => pages.map(() => file)),
      files: files.map((pages) =>
        put(`${folder}records`, packed(pages.map((page) => blocks[page]?.records))),
      ),
    },
    tokens: [...pagesOf.keys()].join(' '),
    names: findables.flatMap((one) => one.names),
    spoken: longestOf(new Map(blocks.flatMap((block) => block.spoken))),
  };
}
