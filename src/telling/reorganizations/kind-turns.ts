import type { LinkedChange } from '#archive/4-link/types.ts';
import type { Verb } from '#org/change.ts';
import { lastName } from '#org/path.ts';
import { kindOf } from '#org/unit.ts';

/** Verbs by which the units on the left become the units on the right. */
const BECOMING: readonly Verb[] = ['rename', 'move', 'merge', 'split', 'reorganize', 'establish'];

/** For example 課から室へ, for changes that turn units into units of another kind. */
export function kindTurns({ verb, from, to, replaces }: LinkedChange): readonly string[] {
  if (!BECOMING.includes(verb)) return [];
  const before = new Set([...from, ...(replaces ? [replaces] : [])].flatMap(kindNamed));
  const after = new Set(to.flatMap(kindNamed));
  return [...before].flatMap((was) =>
    [...after].flatMap((is) => (before.has(is) || after.has(was) ? [] : `${was}から${is}へ`)),
  );
}

function kindNamed({ path }: { readonly path: string }): readonly string[] {
  const kind = kindOf({ name: lastName(path), kind: null, sort: 'unit' });
  return kind === null ? [] : [kind];
}
