import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SharedSource } from '#archive/1-read/source.ts';
import { withoutBasePath } from '#archive/4-link/addresses/urls.ts';
import type { Summary } from '#archive/4-link/overview/summary.ts';
import type { Archive } from '#archive/4-link/types.ts';
import type { ISODate } from '#calendar/date.ts';
import { recordsOf } from '../records/all.ts';
import { indexFiles } from './files.ts';

interface Indexed {
  readonly shared: SharedSource;
  readonly settings: { readonly asOf: ISODate };
  readonly gists: () => readonly { readonly summary: Summary }[];
  readonly archiveOf: (municipality: string) => Archive;
}

/** Writes the search index of the archive beside the pages of a site that was just built. */
export async function buildSearchIndex(site: Indexed, outFolder: string): Promise<void> {
  const { shared, settings, archiveOf } = site;
  const summaries = site.gists().map(({ summary }) => summary);
  const records = recordsOf(
    summaries.map(({ id }) => id),
    archiveOf,
    shared,
    (url) => {
      const file = join(outFolder, withoutBasePath(url), 'index.html');
      return existsSync(file) ? readFileSync(file, 'utf8') : null;
    },
  );
  const folder = join(outFolder, 'search');
  for (const [path, bytes] of await indexFiles(
    records,
    summaries,
    shared.search?.data ?? null,
    settings.asOf,
  )) {
    const file = join(folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, bytes);
  }
}
