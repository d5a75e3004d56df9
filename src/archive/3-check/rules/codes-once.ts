import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { EditionFile } from '../../1-read/source.ts';
import { itemsOf } from '../items-of.ts';
import { repetitionsIn } from '../repetitions-in.ts';
import type { Context } from '../rule.ts';

/** Checks that no two measures or sections of an edition have the same number. */
export function* codesOnce({ source }: Context): Iterable<Diagnostic> {
  for (const file of source.editions) yield* twice(file);
}

/** Numbers may start anew in each section, so only items of the same section are compared. */
function* twice(file: EditionFile): Iterable<Diagnostic> {
  const derived = new Set(file.data.derived.flatMap(({ words }) => words));
  const coded = itemsOf(file).flatMap(({ code, kind, above = '', keys }) =>
    code === undefined || derived.has(code)
      ? []
      : [{ code, group: `${kind} ${above}`, place: file.at([...keys, 'code']) }],
  );
  for (const own of Map.groupBy(coded, ({ group }) => group).values())
    for (const { key: code, place, first } of repetitionsIn(own.map(({ code, place }) => [code, place])))
      yield diagnose('H626', place, { code, first });
}
