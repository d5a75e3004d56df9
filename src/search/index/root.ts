import type { SearchWords } from '#archive/1-read/schema/registers.ts';
import type { ISODate } from '#calendar/date.ts';
import { folding } from '../text/fold.ts';
import { keysOfName, keysOfSpoken } from './keys.ts';
import type { Manifest, ManifestMunicipality, ManifestPart } from './manifest.ts';
import type { SuggestedName } from './names.ts';
import { type Put, packed } from './packed.ts';
import type { IndexedPart } from './part.ts';
import { type Posting, spelled } from './postings.ts';
import { putIndex } from './put-index.ts';
import { putSharded } from './shards.ts';
import { longestOf, type Spoken } from './spoken.ts';

/** How many things of one name are suggested for what begins alike, and how many in all. */
const OF_ONE_NAME = 4;
const OF_ONE_KEY = 400;
/** Of so many record files the manifest itself tells where each page is. */
const FILES_TOLD = 1000;

interface About {
  readonly municipalities: readonly ManifestMunicipality[];
  readonly words: SearchWords | null;
  readonly asOf: ISODate;
}

/** Puts what leads to the parts, which are asked for one after the other; the manifest, which is read first. */
export function indexRoot(
  parts: Iterable<IndexedPart>,
  { municipalities, words, asOf }: About,
  put: Put,
): Uint8Array {
  const told: IndexedPart[] = [];
  const partsOf = new Map<string, number[]>();
  const names: SuggestedName[] = [];
  const spoken = new Map<string, string>();
  for (const part of parts) {
    told.push({ ...part, tokens: '', names: [], spoken: [] });
    for (const token of part.tokens.split(' ')) {
      const own = partsOf.get(token);
      if (own) own.push(told.length - 1);
      else partsOf.set(token, [told.length - 1]);
    }
    names.push(...part.names);
    for (const [words, reading] of part.spoken) spoken.set(words, reading);
  }
  const isOne = told.length === 1;
  const isFew = told.reduce((sum, { held }) => sum + held.files.length, 0) <= FILES_TOLD;
  const spellings = words?.spellings ?? [];
  const fold = folding(spellings);
  const manifest: Manifest = {
    asOf,
    parts: told.map(
      ({ folder, of, chunks, held }): ManifestPart => ({
        folder,
        of: isOne ? [] : of,
        chunks,
        held: isFew ? held : put(`${folder}held`, packed(held)),
      }),
    ),
    carried: told[0]?.carried ?? null,
    whichPart: isOne
      ? null
      : putIndex(
          'parts',
          [...partsOf].map(([token, own]): Posting => [token, spelled(own)]),
          put,
        ).chunks,
    names: putSharded('names', names, (name) => keysOfName(name, fold), likeliest, put),
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

/** In a country many things have one name: whoever goes on typing finds the one that is meant, or searches. */
function likeliest(names: readonly SuggestedName[]): readonly SuggestedName[] {
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
