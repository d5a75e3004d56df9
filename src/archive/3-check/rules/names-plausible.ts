import { type Diagnostic, diagnose, type Position } from '#diagnostics/diagnostic.ts';
import { nodesIn, partOfName } from '../../1-read/chart-nodes.ts';
import { implausible } from '../implausible.ts';
import { ownersIn } from '../owners-in.ts';
import type { Context } from '../rule.ts';
import { unitNamesIn } from '../unit-names-in.ts';

/** Checks that a name of a unit is a single name, not a list or a row of a table. */
export function* namesPlausible({ source }: Context): Iterable<Diagnostic> {
  for (const file of source.charts) {
    for (const { node } of nodesIn(file.data.units))
      yield* check(node.name, () => file.at(node.at, partOfName(node)), true);
  }
  for (const file of source.reorganizations) {
    for (const { text, keys } of unitNamesIn(file.data.changes))
      yield* check(text, () => file.at(['changes', ...keys]), false);
    for (const { text, keys } of unitNamesIn(file.data.states))
      yield* check(text, () => file.at(['states', ...keys]), false);
  }
  for (const file of source.editions) {
    for (const { owner, keys: above } of ownersIn(file)) {
      for (const { text, keys } of unitNamesIn(owner))
        yield* check(text, () => file.at([...above, ...keys]), false);
    }
    for (const { text, keys } of unitNamesIn(file.data.department))
      yield* check(text, () => file.at(['department', ...keys]), false);
  }
}

function* check(name: string, place: () => Position, inChart: boolean): Iterable<Diagnostic> {
  const seems = implausible(name);
  if (seems) yield diagnose('H250', place(), { name, seems, inChart });
}
