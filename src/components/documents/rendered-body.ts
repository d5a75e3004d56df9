import { dateOfText } from '#archive/4-link/text-date.ts';
import type { Archive, LinkedEdition } from '#archive/4-link/types.ts';
import { drawWritten } from '#components/figures.ts';
import { type PageGlossary, pageGlossary, type Term } from '#markdown/glossary.ts';
import { pageUnits } from '#markdown/mentioned-units.ts';
import { type Rendered, render } from '#markdown/render.ts';
import { permalinkLabel } from './permalinks.ts';

export interface RenderedBody {
  readonly rendered: Rendered;
  /** With the terms that the text names. */
  readonly glossary: PageGlossary;
}

const known = new WeakMap<LinkedEdition, Promise<RenderedBody>>();

/** The text of an edition, made once: the newest stands on two pages. */
export function renderedBody(
  archive: Archive,
  edition: LinkedEdition,
  terms: readonly Term[],
): Promise<RenderedBody> {
  const made = known.get(edition) ?? renderBody(archive, edition, terms);
  known.set(edition, made);
  return made;
}

async function renderBody(
  archive: Archive,
  edition: LinkedEdition,
  terms: readonly Term[],
): Promise<RenderedBody> {
  const glossary = pageGlossary(terms);
  const rendered = await render(edition.body.tree, drawWritten('written'), {
    glossary,
    units: pageUnits(archive, dateOfText(edition.data)),
    permalink: () => permalinkLabel,
  });
  return { rendered, glossary };
}
