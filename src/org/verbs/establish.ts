import type { Name } from '../name.ts';
import type { Unit } from '../unit.ts';
import { type Definition, mention, type Newborn, nothing, plain } from './definition.ts';

interface Establish {
  readonly verb: 'establish';
  readonly unit: Unit;
}

interface Written extends Newborn {
  readonly verb: 'establish';
  readonly unit: Name;
}

/** A unit begins. */
export const establish: Definition<Establish, Written> = {
  tone: 'begins',
  about: 'units',
  names: (written) => ({ beginning: mention('unit', written.unit), born: written }),
  understand: (_, { beginning: [unit] }) => (unit ? { verb: 'establish', unit } : null),
  effect: ({ unit }) => ({ ...nothing, begins: [unit] }),
  undo: ({ unit }) => [{ verb: 'abolish', id: unit.id }],
  identify: (change, by) => ({ ...change, unit: by.unit(change.unit) }),
  sides: ({ unit }) => ({ subject: unit.id, from: [], to: plain(unit.id) }),
  fields: {},
};
