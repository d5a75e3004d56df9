import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { readPostings } from './format.ts';

export interface Chunk {
  /** Its first word; it goes on to the first of the next. */
  readonly first: string;
  readonly bytes: Uint8Array;
}

/** Pages that it is given before it has taken the first. */
const AT_ONCE = 64;

/** Has Pagefind index the pages, each given as its tokens, and reads back whether it did so. */
export async function pagefindIndex(pages: readonly ReadonlySet<string>[]): Promise<readonly Chunk[]> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(', ')}`);
  try {
    const give = async (number: number) => {
      const { errors } = await index.addCustomRecord({
        // Pages are numbered in the order of their addresses.
        url: String(number).padStart(8, '0'),
        content: [...(pages[number] ?? [])].sort().join(' '),
        language: 'unknown',
      });
      if (errors.length > 0) throw new Error(`Pagefind did not take page ${number}: ${errors.join(', ')}`);
    };
    for (let from = 0; from < pages.length; from += AT_ONCE)
      await Promise.all([...pages.keys()].slice(from, from + AT_ONCE).map(give));
    const { files, errors } = await index.getFiles();
    if (errors.length > 0) throw new Error(`Pagefind gave no index: ${errors.join(', ')}`);
    const chunks = files
      .filter(({ path }) => path.endsWith('.pf_index'))
      .map(({ content }) => ({ postings: readPostings(gunzipSync(content)), bytes: content }));
    check(
      pages,
      chunks.map(({ postings }) => postings),
    );
    return chunks
      .map(({ postings, bytes }) => ({ first: [...postings.keys()].sort()[0] ?? '', bytes }))
      .toSorted((a, b) => (a.first < b.first ? -1 : 1));
  } finally {
    await index.deleteIndex();
    await close();
  }
}

/** An index that says less or more than what it was given is not published. */
function check(
  pages: readonly ReadonlySet<string>[],
  chunks: readonly ReadonlyMap<string, readonly number[]>[],
): void {
  const given = pages.reduce((sum, tokens) => sum + tokens.size, 0);
  let held = 0;
  for (const postings of chunks) {
    for (const [word, numbers] of postings) {
      held += numbers.length;
      for (const number of numbers)
        if (!pages[number]?.has(word)) throw new Error(`Pagefind put ${word} on page ${number}`);
    }
  }
  if (held !== given) throw new Error(`Pagefind indexed ${held} of ${given} words`);
}
