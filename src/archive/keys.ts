// Keys within a municipality: `document/edition` for an edition, `document/edition#id` for a measure.

export function keyOfEdition({ document, id }: { readonly document: string; readonly id: string }): string {
  return `${document}/${id}`;
}

/** The key of the edition that `place` lies in or refers to. */
export function keyOfPlace(place: { readonly document: string; readonly edition: string }): string {
  return `${place.document}/${place.edition}`;
}

export function measureKey(document: string, edition: string, id: string): string {
  return `${document}/${edition}#${id}`;
}

/** The key of the measure that `origin` refers to. `document` applies if `origin` names none. */
export function originKey(
  document: string,
  origin: { readonly document?: string | undefined; readonly edition: string; readonly id: string },
): string {
  return measureKey(origin.document ?? document, origin.edition, origin.id);
}
