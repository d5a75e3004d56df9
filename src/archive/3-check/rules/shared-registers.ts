import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/nearest.ts';
import type { SharedSource } from '../../1-read/source.ts';
import type { SharedContext, SharedRule } from '../rule.ts';

export const sharedRegisters: SharedRule = {
  name: 'shared-registers',
  description: '用語とテーマの ID が重ならず、用語の出典が実際にある',
  *check({ glossary, themes }: SharedSource, { municipalities }: SharedContext): Iterable<Diagnostic> {
    const repeated = function* <T>(
      items: readonly T[],
      key: (item: T) => readonly string[],
      tell: (value: string, index: number, first: number) => Diagnostic,
      line: (index: number) => number,
    ) {
      const first = new Map<string, number>();
      for (const [index, item] of items.entries()) {
        for (const value of key(item)) {
          const before = first.get(value);
          if (before === undefined) first.set(value, line(index));
          else yield tell(value, index, before);
        }
      }
    };
    if (themes) {
      yield* repeated(
        themes.data.themes,
        ({ id }) => [id],
        (id, index, first) =>
          diagnose('H501', themes.at(['themes', index, 'id']), { id, first, what: 'テーマ' }),
        (index) => themes.at(['themes', index, 'id']).line,
      );
    }
    if (!glossary) return;
    const { terms } = glossary.data;
    yield* repeated(
      terms,
      ({ id }) => [id],
      (id, index, first) =>
        diagnose('H501', glossary.at(['terms', index, 'id']), { id, first, what: '用語' }),
      (index) => glossary.at(['terms', index, 'id']).line,
    );
    yield* repeated(
      terms,
      ({ term, also = [] }) => [...new Set([term, ...also])],
      (term, index, first) => diagnose('H502', glossary.at(['terms', index, 'term']), { term, first }),
      (index) => glossary.at(['terms', index, 'term']).line,
    );
    for (const [index, { sources }] of terms.entries()) {
      for (const [at, source] of sources.entries()) {
        const keys = ['terms', index, 'sources', at] as const;
        const known = municipalities.get(source.municipality);
        const tell = (field: keyof typeof source, what: string, all: Iterable<string>) =>
          diagnose('H503', glossary.at([...keys, field]), { what, nearest: nearest(what, [...all]) });
        if (!known) {
          yield tell('municipality', source.municipality, municipalities.keys());
          continue;
        }
        if (known.isBroken) continue;
        if (source.document !== undefined && !known.documents.has(source.document)) {
          yield tell('document', source.document, known.documents);
        } else if (
          source.edition !== undefined &&
          !known.editions.has(`${source.document}/${source.edition}`)
        ) {
          yield tell('edition', `${source.document}/${source.edition}`, known.editions);
        }
        if (source.reorganization !== undefined && !known.reorganizations.has(source.reorganization)) {
          yield tell('reorganization', source.reorganization, known.reorganizations);
        }
      }
    }
  },
};
