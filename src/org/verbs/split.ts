import type { Name } from '../name.ts';
import type { Unit, UnitId } from '../unit.ts';
import { type Definition, mention, mentions, type Newborn, nothing, plain } from './definition.ts';

interface Split {
  readonly verb: 'split';
  readonly id: UnitId;
  readonly into: readonly Unit[];
}

interface Written extends Newborn {
  readonly verb: 'split';
  readonly unit: Name;
  readonly into: readonly Name[];
}

/** A unit ends and several begin. */
export const split: Definition<Split, Written> = {
  tone: 'changes',
  about: 'units',
  names: (written) => ({
    leaving: mention('unit', written.unit),
    beginning: mentions('into', written.into),
    born: written,
  }),
  understand: (_, { leaving: [id], beginning: into }) => (id ? { verb: 'split', id, into } : null),
  effect: ({ id, into }) => ({
    ...nothing,
    ends: [id],
    begins: into,
    heirs: into.map((unit) => ({ from: id, to: unit.id })),
  }),
  undo: ({ id, into }, was) => [{ verb: 'merge', ids: into.map((unit) => unit.id), into: was(id) }],
  identify: (change, by) => ({ ...change, id: by.id(change.id), into: change.into.map(by.unit) }),
  sides: ({ id, into }) => ({ subject: id, from: [id], to: plain(...into.map((unit) => unit.id)) }),
  fields: { begins: 'into[]' },
};
