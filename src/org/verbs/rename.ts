import type { Name } from '../name.ts';
import type { UnitId } from '../unit.ts';
import { type Definition, mention, nothing, plain } from './definition.ts';

interface Rename {
  readonly verb: 'rename';
  readonly id: UnitId;
  readonly to: string;
}

interface Written {
  readonly verb: 'rename';
  readonly unit: Name;
  readonly to: string;
}

/** The same unit below the same parent has another name. */
export const rename: Definition<Rename, Written> = {
  tone: 'changes',
  about: 'units',
  names: ({ unit, to }) => ({
    leaving: mention('unit', unit),
    arriving: { name: { ...unit, path: [...unit.path.slice(0, -1), to] }, field: 'to', isBeside: true },
  }),
  understand: ({ to }, { leaving: [id] }) => (id ? { verb: 'rename', id, to } : null),
  effect: ({ id, to }) => ({ ...nothing, placed: [{ id, parent: null, name: to }] }),
  undo: ({ id }, was) => [{ verb: 'rename', id, to: was(id).name }],
  identify: (change, by) => ({ ...change, id: by.id(change.id) }),
  sides: ({ id }) => ({ subject: id, from: [id], to: plain(id) }),
  fields: {},
};
