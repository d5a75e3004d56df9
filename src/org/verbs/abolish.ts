import type { Name } from '../name.ts';
import type { UnitId } from '../unit.ts';
import { type Children, type Definition, type Every, nothing, whoLeaves } from './definition.ts';

interface Abolish {
  readonly verb: 'abolish';
  readonly ids: readonly UnitId[];
}

interface Written {
  readonly verb: 'abolish';
  readonly unit: Name | Every;
  readonly children?: Children | undefined;
}

/** A unit ends, and nobody is heir to it. */
export const abolish: Definition<Abolish, Written> = {
  tone: 'ends',
  about: 'units',
  names: ({ unit, children }) => ({ ...whoLeaves('unit', unit), children }),
  understand: (_, { leaving: ids }) => ({ verb: 'abolish', ids }),
  effect: ({ ids }) => ({ ...nothing, ends: ids }),
  undo: ({ ids }, was) => ids.map((id) => ({ verb: 'establish', unit: was(id), replaces: null })),
  identify: (change, by) => ({ ...change, ids: change.ids.map(by.id) }),
  sides: ({ ids }) => ({ subject: ids[0] ?? '', from: ids, to: [] }),
  fields: {},
};
