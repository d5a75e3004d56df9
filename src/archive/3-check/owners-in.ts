import type { OwnerRef } from '../1-read/schema/owner.ts';
import type { EditionFile } from '../1-read/source.ts';
import type { Keys } from '../1-read/yaml/places.ts';
import { indicatorsIn } from './indicators-in.ts';
import { measuresIn } from './measures-in.ts';

/** The owners of the measures and indicators of an edition, and the department that issued it. */
export function* ownersIn(file: EditionFile): Iterable<{
  readonly owner: OwnerRef;
  readonly keys: Keys;
}> {
  for (const { measure, keys } of measuresIn(file))
    for (const list of ['owners', 'supporters'] as const)
      for (const [at, owner] of (measure[list] ?? []).entries()) yield { owner, keys: [...keys, list, at] };
  for (const { indicator, keys } of indicatorsIn(file))
    for (const [at, owner] of (indicator.owners ?? []).entries())
      yield { owner, keys: [...keys, 'owners', at] };
  const { department } = file.data;
  if (department) yield { owner: department, keys: ['department'] };
}
