import type { Findable } from './findable.ts';
import type { Chunks, PartHeld } from './manifest.ts';
import type { SuggestedName } from './names.ts';
import { type Put, packed } from './packed.ts';
import { pagefindIndex } from './pagefind.ts';
import { gather } from './pages.ts';
import { longestOf, type Spoken } from './spoken.ts';

/** A part of the index, whose files were put, and what the root tells of it. */
export interface IndexedPart {
  readonly folder: string;
  readonly of: readonly string[];
  readonly chunks: Chunks;
  readonly held: PartHeld;
  /** Everything by which something of it can be found, divided by spaces. */
  readonly tokens: string;
  readonly names: readonly SuggestedName[];
  readonly spoken: readonly Spoken[];
}

export async function indexPart(
  { folder, of }: Pick<IndexedPart, 'folder' | 'of'>,
  findables: readonly Findable[],
  put: Put,
): Promise<IndexedPart> {
  const blocks = findables.flatMap((one) => one.blocks);
  const tokens = blocks.map((block) => new Set(block.tokens.split(' ').filter((token) => token !== '')));
  const files = gather(blocks.map(({ bytes }) => bytes));
  const fileOf = new Map(files.flatMap((pages, file) => pages.map((page) => [page, file])));
  const chunks = await pagefindIndex(tokens);
  return {
    folder,
    of,
    chunks: chunks.map(({ first, bytes }) => [first, put(`${folder}index`, bytes, '.pf_index')]),
    held: {
      pages: blocks.map((_, page) => fileOf.get(page) ?? 0),
      files: files.map((pages) =>
        put(`${folder}records`, packed(pages.map((page) => blocks[page]?.records)), '.bin'),
      ),
    },
    tokens: [...new Set(tokens.flatMap((own) => [...own]))].join(' '),
    names: findables.flatMap((one) => one.names),
    spoken: longestOf(new Map(findables.flatMap((one) => one.spoken))),
  };
}
