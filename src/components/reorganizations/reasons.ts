// What an editor writes of a reorganization, chapter by chapter where it is long.

import { urls } from '#archive/4-link/addresses/urls.ts';
import type { LinkedReorganization } from '#archive/4-link/types.ts';
import type { RenderedSection } from '#markdown/render.ts';
import { ledOn } from '../documents/ids-in.ts';
import type { ReadText } from '../documents/read-text.ts';
import { notesWithLine, type Piece, placesInText, textBesides, withLines } from '../documents/text-parts.ts';
import { mostBytesOfText } from '../documents/weights.ts';
import type { PageOfGroup } from '../lists/paged.ts';

/** So many bytes of its page are the text. */
const MOST_BYTES = 16_000;

/** Whether the text may be too long for the page, before anybody has made it. */
export function mayBeLong(reorganization: LinkedReorganization): boolean {
  return mostBytesOfText(reorganization) > MOST_BYTES;
}

/** None where it has room. */
export function reasonsInParts({ url }: LinkedReorganization, text: ReadText): readonly PageOfGroup<Piece>[] {
  return textBesides(urls.textIn(url), text, MOST_BYTES);
}

/** As the page of the reorganization has it, with the notes of the whole. */
export function toldReasons(
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
