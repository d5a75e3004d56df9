// Long parts of a unit's page have pages of their own: its measures by edition, its mentions by text.

import { urls, withoutBasePath } from '#archive/4-link/addresses/urls.ts';
import { lookupIn } from '#archive/4-link/lookup.ts';
import type { LinkedMeasure } from '#archive/4-link/promises/measures.ts';
import type { Archive, LinkedUnit, Mention } from '#archive/4-link/types.ts';
import { isOwner } from '#telling/promises/owner.ts';
import { titleOf } from '#telling/titles.ts';
import { routesBelowList } from '../lists/list-routes.ts';
import { type ListPages, type PageOfGroup, pagesOfList } from '../lists/paged.ts';

/** The most of each on the page of the unit. */
const MOST_MEASURES = 80;
const MOST_MENTIONS = 80;

/** By edition. The measures that the unit leads come first. */
export function ownedInParts(archive: Archive, unit: LinkedUnit): ListPages<LinkedMeasure> {
  const { editionOf } = lookupIn(archive);
  const own = new Set(unit.measures);
  const measures = archive.measures.filter(({ key }) => own.has(key));
  const groups = [...Map.groupBy(measures, editionOf)].flatMap(([edition, all]) => {
    if (!edition) return [];
    const [led = [], supported = []] = [true, false].map((is) =>
      all.filter((one) => isOwner(unit, one) === is),
    );
    const items = [...led, ...supported];
    return [{ key: `${edition.document}/${edition.id}`, name: titleOf(archive, edition.url), items }];
  });
  return pagesOfList(urls.measuresOfUnit(unit.url), groups, MOST_MEASURES);
}

/** By the page that has the text. */
export function mentionsInParts(archive: Archive, { url, mentions }: LinkedUnit): ListPages<Mention> {
  const byPage = Map.groupBy(mentions, (mention) => mention.url.split('#')[0] ?? '');
  const groups = [...byPage].map(([page, items]) => ({
    // kakuu/documents/plan/ver2/ → documents/plan/ver2
    key: withoutBasePath(page).split('/').slice(1, -1).join('/') || '_',
    name: titleOf(archive, page),
    items,
  }));
  return pagesOfList(urls.mentionsOfUnit(url), groups, MOST_MENTIONS);
}

/** A page of measures or of mentions. `part` is its address below that of the unit. */
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
