import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { type PagesOfWords, readIndexFile } from './format.ts';

/** Pages given to Pagefind in parallel. */
const AT_ONCE = 64;

/** Indexes pages, each a set of words, with Pagefind, and reads the pages of each word from its files. */
export async function pagefindIndex(pages: readonly ReadonlySet<string>[]): Promise<PagesOfWords> {
  if (pages.length === 0) return new Map();
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(', ')}`);
  try {
    const give = async (number: number) => {
      const { errors } = await index.addCustomRecord({
        // Pagefind numbers pages in the order of their addresses.
        url: String(number).padStart(8, '0'),
        content: [...(pages[number] ?? [])].join(' '),
        language: 'unknown',
      });
      if (errors.length > 0) throw new Error(`Pagefind did not take page ${number}: ${errors.join(', ')}`);
    };
    for (let from = 0; from < pages.length; from += AT_ONCE)
      await Promise.all([...pages.keys()].slice(from, from + AT_ONCE).map(give));
    const { files, errors } = await index.getFiles();
    if (errors.length > 0) throw new Error(`Pagefind gave no index: ${errors.join(', ')}`);
    const found = new Map(
      files
        .filter(({ path }) => path.endsWith('.pf_index'))
        .flatMap(({ content }) => [...readIndexFile(gunzipSync(content))]),
    );
    check(pages, found);
    return found;
  } finally {
    // Pagefind's child process keeps running, but does not keep this process alive.
    await index.deleteIndex();
  }
}

/** Throws if the index differs from the words that Pagefind was given. */
function check(pages: readonly ReadonlySet<string>[], found: PagesOfWords): void {
  const given = pages.reduce((sum, words) => sum + words.size, 0);
  let held = 0;
  for (const [word, numbers] of found) {
    held += numbers.length;
    for (const number of numbers)
      if (!pages[number]?.has(word)) throw new Error(`Pagefind put ${word} on page ${number}`);
  }
  if (held !== given) throw new Error(`Pagefind indexed ${held} of ${given} words`);
}
