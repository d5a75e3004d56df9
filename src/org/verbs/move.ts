import { type Name, ownName } from '../name.ts';
import type { Parent, UnitId } from '../unit.ts';
import { type Definition, mention, nothing, plain } from './definition.ts';

interface Move {
  readonly verb: 'move';
  readonly id: UnitId;
  readonly parent: Parent;
  readonly name: string;
}

interface Written {
  readonly verb: 'move';
  readonly unit: Name;
  readonly to: Name;
}

/** The same unit stands below another parent, perhaps under another name. */
export const move: Definition<Move, Written> = {
  tone: 'changes',
  about: 'units',
  names: ({ unit, to }) => ({ leaving: mention('unit', unit), arriving: { name: to, field: 'to' } }),
  understand: ({ to }, { leaving: [id], arriving: parent }) =>
    id && parent ? { verb: 'move', id, parent, name: ownName(to) } : null,
  effect: ({ id, parent, name }) => ({ ...nothing, placed: [{ id, parent, name }] }),
  undo: ({ id }, was) => [{ verb: 'move', id, parent: was(id).parent, name: was(id).name }],
  identify: (change, by) => ({ ...change, id: by.id(change.id), parent: by.id(change.parent) }),
  sides: ({ id }) => ({ subject: id, from: [id], to: plain(id) }),
  fields: {},
};
