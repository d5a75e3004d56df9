import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allSummaries, archiveOf, openedArchive } from '#archive/published.ts';
import { recordsOf } from '../records/all.ts';
import { indexFiles } from './files.ts';

/** Writes the search index of the archive beside the pages of a site that has just been built. */
export async function buildSearchIndex(outFolder: string): Promise<void> {
  const { shared } = openedArchive();
  const summaries = allSummaries();
  const records = await recordsOf(
    summaries.map(({ id }) => id),
    archiveOf,
    shared,
    (url) => existsSync(join(outFolder, url, 'index.html')),
  );
  const folder = join(outFolder, 'search');
  for (const [path, bytes] of await indexFiles(records, summaries, shared.search?.data ?? null)) {
    const file = join(folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, bytes);
  }
}
