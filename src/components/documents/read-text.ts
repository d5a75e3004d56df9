import { dateOfText } from '#archive/4-link/documents/text-date.ts';
import type { Archive, LinkedEdition, LinkedReorganization } from '#archive/4-link/types.ts';
import { onceOf } from '#archive/once.ts';
import { type PageGlossary, pageGlossary, type Term } from '#markdown/glossary.ts';
import { type Prose, type Rendered, render } from '#markdown/render.ts';
import { pageUnits } from '#telling/units/mentioned.ts';
import { drawWritten } from '../figure/figures.ts';

export interface ReadText extends Rendered {
  readonly glossary: PageGlossary;
}

type Body = LinkedEdition['body'];

/** Reads after the first await are noted only for the first page, but rendering reads no other text. */
const read = onceOf<Body, Promise<ReadText>>();

/** The rendered text of an edition, cached for all its pages. `terms` are those of the glossary. */
export function readText(
  archive: Archive,
  { body, data, sections }: LinkedEdition,
  terms: readonly Term[],
): Promise<ReadText> {
  const units = pageUnits(archive, dateOfText(data));
  const codes = new Map(sections.flatMap(({ id, code }) => (code === null ? [] : [[id, code] as const])));
  return readOnce(body, terms, { units, codes, hasPermalinks: true });
}

/** The rendered text of a reorganization, cached likewise. */
export function readReasons(
  archive: Archive,
  { body, date }: LinkedReorganization,
  terms: readonly Term[],
): Promise<ReadText> {
  return readOnce(body, terms, { units: pageUnits(archive, date) });
}

function readOnce(body: Body, terms: readonly Term[], prose: Prose): Promise<ReadText> {
  return read(body, () => made(body, terms, prose));
}

async function made({ tree }: Body, terms: readonly Term[], prose: Prose): Promise<ReadText> {
  const glossary = pageGlossary(terms);
  return { ...(await render(tree, drawWritten, { ...prose, glossary })), glossary };
}
