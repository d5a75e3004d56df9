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
    const used = [...usedRefs(file)];
    const joined = new Map(
      statements.flatMap(({ ref }) => {
        const parts = ref.split(/[、，・]/).map((part) => part.trim());
        return parts.length > 1 && used.some((one) => parts.includes(one.ref)) ? [[ref, parts] as const] : [];
      }),
    );
    const known = [...new Set(statements.flatMap(({ ref }) => joined.get(ref) ?? ref))];
    const unknown = used.flatMap(({ ref, keys }) =>
      known.includes(ref) ? [] : [{ ref, keys, nearest: near(ref, known) }],
    );
    const unsaid = file.data.changes.flatMap(({ ref = [], basis, kindKey }, index) =>
      ref.length === 0 && basis === undefined ? [file.at(['changes', index, kindKey])] : [],
    );
    // A misspelt reference still handles the statement.
    const accounted = new Set([...used.map(({ ref }) => ref), ...unknown.map(({ nearest }) => nearest)]);
    const left = known.filter((ref) => !accounted.has(ref));
    // The only statement left is the one meant by the only change or remark that names none.
    const open = unsaid.length + unknown.filter(({ nearest }) => nearest === null).length;
    const meant = left.length === 1 && open === 1 ? left : [];
    for (const place of unsaid) yield diagnose('H251', place, { left });
    for (const { ref, keys, nearest } of unknown)
      yield diagnose('H225', file.at(keys), { ref, nearest: nearest ?? meant[0] ?? null });
    for (const [index, { ref }] of statements.entries()) {
      const parts = joined.get(ref);
      if (parts !== undefined || (left.includes(ref) && !meant.includes(ref)))
        yield diagnose('H224', file.at(['statements', index]), { statement: ref, parts: parts ?? null });
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
