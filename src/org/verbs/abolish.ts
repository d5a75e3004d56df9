import type { Name } from '../name.ts';
import type { UnitId } from '../unit.ts';
import { type Children, type Definition, mention, nothing } from './definition.ts';

interface Abolish {
  readonly verb: 'abolish';
  readonly id: UnitId;
}

interface Written {
  readonly verb: 'abolish';
  readonly unit: Name;
  readonly children?: Children | undefined;
}

/** A unit ends, and nobody is heir to it. */
export const abolish: Definition<Abolish, Written> = {
  tone: 'ends',
  about: 'units',
  names: ({ unit, children }) => ({ leaving: mention('unit', unit), children }),
  understand: (_, { leaving: [id] }) => (id ? { verb: 'abolish', id } : null),
  effect: ({ id }) => ({ ...nothing, ends: [id] }),
  undo: ({ id }, was) => [{ verb: 'establish', unit: was(id), replaces: null }],
  identify: (change, by) => ({ ...change, id: by.id(change.id) }),
  sides: ({ id }) => ({ subject: id, from: [id], to: [] }),
  fields: {},
};
