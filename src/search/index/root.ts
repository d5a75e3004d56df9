import type { SearchWords } from '#archive/1-read/schema/registers.ts';
import type { ISODate } from '#calendar/date.ts';
import { packed } from '#feeds/packed.ts';
import { folding } from '../text/fold.ts';
import { keysOfName, keysOfSpoken } from './keys.ts';
import type { Manifest, ManifestMunicipality, ManifestPart } from './manifest.ts';
import type { SuggestedName } from './names.ts';
import type { IndexedPart } from './part.ts';
import { encodeAscending, numbersIn, type Posting, postingsIn } from './postings.ts';
import type { Put } from './put.ts';
import { putIndex } from './put-index.ts';
import { putSharded } from './shards.ts';
import { longestOf, type Spoken } from './spoken.ts';

/** The most suggestions stored under one key: of the same name, and in all. */
const OF_ONE_NAME = 4;
const OF_ONE_KEY = 400;

interface About {
  readonly municipalities: readonly ManifestMunicipality[];
  readonly words: SearchWords | null;
  readonly asOf: ISODate;
}

/** Stores the index of all parts, which are read one at a time; returns the manifest. */
export function indexRoot(
  partsIn: Iterable<IndexedPart>,
  { municipalities, words, asOf }: About,
  put: Put,
): Uint8Array {
  const parts: ManifestPart[] = [];
  const pagesOf = new Map<string, Pages>();
  const names: SuggestedName[] = [];
  const spoken = new Map<string, string>();
  let first = 0;
  for (const { manifest: part, postings, ...more } of partsIn) {
    parts.push(part);
    for (const [token, pages] of postingsIn(postings))
      pagesOf.set(token, withLater(pagesOf.get(token), pages, first));
    first += part.pages;
    names.push(...more.names);
    for (const [words, reading] of more.spoken) spoken.set(words, reading);
  }
  const spellings = words?.spellings ?? [];
  const fold = folding(spellings);
  const all = Array.from(pagesOf, ([token, { letters }]): Posting => [token, letters]);
  const manifest: Manifest = {
    asOf,
    index: putIndex('index', all, put),
    parts,
    names: putSharded('names', names, (name) => keysOfName(name, fold), heaviest, put),
    spoken: putSharded('spoken', longestOf(spoken), keysOfSpoken, (all: readonly Spoken[]) => all, put),
    municipalities: municipalities.map(({ id, name, reading, prefecture }) => ({
      id,
      name,
      reading,
      prefecture,
    })),
    spellings,
    words: words?.words ?? {},
  };
  return packed(manifest);
}

/**
 * Pages encoded by `encodeAscending`, and the last of them. As arrays of numbers, those of a country would take a
 * gigabyte.
 */
interface Pages {
  readonly letters: string;
  readonly last: number;
}

/** Adds the pages of a part whose first page has the number `first`. */
function withLater({ letters, last }: Pages = { letters: '', last: 0 }, own: string, first: number): Pages {
  const pages = numbersIn(own).map((page) => first + page);
  return { letters: letters + encodeAscending(pages, last), last: pages.at(-1) ?? last };
}

/**
 * The names with the greatest weight: in a country many things share a name, and a reader can type on or
 * search.
 */
function heaviest(names: readonly SuggestedName[]): readonly SuggestedName[] {
  const counts = new Map<string, number>();
  const few = names
    .toSorted((a, b) => b.weight - a.weight)
    .filter(({ text }) => {
      const leaf = text.split('/').at(-1) ?? text;
      const count = (counts.get(leaf) ?? 0) + 1;
      counts.set(leaf, count);
      return count <= OF_ONE_NAME;
    });
  return few.slice(0, OF_ONE_KEY);
}
