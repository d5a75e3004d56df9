import { openArchive } from '#archive/archive.ts';
import { filesOnDisk } from '#site/files-on-disk.ts';
import { siteOf } from '#site/open.ts';

/** The content of this repository, on the day for which the site of the tests is built. */
export const { archiveOf, historyOf, municipalityIds, gists, changeRows } = siteOf(
  openArchive(filesOnDisk('.'), '2026-11-21'),
);
export const summaries = () => gists().map(({ summary }) => summary);
