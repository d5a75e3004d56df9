import type { Name } from '../name.ts';
import type { UnitId } from '../unit.ts';
import { type Definition, mention, nothing, plain } from './definition.ts';

interface Absorb {
  readonly verb: 'absorb';
  readonly id: UnitId;
  readonly into: UnitId;
}

interface Written {
  readonly verb: 'absorb';
  readonly unit: Name;
  readonly into: Name;
}

/** A unit ends in another, which goes on. */
export const absorb: Definition<Absorb, Written> = {
  tone: 'ends',
  about: 'units',
  names: ({ unit, into }) => ({ leaving: mention('unit', unit), staying: mention('into', into) }),
  understand: (_, { leaving: [id], staying: [into] }) => (id && into ? { verb: 'absorb', id, into } : null),
  effect: ({ id, into }) => ({
    ...nothing,
    ends: [id],
    stood: [into],
    goesOn: [into],
    heirs: [{ from: id, to: into }],
  }),
  undo: ({ id, into }, was) => [{ verb: 'detach', unit: was(id), from: into }],
  identify: (change, by) => ({ ...change, id: by.id(change.id), into: by.id(change.into) }),
  sides: ({ id, into }) => ({ subject: id, from: [id], to: plain(into) }),
  fields: { stood: 'into', goesOn: 'into' },
};
