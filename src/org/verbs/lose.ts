import type { Name } from '../name.ts';
import type { UnitId } from '../unit.ts';
import { type Children, type Definition, type Every, nothing, whoLeaves } from './definition.ts';

interface Lose {
  readonly verb: 'lose';
  readonly ids: readonly UnitId[];
}

interface Written {
  readonly verb: 'lose';
  readonly unit: Name | Every;
  readonly children?: Children | undefined;
}

/** The source tells no more of a unit: it stands in no chart from then on, and what became of it is not known. */
export const lose: Definition<Lose, Written> = {
  tone: 'ends',
  about: 'units',
  names: ({ unit, children }) => ({ ...whoLeaves('unit', unit), children }),
  understand: (_, { leaving: ids }) => ({ verb: 'lose', ids }),
  effect: ({ ids }) => ({ ...nothing, ends: ids }),
  undo: ({ ids }, was) => ids.map((id) => ({ verb: 'establish', unit: was(id), replaces: null })),
  identify: (change, by) => ({ ...change, ids: change.ids.map(by.id) }),
  sides: ({ ids }) => ({ subject: ids[0] ?? '', from: ids, to: [] }),
  fields: {},
};
