import { dateOfText } from '#archive/4-link/text-date.ts';
import type { Archive, LinkedEdition } from '#archive/4-link/types.ts';
import { pageGlossary, type Term } from '#markdown/glossary.ts';
import { pageUnits } from '#markdown/mentioned-units.ts';
import { render } from '#markdown/render.ts';
import { drawWritten } from '../figures.ts';
import { permalinkLabel } from './permalinks.ts';

/** The text of an edition, with the terms of the glossary that it explains. */
export async function renderEdition(archive: Archive, { body, data }: LinkedEdition, terms: readonly Term[]) {
  const glossary = pageGlossary(terms);
  const text = await render(body.tree, drawWritten, {
    glossary,
    units: pageUnits(archive, dateOfText(data)),
    permalink: () => permalinkLabel,
  });
  return { ...text, glossary };
}
