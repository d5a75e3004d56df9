import type { Name } from '../name.ts';
import type { Unit, UnitId } from '../unit.ts';
import { type Definition, mention, mentions, type Newborn, nothing, plain } from './definition.ts';

interface Merge {
  readonly verb: 'merge';
  readonly ids: readonly UnitId[];
  readonly into: Unit;
}

interface Written extends Newborn {
  readonly verb: 'merge';
  readonly units: readonly Name[];
  readonly into: Name;
}

/** Several units end and one begins. */
export const merge: Definition<Merge, Written> = {
  tone: 'changes',
  about: 'units',
  names: (written) => ({
    leaving: mentions('units', written.units),
    beginning: mention('into', written.into),
    born: written,
  }),
  understand: (_, { leaving: ids, beginning: [into] }) => (into ? { verb: 'merge', ids, into } : null),
  effect: ({ ids, into }) => ({
    ...nothing,
    ends: ids,
    begins: [into],
    heirs: ids.map((from) => ({ from, to: into.id })),
  }),
  undo: ({ ids, into }, was) => [{ verb: 'split', id: into.id, into: ids.map(was) }],
  identify: (change, by) => ({ ...change, ids: change.ids.map(by.id), into: by.unit(change.into) }),
  sides: ({ ids, into }) => ({ subject: into.id, from: ids, to: plain(into.id) }),
  fields: { ends: 'units[]', begins: 'into' },
};
