import type { EditionFile } from '../1-read/read.ts';
import type { OwnerRef } from '../1-read/schema/owner.ts';
import type { Keys } from '../1-read/yaml.ts';

/** Who owns the measures of an edition, and whose document it is. */
export function* ownersIn({ data }: Pick<EditionFile, 'data'>): Iterable<{
  readonly owner: OwnerRef;
  readonly keys: Keys;
}> {
  for (const [index, { owners = [] }] of data.measures.entries())
    for (const [at, owner] of owners.entries()) yield { owner, keys: ['measures', index, 'owners', at] };
  if (data.department) yield { owner: data.department, keys: ['department'] };
}
