import { type DefinitionOf, mention, mentions, nothing } from './definition.ts';

/** The holder of one post no longer holds others. The posts do not change, or end at the same instant. */
export const release: DefinitionOf<'release'> = {
  tone: 'changes',
  about: 'grades',
  names: ({ unit, from }) => ({ staying: [...mention('unit', unit), ...mentions('from', from)] }),
  understand: (_, { staying: [id, ...from] }) =>
    id && from.length > 0 ? { verb: 'release', id, from } : null,
  effect: ({ id, from }) => ({
    ...nothing,
    stood: [id, ...from],
    released: from.map((held) => ({ id, held })),
  }),
  undo: ({ id, from }) => [{ verb: 'hold', id, also: from }],
  identify: (change, by) => ({ ...change, id: by.id(change.id), from: change.from.map(by.id) }),
  sides: ({ id, from }) => ({ subject: id, from: [id, ...from], to: [] }),
  fields: { stood: 'from[]' },
  listed: ({ from }) => ({ from }),
};
