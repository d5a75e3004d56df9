import { type DefinitionOf, isBorn, mention, nothing, plain } from './definition.ts';

/** A new unit is separated from an existing unit, which goes on. */
export const detach: DefinitionOf<'detach'> = {
  tone: 'begins',
  about: 'units',
  takesAlong: true,
  names: (written) => ({
    staying: mention('from', written.from),
    beginning: mention('unit', written.unit),
    born: written,
  }),
  understand: (_, { staying: [from], beginning: [unit] }) =>
    from && unit && isBorn(unit) ? { verb: 'detach', unit, from } : null,
  effect: ({ unit, from }) => ({
    ...nothing,
    begins: [unit],
    stood: [from],
    goesOn: [from],
    heirs: [{ from, to: unit.id }],
  }),
  undo: ({ unit, from }) => [{ verb: 'absorb', ids: [unit.id], into: from }],
  identify: (change, by) => ({ ...change, unit: by.unit(change.unit), from: by.id(change.from) }),
  sides: ({ unit, from }) => ({ subject: unit.id, from: [from], to: plain(unit.id) }),
  fields: { stood: 'from', goesOn: 'from' },
};
