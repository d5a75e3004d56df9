import type { Change } from '../change.ts';
import type { Effect } from '../effect.ts';
import type { Field, Part } from '../problem.ts';
import type { UnitId } from '../unit.ts';
import type { Pointer, Role } from './definition.ts';
import { definitionOf, effectOf } from './verbs.ts';

/**
 * The part of a change that names a unit, by the role of the unit in the effect and its index in that role.
 */
export function partOf(change: Change, index: number, role: Role, at: number): Part {
  const { fields, listed } = definitionOf(change);
  const pointer: Pointer = fields[role] ?? (role === 'place' ? 'to' : 'unit');
  if (!pointer.endsWith('[]')) return { change: index, field: pointer as Field };
  const field = pointer.slice(0, -2) as Field;
  const id = whom(effectOf(change), role, at) ?? '';
  const list = listed?.(change)[field];
  const place = !list || list[at] === id ? at : list.indexOf(id);
  // A unit that is not in the list stands in the field `unit`.
  return place < 0 ? { change: index, field: 'unit' } : { change: index, field, index: place };
}

function whom(effect: Effect, role: Role, at: number): UnitId | undefined {
  const one = effect[role === 'place' ? 'placed' : role][at];
  return typeof one === 'string' ? one : one?.id;
}
