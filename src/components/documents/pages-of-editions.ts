import type { LinkedEdition } from '#archive/4-link/types.ts';
import { inEditions } from '#site/routes.ts';
import { allTerms } from '#site/this-build.ts';
import { type EditionParts, editionInParts, mayHaveParts } from './edition-parts.ts';
import { type ReadText, readText } from './read-text.ts';

interface LongEdition {
  readonly parts: EditionParts;
  readonly text: ReadText;
}

/** For `getStaticPaths`: the routes of the extra pages of long editions. */
export async function pagesOfEditions<Params extends object, Props extends object>(
  pagesOf: (edition: LongEdition) => readonly { readonly params: Params; readonly props: Props }[],
) {
  const known = new Map<LinkedEdition, LongEdition>();
  const long = inEditions((archive, edition) =>
    mayHaveParts(archive, edition) ? [{ props: { archive, edition } }] : [],
  );
  for (const { archive, edition } of long.map(({ props }) => props)) {
    const text = await readText(archive, edition, allTerms());
    known.set(edition, { text, parts: editionInParts(archive, edition, text) });
  }
  return inEditions((_, edition) => {
    const one = known.get(edition);
    return one ? pagesOf(one) : [];
  });
}
