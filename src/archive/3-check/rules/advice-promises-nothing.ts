import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { Context } from '../rule.ts';

/**
 * Checks that advice (答申) and proposals (提言) have no measures, as they are not promises of the municipality.
 */
export function* advicePromisesNothing({ source }: Context): Iterable<Diagnostic> {
  for (const file of source.editions) {
    const { type, measures } = file.data;
    if ((type === 'advice' || type === 'proposal') && measures.length > 0)
      yield diagnose('H439', file.at(['measures'], 'key'), { type, count: measures.length });
  }
}
