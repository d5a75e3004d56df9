import type { OwnerRef } from '../1-read/schema/owner.ts';
import type { EditionFile } from '../1-read/source.ts';
import type { Keys } from '../1-read/yaml/places.ts';
import { indicatorGroups } from '../2-derive/indicators/places.ts';

/** The owners of the measures and indicators of an edition, and the department that issued it. */
export function* ownersIn(file: Pick<EditionFile, 'data'>): Iterable<{
  readonly owner: OwnerRef;
  readonly keys: Keys;
}> {
  const { data } = file;
  for (const [index, measure] of data.measures.entries())
    for (const list of ['owners', 'supporters'] as const)
      for (const [at, owner] of (measure[list] ?? []).entries())
        yield { owner, keys: ['measures', index, list, at] };
  for (const { keys, indicators } of indicatorGroups(file))
    for (const [index, { owners = [] }] of indicators.entries())
      for (const [at, owner] of owners.entries())
        yield { owner, keys: [...keys, 'indicators', index, 'owners', at] };
  if (data.department) yield { owner: data.department, keys: ['department'] };
}
