import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { near } from '../near.ts';
import { repetitionsIn } from '../repetitions-in.ts';
import type { Context } from '../rule.ts';

/**
 * Checks that a reorganization has a source, and that its statements and stages refer to one of its sources.
 */
export function* sourcesNamed({ source }: Context): Iterable<Diagnostic> {
  for (const file of source.reorganizations) {
    const { source: only, sources, statements } = file.data;
    if ((only === undefined) === (sources === undefined || sources.length === 0))
      yield diagnose('H603', file.at(only === undefined ? [] : ['sources'], 'key'), {
        both: only !== undefined,
      });
    const ids = (sources ?? []).map(({ id }, index) => [id, file.at(['sources', index, 'id'])] as const);
    for (const { key: id, place, first } of repetitionsIn(ids)) yield diagnose('H604', place, { id, first });
    const known = new Set(ids.map(([id]) => id));
    for (const [list, items] of Object.entries({ statements, stages: file.data.stages ?? [] })) {
      for (const [index, item] of items.entries()) {
        const id = 'source' in item ? item.source : undefined;
        if (id === undefined || known.has(id)) continue;
        yield diagnose('H605', file.at([list, index, 'source']), {
          id,
          nearest: near(id, [...known]),
        });
      }
    }
  }
}
