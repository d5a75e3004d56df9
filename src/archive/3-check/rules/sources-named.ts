import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { near } from '../near.ts';
import type { Context, Rule } from '../rule.ts';

export const sourcesNamed: Rule = {
  name: 'sources-named',
  description: '改正には出典があり、記述の出典はその一覧にある',
  needs: [],
  *check({ source }: Context): Iterable<Diagnostic> {
    for (const file of source.reorganizations) {
      const { source: only, sources, statements } = file.data;
      if ((only === undefined) === (sources === undefined || sources.length === 0))
        yield diagnose('H603', file.at(only === undefined ? [] : ['sources'], 'key'), {
          both: only !== undefined,
        });
      const first = new Map<string, number>();
      for (const [index, { id }] of (sources ?? []).entries()) {
        const place = file.at(['sources', index, 'id']);
        const before = first.get(id);
        if (before === undefined) first.set(id, place.line);
        else yield diagnose('H604', place, { id, first: before });
      }
      for (const [list, items] of Object.entries({ statements, stages: file.data.stages ?? [] })) {
        for (const [index, item] of items.entries()) {
          const id = 'source' in item ? item.source : undefined;
          if (id === undefined || first.has(id)) continue;
          yield diagnose('H605', file.at([list, index, 'source']), {
            id,
            nearest: near(id, [...first.keys()]),
          });
        }
      }
    }
  },
};
