import type { Change } from '../change.ts';
import type { Field, Part } from '../problem.ts';
import type { Pointer, Role } from './definition.ts';
import { definitionOf } from './verbs.ts';

/** The part of a change that names somebody: by what the effect says of it, and its number among those. */
export function partOf(change: Change, index: number, role: Role, at: number): Part {
  const pointer: Pointer = definitionOf(change).fields[role] ?? (role === 'place' ? 'to' : 'unit');
  return pointer.endsWith('[]')
    ? { change: index, field: pointer.slice(0, -2) as Field, index: at }
    : { change: index, field: pointer as Field };
}
