import { packed } from '#feeds/packed.ts';
import type { Findable } from './findable.ts';
import { type Inverted, stretchesOf } from './inverted.ts';
import type { ManifestPart } from './manifest.ts';
import type { SuggestedName } from './names.ts';
import { gather } from './pages.ts';
import { type Columns, columnsOf, encodeAscending, numbersIn, type Posting } from './postings.ts';
import { digestOfBytes, type Put } from './put.ts';
import { longestOf, type Spoken } from './spoken.ts';

/** A part whose record files are stored, and what the root needs of it. */
export interface IndexedPart {
  readonly manifest: ManifestPart;
  /** The pages of each token. */
  readonly postings: Columns;
  readonly names: readonly SuggestedName[];
  readonly spoken: readonly Spoken[];
}

/**
 * Stores the record files of a part. The only part of a site (`folder` is '') has files named by digest; with
 * several parts they are numbered. `postings` holds the inverted stretches of `findables`.
 */
export function indexPart(
  { folder, of }: Pick<ManifestPart, 'folder' | 'of'>,
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
  const tokens = [...pagesOf].map(([token, pages]): Posting => [token, encodeAscending(pages)]);
  const gathered = gather(blocks.map(({ bytes }) => bytes));
  const files = gathered.map((pages) => packed(pages.map((page) => blocks[page]?.records)));
  const isOnly = folder === '';
  // Numbered, because the names of a thousand files would make up most of the manifest.
  const own = isOnly ? 'records' : `records/${folder}/${digestOfBytes(Buffer.concat(files))}`;
  const names = files.map((bytes, number) => put(own, bytes, isOnly ? undefined : number));
  let page = 0;
  const from = findables.map((one) => {
    page += one.blocks.length;
    return page - one.blocks.length;
  });
  return {
    manifest: {
      folder: own,
      of,
      from: encodeAscending(from),
      pages: blocks.length,
      starts: encodeAscending(gathered.map(([start = 0]) => start)),
      files: isOnly ? names : null,
    },
    postings: columnsOf(tokens.toSorted(([a], [b]) => (a < b ? -1 : 1))),
    names: findables.flatMap((one) => one.names),
    spoken: longestOf(new Map(blocks.flatMap((block) => block.spoken))),
  };
}
