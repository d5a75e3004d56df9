// What of an edition has pages of its own where it is long: its measures, by section, and the figure of their deadlines.

import type { LinkedMeasure } from '#archive/4-link/measures.ts';
import type { Archive, LinkedEdition } from '#archive/4-link/types.ts';
import { urls } from '#archive/4-link/urls.ts';
import type { FigureWithText } from '#diagrams/figures/equal.ts';
import { headingName } from '#telling/names.ts';
import { addressOfGroup, type Group, type ListPage, type ListPages, pagesOfList } from '../paged.ts';

/** So many measures are told in full on one page. */
const MOST_MEASURES = 40;
/** So many deadlines are drawn beside the text. */
const MOST_DEADLINES = 24;
/** So many measures have theirs drawn in one figure. */
const MOST_DRAWN = 100;

export function measuresInParts(archive: Archive, edition: LinkedEdition): ListPages<LinkedMeasure> {
  return pagesOfList(urls.measuresIn(edition.url), bySection(archive, edition), MOST_MEASURES);
}

/** The measures whose deadlines are drawn together on a page of their own. */
export function scheduleInParts(archive: Archive, edition: LinkedEdition): ListPages<LinkedMeasure> {
  return pagesOfList(urls.scheduleIn(edition.url), bySection(archive, edition), MOST_DRAWN);
}

function bySection(archive: Archive, edition: LinkedEdition): readonly Group<LinkedMeasure>[] {
  const own = new Set(edition.measures);
  const measures = archive.measures.filter(({ key }) => own.has(key));
  const titles = new Map(
    edition.data.sections.map(({ id, code, title }) => [id, headingName({ code: code ?? null, title })]),
  );
  return [...Map.groupBy(measures, ({ data }) => data.section ?? WITHOUT)].map(([key, items]) => ({
    key,
    name: titles.get(key) ?? '節のない取組',
    items,
  }));
}

/** What ids of sections are made of has no such sign. */
const WITHOUT = '_';

/** Where each measure is told that has no room on the page of its edition. */
export function placesElsewhere(
  pages: readonly { readonly page: ListPage<LinkedMeasure> }[],
): ReadonlyMap<LinkedMeasure, string> {
  return new Map(
    pages.flatMap(({ page }) =>
      page.kind === 'group'
        ? page.items.map((measure) => [measure, addressOfGroup(page.list, page.group, page.number)] as const)
        : [],
    ),
  );
}

export function isScheduleElsewhere({ figure: { picture } }: FigureWithText): boolean {
  return (
    picture.kind === 'schedule' &&
    picture.sections.reduce((sum, { bars }) => sum + bars.length, 0) > MOST_DEADLINES
  );
}

/** The ids of a text as it was rendered. */
export function idsIn(html: string): readonly string[] {
  return [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
}

/** Leads to the page on which a part of the text stands; null where it is on the same page. */
export function ledOn(html: string, pageOf: (id: string) => string | null): string {
  return html.replace(/ href="#([^"]+)"/g, (all, id: string) => {
    const page = pageOf(id);
    return page === null ? all : ` href="${page}#${id}"`;
  });
}
