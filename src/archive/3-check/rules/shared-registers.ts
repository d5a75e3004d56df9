import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/nearest.ts';
import type { Glossary } from '../../1-read/schema/registers.ts';
import type { SharedSource, Sourced } from '../../1-read/source.ts';
import { isKana } from '../kana.ts';
import { repetitionsIn } from '../repetitions-in.ts';
import type { SharedContext } from '../rule.ts';

type Known = SharedContext['municipalities'] extends ReadonlyMap<string, infer One> ? One : never;

/**
 * Checks that ids of terms and themes are unique, that sources of terms exist, and that readings are kana.
 */
export function* sharedRegisters(
  { glossary, themes, search }: SharedSource,
  { municipalities }: SharedContext,
): Iterable<Diagnostic> {
  if (themes) yield* idsOnce(themes, 'themes', themes.data.themes, 'テーマ');
  for (const [word, reading] of Object.entries(search?.data.readings ?? {}))
    if (search && !isKana(reading)) yield diagnose('H309', search.at(['readings', word]), { reading });
  if (!glossary) return;
  const { terms } = glossary.data;
  for (const [index, { reading }] of terms.entries())
    if (reading !== undefined && !isKana(reading))
      yield diagnose('H309', glossary.at(['terms', index, 'reading']), { reading });
  yield* idsOnce(glossary, 'terms', terms, '用語');
  const words = terms.flatMap(({ term, also = [] }, index) =>
    [...new Set([term, ...also])].map((word) => [word, glossary.at(['terms', index, 'term'])] as const),
  );
  for (const { key: term, place, first } of repetitionsIn(words))
    yield diagnose('H502', place, { term, first });
  for (const [index, { sources }] of terms.entries())
    for (const [at, source] of sources.entries()) {
      const unknown = unknownIn(source, municipalities.get(source.municipality), municipalities.keys());
      for (const [field, what, known] of unknown) {
        const place = glossary.at(['terms', index, 'sources', at, field]);
        yield diagnose('H503', place, { what, nearest: nearest(what, [...known]) });
      }
    }
}

function* idsOnce(
  { at }: Pick<Sourced<unknown>, 'at'>,
  list: string,
  items: readonly { readonly id: string }[],
  what: string,
): Iterable<Diagnostic> {
  const ids = items.map(({ id }, index) => [id, at([list, index, 'id'])] as const);
  for (const { key: id, place, first } of repetitionsIn(ids))
    yield diagnose('H501', place, { id, first, what });
}

/** The parts of a source that do not exist, with the existing ones. */
function* unknownIn(
  source: Glossary['terms'][number]['sources'][number],
  known: Known | undefined,
  municipalities: Iterable<string>,
): Iterable<readonly [keyof typeof source, string, Iterable<string>]> {
  const { municipality, document, edition, reorganization } = source;
  if (!known) yield ['municipality', municipality, municipalities];
  if (!known || known.isBroken) return;
  if (document !== undefined && !known.documents.has(document)) yield ['document', document, known.documents];
  else if (edition !== undefined && !known.editions.has(`${document}/${edition}`))
    yield ['edition', `${document}/${edition}`, known.editions];
  if (reorganization !== undefined && !known.reorganizations.has(reorganization))
    yield ['reorganization', reorganization, known.reorganizations];
}
