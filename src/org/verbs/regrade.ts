import { type DefinitionOf, mention, nothing, plain } from './definition.ts';

/** A post or unit gets another grade. */
export const regrade: DefinitionOf<'regrade'> = {
  tone: 'changes',
  about: 'grades',
  names: ({ unit }) => ({ staying: mention('unit', unit) }),
  understand: ({ from, to }, { staying: [id] }) => (id ? { verb: 'regrade', id, from, to } : null),
  effect: ({ id, from, to }) => ({ ...nothing, stood: [id], goesOn: [id], graded: [{ id, from, to }] }),
  undo: ({ id, to }, was) => [{ verb: 'regrade', id, from: to, to: was(id).grade }],
  identify: (change, by) => ({ ...change, id: by.id(change.id) }),
  sides: ({ id }) => ({ subject: id, from: [id], to: plain(id) }),
  fields: {},
};
