import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { SearchWords } from '#archive/1-read/schema/registers.ts';
import type { ISODate } from '#calendar/date.ts';
import type { SearchRecord } from '../record.ts';
import { folding } from '../text/fold.ts';
import { brief } from './brief.ts';
import type { Manifest, ManifestMunicipality } from './manifest.ts';
import { namesOf } from './names.ts';
import { pagefindIndex } from './pagefind.ts';
import { batch } from './pages.ts';
import { spokenIn } from './spoken.ts';
import { tokensOfRecord } from './tokens.ts';

/** The files that the engine fetches, by their place below /search/. The same records give the same bytes. */
export async function indexFiles(
  records: readonly SearchRecord[],
  municipalities: readonly ManifestMunicipality[],
  words: SearchWords | null,
  asOf: ISODate,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const put = (folder: string, bytes: Uint8Array, ending: string): string => {
    const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}${ending}`;
    files.set(`${folder}/${name}`, bytes);
    return name;
  };
  const spellings = words?.spellings ?? [];
  const fold = folding(spellings);
  const { blocks, files: gathered } = batch(records);
  const chunks = await pagefindIndex(
    blocks.map((block) => new Set(block.flatMap((record) => [...tokensOfRecord(record, fold)]))),
  );
  const fileOf = new Map(gathered.flatMap((pages, file) => pages.map((page) => [page, file])));
  const manifest: Manifest = {
    asOf,
    chunks: chunks.map(({ first, bytes }) => [first, put('index', bytes, '.pf_index')]),
    pages: blocks.map((_, page) => fileOf.get(page) ?? 0),
    files: gathered.map((pages) =>
      put('records', packed(pages.map((page) => blocks[page]?.map(brief))), '.bin'),
    ),
    names: put('names', packed(namesOf(records)), '.bin'),
    spoken: put('spoken', packed(await spokenIn(records, words?.readings ?? {})), '.bin'),
    municipalities: municipalities.map(({ id, name, reading, prefecture }) => ({
      id,
      name,
      reading,
      prefecture,
    })),
    spellings,
    words: words?.words ?? {},
  };
  files.set('manifest.bin', packed(manifest));
  return files;
}

/** Compressed here, because not every host does it. */
function packed(value: unknown): Uint8Array {
  const bytes = gzipSync(JSON.stringify(value), { level: 9 });
  // The operating system on which it was made is no part of it.
  bytes[9] = 255;
  return bytes;
}
