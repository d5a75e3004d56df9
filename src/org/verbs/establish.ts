import { type DefinitionOf, isBorn, mention, nothing, plain } from './definition.ts';

/** A unit begins, perhaps in place of a unit that is gone. How that unit ended is stated elsewhere. */
export const establish: DefinitionOf<'establish'> = {
  tone: 'begins',
  about: 'units',
  names: (written) => ({
    former: written.replaces ? mention('replaces', written.replaces) : [],
    beginning: mention('unit', written.unit),
    born: written,
  }),
  understand: (_, { former: [replaces = null], beginning: [unit] }) =>
    unit && isBorn(unit) ? { verb: 'establish', unit, replaces } : null,
  effect: ({ unit, replaces }) => ({
    ...nothing,
    begins: [unit],
    replaced: replaces === null ? [] : [replaces],
    heirs: replaces === null ? [] : [{ from: replaces, to: unit.id }],
  }),
  undo: ({ unit }) => [{ verb: 'abolish', ids: [unit.id] }],
  identify: (change, by) => ({
    ...change,
    unit: by.unit(change.unit),
    replaces: change.replaces === null ? null : by.id(change.replaces),
  }),
  sides: ({ unit }) => ({
    subject: unit.id,
    from: [],
    to: plain(unit.id),
  }),
  fields: { replaced: 'replaces' },
};
