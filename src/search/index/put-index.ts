import { FEWEST_FILES, fileOfToken } from '../text/tokens.ts';
import type { ManifestIndex } from './manifest.ts';
import { digestOfBytes, type Put, packed } from './packed.ts';
import { columnsOf, type Posting } from './postings.ts';

/** What a file of an index holds, before it is compressed to a fourth: a search wants some words of it alone. */
const LETTERS = 16_000;
/** What an index weighs that the manifest carries: on a slow line that takes less time than to wait for a part of it. */
const MOST_CARRIED = 50_000;

/** Puts the files of an index that is too large to be carried. */
export function putIndex(folder: string, postings: readonly Posting[], put: Put): ManifestIndex {
  const sorted = postings.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const whole = columnsOf(sorted);
  const letters = whole[0].length + whole[1].length;
  // Twice as many where it has grown so much, and not one more: each token stays in its file until then. Of an index that is
  // carried too: how many words a search of a large archive looks up does not depend on that.
  const files = Math.max(FEWEST_FILES, 2 ** Math.round(Math.log2(letters / LETTERS)));
  // None is compressed to less than a tenth.
  if (letters < 10 * MOST_CARRIED && packed(whole).length <= MOST_CARRIED) return { files, held: whole };
  const held = `${folder}/${digestOfBytes(JSON.stringify(whole))}`;
  const own = Map.groupBy(sorted, ([token]) => fileOfToken(token, files));
  for (let file = 0; file < files; file++) put(held, packed(columnsOf(own.get(file) ?? [])), file);
  return { files, held };
}
