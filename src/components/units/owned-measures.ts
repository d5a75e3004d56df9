import { lookupIn } from '#archive/4-link/lookup.ts';
import type { Archive, LinkedUnit } from '#archive/4-link/types.ts';
import { editionName, itemName } from '#telling/names.ts';
import { deadlineWords } from '#telling/schedule.ts';

/** What a unit has promised: in which edition, and until when. */
export function ownedMeasures(archive: Archive, unit: LinkedUnit) {
  const { editionOf } = lookupIn(archive);
  const own = new Set(unit.measures);
  return archive.measures
    .filter(({ key }) => own.has(key))
    .map((measure) => ({
      url: measure.url,
      title: itemName(measure.data),
      note: [
        editionName(editionOf(measure)?.data ?? { title: measure.document, edition: measure.edition }),
        ...(measure.schedule ? [`期限 ${deadlineWords(measure.schedule)}`] : []),
      ].join('、'),
    }));
}
