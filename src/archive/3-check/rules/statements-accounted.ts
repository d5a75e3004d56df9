import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { Reorganization } from '../../1-read/schema/reorganization.ts';
import type { Written } from '../../1-read/source.ts';
import type { Keys } from '../../1-read/yaml/places.ts';
import { near } from '../near.ts';
import { repetitionsIn } from '../repetitions-in.ts';
import type { Context } from '../rule.ts';

/** Checks that every statement of a source is handled by a change, an acceptance or a remark. */
export function* statementsAccounted({ source }: Context): Iterable<Diagnostic> {
  for (const file of source.reorganizations) {
    const { statements } = file.data;
    if (statements.length === 0) continue;
    const refs = statements.map(({ ref }, index) => [ref, file.at(['statements', index])] as const);
    for (const { key, place, first } of repetitionsIn(refs))
      yield diagnose('H226', place, { statement: key, first });
    for (const [index, { ref = [], basis, kindKey }] of file.data.changes.entries()) {
      if (ref.length === 0 && basis === undefined)
        yield diagnose('H251', file.at(['changes', index, kindKey]), {});
    }
    const used = [...usedRefs(file)];
    const known = [...new Set(statements.map(({ ref }) => ref))];
    const accounted = new Set<string | null>();
    for (const { ref, keys } of used) {
      if (known.includes(ref)) accounted.add(ref);
      else {
        const meantName = near(ref, known);
        // A misspelt reference still handles the statement.
        accounted.add(meantName);
        yield diagnose('H225', file.at(keys), { ref, nearest: meantName });
      }
    }
    for (const [index, { ref }] of statements.entries()) {
      if (!accounted.has(ref)) yield diagnose('H224', file.at(['statements', index]), { statement: ref });
    }
  }
}

function* usedRefs(file: Written<Reorganization>): Iterable<{ readonly ref: string; readonly keys: Keys }> {
  const { changes, states, figures, accepted, remarks } = file.data;
  for (const [list, items] of [
    ['changes', changes],
    ['states', states],
    ['figures', figures],
    ['accepted', accepted],
    ['remarks', remarks],
  ] as const) {
    for (const [index, item] of items.entries()) {
      for (const [at, ref] of (item.ref ?? []).entries()) yield { ref, keys: [list, index, 'ref', at] };
    }
  }
  for (const [index, { statement }] of accepted.entries()) {
    if (statement !== undefined) yield { ref: statement, keys: ['accepted', index, 'statement'] };
  }
}
