import type { Archive, LinkedReorganization } from '#archive/4-link/types.ts';
import { editionName, itemName } from '#telling/names.ts';

/** The documents and measures that announced the reorganization. */
export function announcedIn(
  archive: Archive,
  data: LinkedReorganization['data'],
): readonly { readonly url: string; readonly title: string }[] {
  return (data.basis ?? []).flatMap(({ document, edition, measure }) => {
    const found = archive.documents
      .find((one) => one.id === document)
      ?.editions.find((one) => one.id === edition);
    const item = archive.measures.find(
      (one) => one.document === document && one.edition === edition && one.id === measure,
    );
    if (!found) return [];
    const title = editionName(found.data);
    return [
      {
        url: item?.url ?? found.url,
        title: item ? `${title} ${itemName(item.data)}` : title,
      },
    ];
  });
}
