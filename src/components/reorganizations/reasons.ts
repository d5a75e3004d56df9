// The editor's text about a reorganization, split by chapter if it is long.

import { urls } from '#archive/4-link/addresses/urls.ts';
import type { LinkedReorganization } from '#archive/4-link/types.ts';
import type { RenderedSection } from '#markdown/render.ts';
import { ledOn } from '../documents/ids-in.ts';
import type { ReadText } from '../documents/read-text.ts';
import { notesWithLine, type Piece, placesInText, textBesides, withLines } from '../documents/text-parts.ts';
import { mostBytesOfText } from '../documents/weights.ts';
import type { PageOfGroup } from '../lists/paged.ts';

/** Bytes of the page that the text may take. */
const MOST_BYTES = 16_000;

/** Whether the text may be too long for the page. An estimate that does not need the rendered text. */
export function mayBeLong(reorganization: LinkedReorganization): boolean {
  return mostBytesOfText(reorganization) > MOST_BYTES;
}

/** Empty if the text fits on the page. */
export function reasonsInParts({ url }: LinkedReorganization, text: ReadText): readonly PageOfGroup<Piece>[] {
  return textBesides(urls.textIn(url), text, MOST_BYTES);
}

/** The text as on the page of the reorganization, with all footnotes. */
export function reasonsOnPage(
  reorganization: LinkedReorganization,
  text: ReadText,
): { readonly sections: readonly RenderedSection[]; readonly footnotes: string } {
  const pages = reasonsInParts(reorganization, text);
  const here = new Set(text.sections.map(({ id }) => id));
  const places = placesInText(pages);
  return {
    sections: withLines(text.sections, pages, reorganization.url),
    footnotes: ledOn(notesWithLine(text, pages, reorganization.url), (id) =>
      here.has(id) ? null : (places.get(id) ?? null),
    ),
  };
}
