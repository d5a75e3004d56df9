import { urls } from '#archive/4-link/addresses/urls.ts';
import type { Archive, LinkedDocument, LinkedEdition } from '#archive/4-link/types.ts';

/** The trail of a page below a document or an edition. */
export function trailBelow(archive: Archive, document: LinkedDocument, edition?: LinkedEdition) {
  return [
    { name: '資料', url: urls.documents(archive.id) },
    { name: document.title, url: document.url },
    ...(edition ? [{ name: edition.data.edition, url: edition.url }] : []),
  ];
}
