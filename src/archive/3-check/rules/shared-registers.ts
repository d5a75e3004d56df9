import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/nearest.ts';
import type { Glossary } from '../../1-read/schema/registers.ts';
import type { SharedSource, Sourced } from '../../1-read/source.ts';
import type { SharedContext, SharedRule } from '../rule.ts';

type Known = SharedContext['municipalities'] extends ReadonlyMap<string, infer One> ? One : never;

export const sharedRegisters: SharedRule = {
  name: 'shared-registers',
  description: '用語とテーマの ID が重ならず、用語の出典が実際にある',
  *check({ glossary, themes }: SharedSource, { municipalities }: SharedContext): Iterable<Diagnostic> {
    if (themes) yield* idsOnce(themes, 'themes', themes.data.themes, 'テーマ');
    if (!glossary) return;
    const { terms } = glossary.data;
    yield* idsOnce(glossary, 'terms', terms, '用語');
    yield* repeated(
      terms,
      ({ term, also = [] }) => [...new Set([term, ...also])],
      (term, index, first) => diagnose('H502', glossary.at(['terms', index, 'term']), { term, first }),
      (index) => glossary.at(['terms', index, 'term']).line,
    );
    for (const [index, { sources }] of terms.entries())
      for (const [at, source] of sources.entries()) {
        const unknown = unknownIn(source, municipalities.get(source.municipality), municipalities.keys());
        for (const [field, what, known] of unknown) {
          const place = glossary.at(['terms', index, 'sources', at, field]);
          yield diagnose('H503', place, { what, nearest: nearest(what, [...known]) });
        }
      }
  },
};

function idsOnce(
  { at }: Pick<Sourced<unknown>, 'at'>,
  list: string,
  items: readonly { readonly id: string }[],
  what: string,
): Iterable<Diagnostic> {
  return repeated(
    items,
    ({ id }) => [id],
    (id, index, first) => diagnose('H501', at([list, index, 'id']), { id, first, what }),
    (index) => at([list, index, 'id']).line,
  );
}

/** What an earlier item of a list has already. */
function* repeated<T>(
  items: readonly T[],
  key: (item: T) => readonly string[],
  tell: (value: string, index: number, first: number) => Diagnostic,
  line: (index: number) => number,
): Iterable<Diagnostic> {
  const first = new Map<string, number>();
  for (const [index, item] of items.entries())
    for (const value of key(item)) {
      const before = first.get(value);
      if (before === undefined) first.set(value, line(index));
      else yield tell(value, index, before);
    }
}

/** What of a source is not there, with what there is. */
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
