import type { SharedSource } from '#archive/1-read/read.ts';
import type { Archive } from '#archive/4-link/types.ts';
import type { SearchRecord } from '../record.ts';
import { chartRecords } from './charts.ts';
import { correctionRecords } from './corrections.ts';
import { documentRecords } from './documents.ts';
import { dutyRecords } from './duties.ts';
import { dictionaryReader } from './readings.ts';
import { reorganizationRecords } from './reorganizations.ts';
import { everyYearRecords, termRecords, themeRecords, yearRecords } from './shared.ts';
import { listRecords, type ReadPage, sitePageRecords } from './site-pages.ts';
import { unitRecords } from './units.ts';

/** Everything that can be found, one municipality after the other, with what belongs to all at the end. */
export async function recordsOf(
  municipalities: readonly string[],
  archiveOf: (id: string) => Archive,
  shared: SharedSource,
  readPage: ReadPage,
): Promise<readonly SearchRecord[]> {
  const known = new Map(Object.entries(shared.search?.data.readings ?? {}));
  for (const id of municipalities) {
    const { name, reading } = archiveOf(id);
    // 伊勢崎 is read like 伊勢崎市, wherever it stands.
    if (name.length > 2 && name.endsWith('市') && reading.endsWith('し'))
      known.set(name.slice(0, -1), reading.slice(0, -1));
    else if (reading !== '') known.set(name, reading);
  }
  const read = await dictionaryReader(known);
  const hasPage = (url: string) => readPage(url) !== null;
  const mentions = new Map<string, string>();
  const own = municipalities.flatMap((id) => {
    const archive = archiveOf(id);
    for (const { id: term, mentions: list } of archive.terms) {
      const [first] = list;
      if (first && !mentions.has(term)) mentions.set(term, first.url);
    }
    return [
      ...unitRecords(archive, read),
      ...dutyRecords(archive, read),
      ...reorganizationRecords(archive, read),
      ...documentRecords(archive, read),
      ...chartRecords(archive),
      ...correctionRecords(archive),
      ...listRecords(archive, readPage, read),
      ...yearRecords(archive, hasPage),
    ];
  });
  return [
    ...own,
    ...everyYearRecords(municipalities.map(archiveOf), hasPage),
    ...termRecords(shared, mentions, hasPage, read),
    ...themeRecords(shared, hasPage, read),
    ...sitePageRecords(readPage, read),
  ];
}
