import type { Name } from '../name.ts';
import type { UnitId } from '../unit.ts';
import { type Children, type Definition, mention, nothing } from './definition.ts';

interface Lose {
  readonly verb: 'lose';
  readonly id: UnitId;
}

interface Written {
  readonly verb: 'lose';
  readonly unit: Name;
  readonly children?: Children | undefined;
}

/** The source tells no more of a unit: it stands in no chart from then on, and what became of it is not known. */
export const lose: Definition<Lose, Written> = {
  tone: 'ends',
  about: 'units',
  names: ({ unit, children }) => ({ leaving: mention('unit', unit), children }),
  understand: (_, { leaving: [id] }) => (id ? { verb: 'lose', id } : null),
  effect: ({ id }) => ({ ...nothing, ends: [id] }),
  undo: ({ id }, was) => [{ verb: 'establish', unit: was(id), replaces: null }],
  identify: (change, by) => ({ ...change, id: by.id(change.id) }),
  sides: ({ id }) => ({ subject: id, from: [id], to: [] }),
  fields: {},
};
