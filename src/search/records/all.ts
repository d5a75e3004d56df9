import type { SharedSource } from '#archive/1-read/source.ts';
import { summarizeYear } from '#archive/4-link/overview/summary.ts';
import { promisesOf } from '#archive/4-link/promises/standing.ts';
import type { Archive } from '#archive/4-link/types.ts';
import type { PromiseOfTheme } from '#telling/answers/themes.ts';
import { yearAnswer } from '#telling/answers/year.ts';
import type { YearOfOne } from '#telling/answers/year-everywhere.ts';
import type { SearchRecord } from '../record.ts';
import { chartRecords } from './charts.ts';
import { correctionRecords } from './corrections.ts';
import { documentRecords } from './documents.ts';
import { dutyRecords } from './duties.ts';
import { dictionaryReader, type Reader } from './readings.ts';
import { reorganizationRecords } from './reorganizations.ts';
import { everyYearRecords, termRecords, themeRecords, yearRecords } from './shared.ts';
import { listRecords, type ReadPage, sitePageRecords } from './site-pages.ts';
import { unitRecords } from './units.ts';

/** The records of all municipalities, then those that belong to all. */
export function recordsOf(
  municipalities: readonly string[],
  archiveOf: (id: string) => Archive,
  shared: SharedSource,
  readPage: ReadPage,
): readonly SearchRecord[] {
  const own: SearchRecord[] = [];
  const found: Found[] = [];
  for (const id of municipalities) {
    const archive = archiveOf(id);
    own.push(...recordsOfMunicipality(archive, shared, readPage));
    found.push(foundIn(archive));
  }
  return [...own, ...recordsOfAll(found, shared, readPage)];
}

export function recordsOfMunicipality(
  archive: Archive,
  shared: SharedSource,
  readPage: ReadPage,
): readonly SearchRecord[] {
  const read = readerOf(archive, shared);
  return [
    ...unitRecords(archive, read),
    ...dutyRecords(archive, read),
    ...reorganizationRecords(archive, read),
    ...documentRecords(archive, read),
    ...chartRecords(archive),
    ...correctionRecords(archive),
    ...listRecords(archive, readPage, read),
    ...yearRecords(archive, (url) => readPage(url) !== null),
  ];
}

/** Reads the names of a municipality as the search does. */
export function readerOf(archive: Archive, shared: SharedSource): Reader {
  return dictionaryReader(readingsIn(shared, [archive]));
}

/** What the records that belong to all need of each municipality. */
export interface Found {
  readonly name: string;
  readonly reading: string;
  /** For each term, the address of its first mention. */
  readonly mentions: ReadonlyMap<string, string>;
  readonly years: ReadonlyMap<number, YearOfOne>;
  /** The current promises, by theme. */
  readonly themes: ReadonlyMap<string, readonly PromiseOfTheme[]>;
}

export function foundIn(archive: Archive): Found {
  return {
    name: archive.name,
    reading: archive.reading,
    mentions: new Map(
      archive.terms.flatMap(({ id, mentions: [first] }) => (first ? [[id, first.url] as const] : [])),
    ),
    themes: Map.groupBy(
      promisesOf(archive).current.flatMap(({ measure, standing: { kind } }) =>
        (measure.data.theme ?? []).map((theme) => ({ theme, municipality: archive.name, kind })),
      ),
      ({ theme }) => theme,
    ),
    years: new Map(
      archive.years.map((year) => [
        year.fiscalYear,
        {
          name: archive.name,
          url: year.url,
          changes: summarizeYear(archive, year).changes,
          lede: yearAnswer(archive, year).lede,
        },
      ]),
    ),
  };
}

export function recordsOfAll(
  found: readonly Found[],
  shared: SharedSource,
  readPage: ReadPage,
): readonly SearchRecord[] {
  const read = dictionaryReader(readingsIn(shared, found));
  const hasPage = (url: string) => readPage(url) !== null;
  const mentions = new Map(found.toReversed().flatMap((one) => [...one.mentions]));
  return [
    ...everyYearRecords(found, hasPage),
    ...termRecords(shared, mentions, hasPage, read),
    ...themeRecords(shared, found, hasPage, read),
    ...sitePageRecords(readPage, read),
  ];
}

function readingsIn(
  shared: SharedSource,
  municipalities: readonly { readonly name: string; readonly reading: string }[],
): ReadonlyMap<string, string> {
  const known = new Map(Object.entries(shared.search?.data.readings ?? {}));
  for (const { name, reading } of municipalities) {
    // 伊勢崎 has the reading of 伊勢崎市 without し.
    if (name.length > 2 && name.endsWith('市') && reading.endsWith('し'))
      known.set(name.slice(0, -1), reading.slice(0, -1));
    else if (reading !== '') known.set(name, reading);
  }
  return known;
}
