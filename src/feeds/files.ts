// The machine-readable files, each with its path and a function that writes its text.
import type { SharedSource } from '#archive/1-read/source.ts';
import { files, urls, withoutBasePath } from '#archive/4-link/addresses/urls.ts';
import { havePagesByPrefecture } from '#archive/4-link/overview/prefectures.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { once } from '#archive/once.ts';
import type { ISODate } from '#calendar/date.ts';
import { atomFeed, type Feed } from './atom.ts';
import { type Calendar, calendarText } from './calendar.ts';
import { type CalendarDays, daysOf, daysOfSeveral } from './calendar-days.ts';
import { llmsText, type MunicipalityLine, municipalityLlmsText } from './llms.ts';
import { type News, newestFirst, newsOf, newsOfCorrections } from './news.ts';
import type { SiteIdentity } from './site.ts';
import { robotsText } from './sitemap.ts';
import type { Twin, TwinContext } from './twin/context.ts';
import { documentTwin, editionTwin } from './twin/edition.ts';
import { reorganizationTwin } from './twin/reorganization.ts';
import { unitTwin } from './twin/unit.ts';
import { sharedYearTwin, type YearDigest, yearDigest, yearTwin } from './twin/year.ts';

interface MachineFile {
  /** Without the leading slash. */
  readonly path: string;
  readonly text: () => string;
}

/** What the files about all municipalities need of one municipality. */
export interface Digest {
  readonly line: MunicipalityLine;
  readonly news: readonly News[];
  readonly corrections: readonly News[];
  readonly days: CalendarDays;
  readonly years: ReadonlyMap<number, YearDigest>;
}

/** The most entries in a feed of all municipalities. */
const MAX_NEWS = 50;

type Registers = Pick<SharedSource, 'themes' | 'glossary'>;

export function twinContext(site: SiteIdentity, registers: Registers): TwinContext {
  return {
    site,
    // Getters, because few pages need these maps.
    get themes() {
      return titlesOfThemes(registers);
    },
    get terms() {
      return namesOfTerms(registers);
    },
  };
}

const titlesOfThemes = once(
  ({ themes }: Registers) => new Map(themes?.data.themes.map(({ id, title }) => [id, title])),
);
const namesOfTerms = once(
  ({ glossary }: Registers) => new Map(glossary?.data.terms.map(({ id, term }) => [id, term])),
);

export function filesOfMunicipality(around: TwinContext, archive: Archive): readonly MachineFile[] {
  const { site } = around;
  // Spreading would read the registers here, and not for the pages that need them.
  const context: Twin = {
    site,
    archive,
    get themes() {
      return around.themes;
    },
    get terms() {
      return around.terms;
    },
  };
  const twin = (page: string, text: () => string): MachineFile => ({
    path: withoutBasePath(files.twin(page)),
    text,
  });
  return [
    feedFile(site, {
      page: archive.url,
      title: `${archive.name} - ${site.name}`,
      subtitle: `${archive.name}の組織の改正と、公表された資料の版`,
      news: () => newsOf(site, archive),
      since: archive.asOf,
    }),
    calendarOf(site, archive.url, {
      name: `${archive.name}の改正と期限`,
      of: archive.name,
      asOf: archive.asOf,
      days: () => daysOf(site, archive),
    }),
    { path: withoutBasePath(files.llms(archive.url)), text: () => municipalityLlmsText(site, archive) },
    ...archive.reorganizations.map((one) => twin(one.url, () => reorganizationTwin(context, one))),
    ...archive.documents.flatMap((document) => {
      const latest = document.editions.at(-1);
      return [
        ...(latest ? [twin(document.url, () => documentTwin(context, document, latest))] : []),
        ...document.editions.map((one) => twin(one.url, () => editionTwin(context, document, one))),
      ];
    }),
    ...archive.units.flatMap((one) =>
      // The Markdown is also served under each former address of the page.
      [one.url, ...one.aliases.map((alias) => urls.unit(archive.id, alias))].map((url) =>
        twin(url, () => unitTwin(context, one)),
      ),
    ),
    ...archive.years.map((one) => twin(one.url, () => yearTwin(context, one))),
  ];
}

export function digestOf(context: TwinContext, archive: Archive): Digest {
  const editions = archive.documents.reduce((count, { editions }) => count + editions.length, 0);
  const { site } = context;
  const { url, name, prefecture } = archive;
  return {
    line: {
      url,
      name,
      prefecture,
      prefectureCode: archive.code.slice(0, 2),
      documents: editions,
      reorganizations: archive.reorganizations.length,
    },
    news: newsOf(site, archive).slice(0, MAX_NEWS),
    corrections: newsOfCorrections(site, archive),
    days: daysOf(site, archive),
    years: new Map(archive.years.map((year) => [year.fiscalYear, yearDigest({ ...context, archive }, year)])),
  };
}

export function filesOfAll(
  context: TwinContext,
  digests: readonly Digest[],
  asOf: ISODate,
): readonly MachineFile[] {
  const { site } = context;
  const years = [...new Set(digests.flatMap((one) => [...one.years.keys()]))].sort((a, b) => a - b);
  return [
    feedFile(site, {
      page: urls.home,
      title: site.name,
      subtitle: site.description ?? '市区町村の組織の改正と、公表された資料の版',
      news: () => newestFirst(digests.flatMap(({ news }) => news)).slice(0, MAX_NEWS),
      since: asOf,
    }),
    calendarOf(site, urls.home, {
      name: `${site.name}: 改正と期限`,
      of: '市区町村',
      asOf,
      days: () => daysOfSeveral(daysIn(digests), asOf),
    }),
    ...calendarsOfPrefectures(site, digests, asOf),
    feedFile(site, {
      page: urls.corrections,
      title: `訂正 - ${site.name}`,
      subtitle: 'このサイトに載せた内容の誤りを直した記録',
      news: () => newestFirst(digests.flatMap(({ corrections }) => corrections)).slice(0, MAX_NEWS),
      since: asOf,
    }),
    { path: 'robots.txt', text: () => robotsText(site) },
    {
      path: 'llms.txt',
      text: () =>
        llmsText(
          site,
          digests.map(({ line }) => line),
          years,
        ),
    },
    ...twinsOfYears(context, digests, years, asOf),
  ];
}

function calendarsOfPrefectures(
  site: SiteIdentity,
  digests: readonly Digest[],
  asOf: ISODate,
): readonly MachineFile[] {
  if (!havePagesByPrefecture(digests)) return [];
  return [...Map.groupBy(digests, ({ line }) => line.prefectureCode)].map(([code, own]) => {
    const of = `${own[0]?.line.prefecture}の市区町村`;
    return calendarOf(site, urls.prefecture(code), {
      name: `${site.name}: ${of}の改正と期限`,
      of,
      asOf,
      days: () => daysOfSeveral(daysIn(own), asOf),
    });
  });
}

function twinsOfYears(
  context: TwinContext,
  digests: readonly Digest[],
  years: readonly number[],
  asOf: ISODate,
): readonly MachineFile[] {
  return years.map((fiscalYear, at) => ({
    path: withoutBasePath(files.twin(urls.yearEverywhere(fiscalYear))),
    text: () =>
      sharedYearTwin(context, {
        fiscalYear,
        asOf,
        before: years[at - 1] ?? null,
        after: years[at + 1] ?? null,
        digests: digests.flatMap((one) => one.years.get(fiscalYear) ?? []),
      }),
  }));
}

function daysIn(digests: readonly Digest[]): readonly CalendarDays[] {
  return digests.map(({ days }) => days);
}

function feedFile(site: SiteIdentity, feed: Omit<Feed, 'address'>): MachineFile {
  const address = files.feed(feed.page);
  return { path: withoutBasePath(address), text: () => atomFeed(site, { ...feed, address }) };
}

function calendarOf(site: SiteIdentity, page: string, calendar: Omit<Calendar, 'address'>): MachineFile {
  const address = files.calendar(page);
  return { path: withoutBasePath(address), text: () => calendarText(site, { ...calendar, address }) };
}
