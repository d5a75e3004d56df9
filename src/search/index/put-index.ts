import type { Chunks } from './manifest.ts';
import { type Put, packed } from './packed.ts';
import { type Columns, columnsOf, type Posting } from './postings.ts';
import { inFiles } from './shards.ts';

/** What a file of an index holds, before it is compressed to a fifth. */
const LETTERS = 60_000;
/** What an index weighs that the manifest carries: on a slow line that takes less time than to wait for a part of it. */
const MOST_CARRIED = 60_000;

export interface IndexPut {
  readonly chunks: Chunks;
  /** Of a small index all of it: it has no files then. */
  readonly carried: Columns | null;
}

/** Puts the files of an index; `mayBeCarried`: of one that is not small. */
export function putIndex(
  folder: string,
  postings: readonly Posting[],
  put: Put,
  mayBeCarried = false,
): IndexPut {
  const files = inFiles(postings, LETTERS);
  const carried = mayBeCarried ? columnsOf(files.flatMap(([, own]) => own)) : null;
  if (carried && packed(carried).length <= MOST_CARRIED)
    // Divided all the same: of a large archive a search asks for as many words as if it had to fetch them.
    return { chunks: files.map(([first], at) => [first, String(at)]), carried };
  return { chunks: files.map(([first, own]) => [first, put(folder, packed(columnsOf(own)))]), carried: null };
}
