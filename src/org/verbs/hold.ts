import { type DefinitionOf, mention, mentions, nothing, plain } from './definition.ts';

/** The holder of one post also holds others. The posts themselves do not change. */
export const hold: DefinitionOf<'hold'> = {
  tone: 'changes',
  about: 'grades',
  names: ({ unit, also }) => ({ standing: [...mention('unit', unit), ...mentions('also', also)] }),
  understand: (_, { standing: [id, ...also] }) => (id ? { verb: 'hold', id, also } : null),
  effect: ({ id, also }) => ({
    ...nothing,
    goesOn: [id, ...also],
    holds: also.map((held) => ({ id, held })),
  }),
  undo: ({ id, also }) => [{ verb: 'release', id, from: also }],
  identify: (change, by) => ({ ...change, id: by.id(change.id), also: change.also.map(by.id) }),
  sides: ({ id, also }) => ({ subject: id, from: [], to: plain(id, ...also) }),
  fields: { goesOn: 'also[]' },
  listed: ({ also }) => ({ also }),
};
