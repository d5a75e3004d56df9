// What editions and their measures are called within a municipality: document/edition, and document/edition#id.

/** Of an edition itself. */
export function keyOfEdition({ document, id }: { readonly document: string; readonly id: string }): string {
  return `${document}/${id}`;
}

/** Of the edition in which something stands, or that is spoken of. */
export function keyOfPlace(place: { readonly document: string; readonly edition: string }): string {
  return `${place.document}/${place.edition}`;
}

export function measureKey(document: string, edition: string, id: string): string {
  return `${document}/${edition}#${id}`;
}

/** Of the measure that one in a document goes back to: of the same document, where no other is named. */
export function originKey(
  document: string,
  origin: { readonly document?: string | undefined; readonly edition: string; readonly id: string },
): string {
  return measureKey(origin.document ?? document, origin.edition, origin.id);
}
