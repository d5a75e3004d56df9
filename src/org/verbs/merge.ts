import { type DefinitionOf, goingOn, identified, mention, plain, whoLeaves } from './definition.ts';
import { becoming, comingOut } from './outcomes.ts';

/** Several units end and one begins, or one of them goes on. */
export const merge: DefinitionOf<'merge'> = {
  tone: 'changes',
  about: 'units',
  names: (written) => ({
    ...whoLeaves('units', written.units),
    beginning: mention('into', written.into),
    ...comingOut(written),
  }),
  understand: ({ isJoined }, { leaving: ids, beginning: [into] }) =>
    into ? { verb: 'merge', ids, into, isJoined } : null,
  effect: ({ ids, into }) => becoming(ids, [into]),
  undo: ({ ids, into }, was) => {
    const back = ids.map((id) => (id === into.id ? goingOn(id) : was(id)));
    return [{ verb: 'split', id: into.id, into: back }];
  },
  identify: (change, by) => ({
    ...change,
    ids: change.ids.map(by.id),
    into: identified(change.into, by),
  }),
  sides: ({ ids, into }) => ({ subject: into.id, from: ids, to: plain(into.id) }),
  fields: { ends: 'units[]', begins: 'into', stood: 'units[]', goesOn: 'into' },
  listed: ({ ids }) => ({ units: ids }),
};
