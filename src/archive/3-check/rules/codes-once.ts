import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { EditionFile } from '../../1-read/source.ts';
import type { Context, Rule } from '../rule.ts';

export const codesOnce: Rule = {
  name: 'codes-once',
  description: '一つの版の中で、二つの取組や節が同じ番号を持たない',
  needs: [],
  *check({ source }: Context): Iterable<Diagnostic> {
    for (const file of source.editions) {
      yield* twice(file, 'measures');
      yield* twice(file, 'sections');
    }
  },
};

/** Numbers may begin anew in each section: (1) of one and (1) of another are two. */
function* twice(file: EditionFile, list: 'measures' | 'sections'): Iterable<Diagnostic> {
  const derived = new Set(file.data.derived.flatMap(({ words }) => words));
  const first = new Map<string, number>();
  for (const [index, item] of file.data[list].entries()) {
    if (item.code === undefined || derived.has(item.code)) continue;
    const above = ('section' in item ? item.section : 'in' in item ? item.in : undefined) ?? '';
    const key = `${above}\n${item.code}`;
    const position = file.at([list, index, 'code']);
    const before = first.get(key);
    if (before === undefined) first.set(key, position.line);
    else yield diagnose('H626', position, { code: item.code, first: before });
  }
}
