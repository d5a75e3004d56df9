import { lookupIn } from '#archive/4-link/lookup.ts';
import type { Archive, LinkedReorganization } from '#archive/4-link/types.ts';
import { measureKey } from '#archive/keys.ts';
import { editionName, itemName } from '../names.ts';

/** The documents and measures that announced the reorganization. */
export function announcedIn(
  archive: Archive,
  { basis = [] }: LinkedReorganization['data'],
): readonly { readonly url: string; readonly title: string }[] {
  const { editionOf, measures } = lookupIn(archive);
  return basis.flatMap(({ document, edition, measure }) => {
    const found = editionOf({ document, edition });
    if (!found) return [];
    const title = editionName(found.data);
    const item = measures.get(measureKey(document, edition, measure ?? ''));
    return [item ? { url: item.url, title: `${title} ${itemName(item.data)}` } : { url: found.url, title }];
  });
}
