import { lookupIn } from '#archive/4-link/lookup.ts';
import type { LinkedMeasure } from '#archive/4-link/promises/measures.ts';
import type { Archive, LinkedUnit } from '#archive/4-link/types.ts';
import { editionName, itemName } from '#telling/names.ts';
import { isOwner, SUPPORTING } from '#telling/promises/owner.ts';
import { standingWord } from '#telling/promises/promises.ts';
import { deadlineWords } from '#telling/promises/schedule.ts';

/**
 * A list of measures, each with its edition (`hasEdition`), deadline and status. On the page of a unit
 * (`unit`), the note also says whether the unit only supports the measure.
 */
export function ownedMeasures(
  archive: Archive,
  measures: readonly LinkedMeasure[],
  {
    hasEdition = true,
    unit = null,
  }: { readonly hasEdition?: boolean; readonly unit?: LinkedUnit | null } = {},
) {
  const { editionOf } = lookupIn(archive);
  return measures.map((measure) => ({
    url: measure.url,
    title: itemName(measure.data),
    note: [
      ...(unit !== null && !isOwner(unit, measure) ? [SUPPORTING] : []),
      ...(hasEdition
        ? [editionName(editionOf(measure)?.data ?? { title: measure.document, edition: measure.edition })]
        : []),
      ...(measure.schedule ? [`期限 ${deadlineWords(measure.schedule)}`] : []),
      standingWord(archive, measure),
    ].join('、'),
  }));
}
