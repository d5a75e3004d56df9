import { type DefinitionOf, handover, mention, nothing, plain } from './definition.ts';

/** A unit gets a duty that no unit had. */
export const assign: DefinitionOf<'assign'> = {
  tone: 'changes',
  about: 'duties',
  names: ({ to }) => ({ standing: mention('to', to) }),
  understand: ({ duty }, { standing: [to] }) => (to ? { verb: 'assign', duty, to } : null),
  effect: ({ duty, to }) => ({
    ...nothing,
    goesOn: [to],
    duties: handover(duty, { from: null, keeps: false, to: [to] }),
  }),
  undo: () => [],
  identify: (change, by) => ({ ...change, to: by.id(change.to) }),
  sides: ({ to }) => ({ subject: to, from: [], to: plain(to) }),
  fields: { goesOn: 'to' },
};
