import type { EditionFile } from '../../1-read/source.ts';
import { urls } from '../addresses/urls.ts';

export interface LinkedSection {
  readonly id: string;
  readonly code: string | null;
  readonly title: string;
  readonly depth: number;
  readonly url: string;
}

/**
 * The headings of the body in order, with the codes from the frontmatter, then measures without a heading.
 */
export function linkSections(
  municipality: string,
  { document, id: edition, data, body }: EditionFile,
): readonly LinkedSection[] {
  const items = new Map([...data.sections, ...data.measures].map((item) => [item.id, item]));
  const headings = body.passages.flatMap(({ heading }) => heading ?? []);
  const inBody = new Set(headings.map(({ id }) => id));
  const others = data.measures.filter(({ id }) => !inBody.has(id)).map((item) => ({ ...item, depth: 3 }));
  return [...headings, ...others].map(({ id, title, depth }) => ({
    id,
    code: items.get(id)?.code ?? null,
    title: items.get(id)?.title ?? title,
    depth,
    url: urls.item(municipality, document, edition, id),
  }));
}
