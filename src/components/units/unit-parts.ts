// What of a unit has pages of its own where it is much: the promises that it had in every edition, and where texts speak
// of it.

import { urls, withinSite } from '#archive/4-link/addresses/urls.ts';
import { lookupIn } from '#archive/4-link/lookup.ts';
import type { LinkedMeasure } from '#archive/4-link/promises/measures.ts';
import type { Archive, LinkedUnit, Mention } from '#archive/4-link/types.ts';
import { leads } from '#telling/promises/owner.ts';
import { titleOf } from '#telling/titles.ts';
import { routesBelowList } from '../lists/list-routes.ts';
import { type ListPages, type PageOfGroup, pagesOfList } from '../lists/paged.ts';

/** So many stand on the page of the unit. */
const MOST_MEASURES = 80;
const MOST_MENTIONS = 80;

/** By the edition that says them; of each first what the unit leads. */
export function ownedInParts(archive: Archive, unit: LinkedUnit): ListPages<LinkedMeasure> {
  const { editionOf } = lookupIn(archive);
  const own = new Set(unit.measures);
  const measures = archive.measures.filter(({ key }) => own.has(key));
  const groups = [...Map.groupBy(measures, editionOf)].flatMap(([edition, all]) => {
    if (!edition) return [];
    const [led = [], supported = []] = [true, false].map((is) =>
      all.filter((one) => leads(unit, one) === is),
    );
    const items = [...led, ...supported];
    return [{ key: `${edition.document}/${edition.id}`, name: titleOf(archive, edition.url), items }];
  });
  return pagesOfList(urls.measuresOfUnit(unit.url), groups, MOST_MEASURES);
}

/** By the page on which the words stand. */
export function mentionsInParts(archive: Archive, { url, mentions }: LinkedUnit): ListPages<Mention> {
  const byPage = Map.groupBy(mentions, (mention) => mention.url.split('#')[0] ?? '');
  const groups = [...byPage].map(([page, items]) => ({
    // kakuu/documents/plan/ver2/
    key: withinSite(page).split('/').slice(1, -1).join('/') || '_',
    name: titleOf(archive, page),
    items,
  }));
  return pagesOfList(urls.mentionsOfUnit(url), groups, MOST_MENTIONS);
}

/** One of the two, and what stands in the address behind that of the unit. */
interface PartOfUnit {
  readonly part: string;
  readonly owned: PageOfGroup<LinkedMeasure> | null;
  readonly mentions: PageOfGroup<Mention> | null;
}

export function partsOfUnit(archive: Archive, unit: LinkedUnit): readonly PartOfUnit[] {
  return [
    ...routesBelowList(ownedInParts(archive, unit)).map(({ params, props: { page } }) => ({
      part: `measures/${params.part}`,
      owned: page,
      mentions: null,
    })),
    ...routesBelowList(mentionsInParts(archive, unit)).map(({ params, props: { page } }) => ({
      part: `mentions/${params.part}`,
      owned: null,
      mentions: page,
    })),
  ];
}
