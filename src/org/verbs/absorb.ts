import { type DefinitionOf, nothing, plain, whoLeaves } from './definition.ts';

/** Units end and continue in an existing unit, which goes on. */
export const absorb: DefinitionOf<'absorb'> = {
  tone: 'ends',
  about: 'units',
  names: ({ units, into, children }) => ({
    ...whoLeaves('units', units),
    staying: [{ field: 'into', name: into, isBeside: true }],
    children,
  }),
  understand: ({ isJoined }, { leaving: ids, staying: [into] }) =>
    into ? { verb: 'absorb', ids, into, isJoined } : null,
  effect: ({ ids, into }) => ({
    ...nothing,
    ends: ids,
    stood: [into],
    goesOn: [into],
    heirs: ids.map((from) => ({ from, to: into })),
  }),
  undo: ({ ids, into }, was) => ids.map((id) => ({ verb: 'detach', unit: was(id), from: into })),
  identify: (change, by) => ({ ...change, ids: change.ids.map(by.id), into: by.id(change.into) }),
  sides: ({ ids, into }) => ({ subject: ids[0] ?? into, from: ids, to: plain(into) }),
  fields: { ends: 'units[]', stood: 'into', goesOn: 'into' },
  listed: ({ ids }) => ({ units: ids }),
};
