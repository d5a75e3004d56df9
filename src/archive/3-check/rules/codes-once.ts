import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { EditionFile } from '../../1-read/source.ts';
import { repetitionsIn } from '../repetitions-in.ts';
import type { Context } from '../rule.ts';

/** Checks that no two measures or sections of an edition have the same number. */
export function* codesOnce({ source }: Context): Iterable<Diagnostic> {
  for (const file of source.editions) {
    yield* twice(file, 'measures');
    yield* twice(file, 'sections');
  }
}

/** Numbers may start anew in each section, so only items of the same section are compared. */
function* twice(file: EditionFile, list: 'measures' | 'sections'): Iterable<Diagnostic> {
  const derived = new Set(file.data.derived.flatMap(({ words }) => words));
  const coded = file.data[list].flatMap((item, index) => {
    if (item.code === undefined || derived.has(item.code)) return [];
    const above = 'section' in item ? item.section : 'in' in item ? item.in : undefined;
    return [{ above, code: item.code, place: file.at([list, index, 'code']) }];
  });
  for (const own of Map.groupBy(coded, ({ above }) => above).values())
    for (const { key: code, place, first } of repetitionsIn(own.map(({ code, place }) => [code, place])))
      yield diagnose('H626', place, { code, first });
}
