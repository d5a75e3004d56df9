import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { Context } from '../rule.ts';

/** Advice and proposals by others hold no measures: they are not the municipality's. */
export function* advicePromisesNothing({ source }: Context): Iterable<Diagnostic> {
  for (const file of source.editions) {
    const { type, measures } = file.data;
    if ((type === 'advice' || type === 'proposal') && measures.length > 0)
      yield diagnose('H439', file.at(['measures'], 'key'), { type, count: measures.length });
  }
}
