import { type DefinitionOf, goingOn, identified, isBorn, mention, mentions, plain } from './definition.ts';
import { becoming, comingOut } from './outcomes.ts';

/** A unit ends and several begin, or it goes on as one of them. */
export const split: DefinitionOf<'split'> = {
  tone: 'changes',
  about: 'units',
  names: (written) => ({
    leaving: mention('unit', written.unit),
    beginning: mentions('into', written.into),
    ...comingOut(written),
  }),
  understand: (_, { leaving: [id], beginning: into }) => (id ? { verb: 'split', id, into } : null),
  effect: ({ id, into }) => becoming([id], into),
  undo: ({ id, into }, was) => {
    const born = into.filter(isBorn).map((unit) => unit.id);
    return born.length === into.length
      ? [{ verb: 'merge', ids: born, into: was(id) }]
      : [{ verb: 'merge', ids: [id, ...born], into: goingOn(id) }];
  },
  identify: (change, by) => ({
    ...change,
    id: by.id(change.id),
    into: change.into.map((one) => identified(one, by)),
  }),
  sides: ({ id, into }) => ({ subject: id, from: [id], to: plain(...into.map((unit) => unit.id)) }),
  fields: { begins: 'into[]', goesOn: 'into[]' },
  listed: ({ into }) => ({ into: into.map(({ id }) => id) }),
};
