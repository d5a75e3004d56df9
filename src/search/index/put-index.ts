import { packed } from '#feeds/packed.ts';
import { FEWEST_FILES, fileOfToken } from '../text/tokens.ts';
import type { ManifestIndex } from './manifest.ts';
import { columnsOf, type Posting } from './postings.ts';
import { digestOfBytes, type Put } from './put.ts';

/** The target size of an index file, which compresses to a fourth: a search needs only some tokens of it. */
const LETTERS = 16_000;
/**
 * Up to this compressed size the manifest carries the index: on a slow line that is faster than another
 * request.
 */
const MOST_CARRIED = 50_000;

/** Stores the files of the index, unless it is small enough for the manifest. */
export function putIndex(folder: string, postings: readonly Posting[], put: Put): ManifestIndex {
  const sorted = postings.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const whole = columnsOf(sorted);
  const letters = whole[0].length + whole[1].length;
  // A power of two, so that tokens keep their files until the index has doubled. Computed for a carried index
  // too: how many tokens a bounded search looks up depends on it.
  const files = Math.max(FEWEST_FILES, 2 ** Math.round(Math.log2(letters / LETTERS)));
  // JSON of this kind compresses to no less than a tenth.
  if (letters < 10 * MOST_CARRIED && packed(whole).length <= MOST_CARRIED) return { files, held: whole };
  const held = `${folder}/${digestOfBytes(JSON.stringify(whole))}`;
  const own = Map.groupBy(sorted, ([token]) => fileOfToken(token, files));
  for (let file = 0; file < files; file++) put(held, packed(columnsOf(own.get(file) ?? [])), file);
  return { files, held };
}
